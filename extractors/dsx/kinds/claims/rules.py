"""Rules of the kind `claim`: where something may be attributed.

A rule finds the cue and its grammar; who speaks and what is said is read around it (`grow.py`). Most cues are
ordinary words too (`thông tin`, `yêu cầu`), so a match here is only an occasion.
"""

from __future__ import annotations

from typing import Any

from dsx.kinds.claims.values import Cue, Sort
from dsx.kinds.kind import Rule
from dsx.language import vocabulary
from dsx.language.pattern import LEFT, RIGHT, first_words, words

_LISTS = vocabulary.load("cues")
_SORTS: dict[str, Sort] = {}
for _sort in ("cites", "says", "clause", "asks", "shows", "speech"):
    for _word in _LISTS[_sort]:
        _SORTS.setdefault(_word, _sort)

_STARTS = tuple(c for c in _LISTS["compounds"] if any(c.startswith(f"{word} ") for word in _SORTS))
_ENDS: dict[str, tuple[str, ...]] = {
    word: tuple(compound.removesuffix(f" {word}") for compound in _LISTS["compounds"] if compound.endswith(f" {word}"))
    for word in _SORTS
}


def _verb(match: Any) -> Cue | None:
    word = " ".join(match["fact"].split())
    if match.string[max(0, match.start() - 9) : match.start()].rstrip().endswith(_ENDS.get(word, ())):
        return None
    return Cue(word, _SORTS[word])


def _told(match: Any) -> Cue:
    return Cue("cho biết", "says")


def _according(match: Any) -> Cue:
    return Cue("theo", "according")


def _colon(match: Any) -> Cue:
    return Cue(":", "colon")


def _quotation(match: Any) -> Cue:
    return Cue(None, "quotation")


RULES: tuple[Rule, ...] = (
    Rule(
        id="claim.verb",
        why="A verb of saying, thinking, reporting or asking; its speaker stands before it, its content before or behind.",
        pattern=(
            rf"{LEFT}(?!{words(set(_STARTS) - set(_SORTS))}{RIGHT})(?<!\p{{L}}-)(?!(?<=chính )phủ )"
            rf"(?P<fact>{words(_SORTS)}){RIGHT}(?!-\p{{L}})"
        ),
        build=_verb,
        starts=first_words(_SORTS),
        examples=(
            ("Ông Trần Văn Sơn ⟦cho biết⟧ lúa đã chín.", Cue("cho biết", "says")),
            ("Bộ Y tế ⟦yêu cầu⟧ các tỉnh gửi danh mục thuốc.", Cue("yêu cầu", "asks")),
            ('"Trời sắp mưa", bà Hoa ⟦tâm sự⟧.', Cue("tâm sự", "speech")),
            ("Bà Lan ⟦khẳng định⟧ nước đã rút.", Cue("khẳng định", "clause")),
            ("Bảng lương ⟦cho thấy⟧ thu nhập giảm.", Cue("cho thấy", "shows")),
        ),
        not_examples=("Lúa chín vàng trên đồng.", "Đường nóirộng"),
    ),
    Rule(
        id="claim.told",
        why="`cho … biết` round the paper or agency that was told.",
        pattern=(
            rf"{LEFT}(?P<fact>cho (?:(?:báo|hãng tin|tờ|kênh|đài|trang) )?"
            rf"(?:\p{{Lu}}[\p{{L}}\p{{N}}]{{1,15}}(?: \p{{Lu}}[\p{{L}}\p{{N}}]{{1,15}}){{0,2}}"
            rf"|phóng viên|báo chí|chúng tôi) biết){RIGHT}"
        ),
        build=_told,
        cased=True,
        needs=("biết",),
        starts=("cho",),
        examples=(
            ("Người phát ngôn FSA ⟦cho AFP biết⟧ họ sẽ thanh tra ba ngân hàng.", Cue("cho biết", "says")),
            ("Bà Lan ⟦cho phóng viên biết⟧ nước đã rút.", Cue("cho biết", "says")),
        ),
        not_examples=("Xã đã báo cho dân biết.", "Không ai cho tôi biết tên."),
    ),
    Rule(
        id="claim.according",
        why="`theo` before a source, at the start of a sentence or after a comma; not `theo dõi`, `theo quy định`.",
        pattern=(
            rf"{LEFT}(?P<fact>theo)(?! {{1,4}}(?:(?:các|những|một|đúng) )?"
            rf"(?:{words(_LISTS['courses'])}{RIGHT}|luật (?!sư|gia))){RIGHT}"
        ),
        build=_according,
        starts=("theo",),
        examples=(
            ("⟦Theo⟧ Bộ Y tế, dịch đã lắng xuống.", Cue("theo", "according")),
            ("Dịch đã lắng xuống, ⟦theo⟧ bác sĩ Hà.", Cue("theo", "according")),
        ),
        not_examples=(
            "Theo quy định, hạn chót là mai.",
            "Công an đang theo dõi",
            "Theo đó, giá giảm.",
            "theo Đề án 06",
            "Theo Luật Đất đai 2024, đất này được cấp sổ.",
        ),
    ),
    Rule(
        id="claim.colon",
        why="A headline or a turn of an interview: a speaker, a colon and what is said.",
        pattern=r"(?m:^)[^:\n]{2,90}+(?P<fact>:)(?= {1,4}[^\s/])",
        build=_colon,
        needs=(":",),
        examples=(("Thủ tướng⟦:⟧ Không để dân thiếu nước", Cue(":", "colon")),),
        not_examples=("Tỷ số 2:1", "Lúc 8:30 sáng nay"),
    ),
    Rule(
        id="claim.quotation",
        why="A quotation that is a sentence of its own, without a cue.",
        pattern=r"(?:(?m:^)[ -]{0,4}|(?<=[.!?…”\"] ))(?P<fact>[\"“«])(?=[^\s])",
        build=_quotation,
        needs=('"', "“", "«"),
        examples=(('⟦"⟧Tôi chỉ mong con khỏe mạnh trở về với gia đình."', Cue(None, "quotation")),),
        not_examples=('Phim "Đất rừng phương Nam" ra rạp.',),
    ),
)
