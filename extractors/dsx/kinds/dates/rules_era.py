"""Decades, centuries and years before Christ: `thập niên 90`, `thế kỷ XXI`, `năm 179 trước Công nguyên`."""

from __future__ import annotations

from dsx.kinds.dates.fragments import ROMANS
from dsx.kinds.dates.values import Before, Century, Decade, Point
from dsx.kinds.kind import Match, Rule
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT

_CHRIST = rf"(?:trước{GAP}công{GAP}nguyên|tcn)"


def _before_christ(match: Match) -> Before:
    return Before(f"BC{int(match['y']):04}", "year")


def _decade(match: Match) -> Decade | None:
    number = int(match["y"])
    if number < 100:
        number += 1900 if number >= 20 else 2000
        if match["century"] and match["century"] not in ("trước", "xx", "20"):
            number = 1800 + int(match["y"]) if match["century"] in ("19", "xix") else number
    return Decade(number // 10 * 10)


def _century(match: Match) -> Century | Before | None:
    text = match["c"]
    number = int(text) if text.isdigit() else ROMANS.get(text)
    if not number or number > 21:
        return None
    return Before(f"BC{number - 1:02}", "century") if match["bc"] else Century(number)


RULES: tuple[Rule[Point], ...] = (
    Rule(
        id="date.before-christ",
        why="A year before Christ has no day.",
        pattern=rf"{LEFT}năm{GAP}(?P<y>\d{{1,4}}){GAP}{_CHRIST}{RIGHT}",
        build=_before_christ,
        needs=("công nguyên", "tcn"),
        examples=(("⟦năm 179 trước Công nguyên⟧", Before("BC0179", "year")), ("⟦năm 208 TCN⟧", Before("BC0208", "year"))),
        not_examples=("năm 179",),
    ),
    Rule(
        id="date.decade",
        why="Ten years by their first.",
        pattern=rf"{LEFT}(?:(?:thập{GAP}(?:niên|kỷ|kỉ)|những{GAP}năm|các{GAP}năm|thập{GAP}niên{GAP}những{GAP}năm){GAP}(?:của{GAP})?)"
        rf"(?P<y>(?:1\d|20)\d0|[2-9]0){RIGHT}(?!{OPT_GAP}-)(?:{GAP}(?:(?:của|ở){GAP})?thế{GAP}k[ỷỉ]{GAP}(?:thứ{GAP})?(?P<century>trước|này|[12]\d|xx|xix|xviii){RIGHT})?",
        build=_decade,
        needs=("thập", "những năm", "các năm"),
        examples=(
            ("⟦thập niên 90⟧", Decade(1990)),
            ("⟦những năm 1980⟧", Decade(1980)),
            ("⟦những năm 60 của thế kỷ trước⟧", Decade(1960)),
            ("⟦thập kỷ 90 của thế kỷ XX⟧", Decade(1990)),
        ),
        not_examples=("thập niên qua", "những năm 2017"),
    ),
    Rule(
        id="date.century",
        why="A century in Roman or Arabic digits.",
        pattern=rf"{LEFT}thế{GAP}k[ỷỉ]{GAP}(?:thứ{GAP})?(?P<c>\d{{1,2}}|[ivx]{{1,5}}){RIGHT}(?P<bc>{GAP}{_CHRIST}{RIGHT})?",
        build=_century,
        needs=("thế k",),
        examples=(
            ("⟦thế kỷ XXI⟧", Century(21)),
            ("⟦thế kỷ thứ 19⟧", Century(19)),
            ("⟦thế kỷ III TCN⟧", Before("BC02", "century")),
        ),
        not_examples=("thế kỷ trước", "thế kỷ 45"),
    ),
)
