"""Documents by number: with a whole symbol, by number and year, by number alone, and lists that share their type."""

from __future__ import annotations

import functools
from typing import Any

import regex

from dsx.kinds.documents.fragments import (
    ABBREVIATIONS,
    ITEM,
    NO_TYPE_BEFORE,
    NUMBER_YEAR,
    PLAIN,
    SYMBOL,
    VOCABULARY,
    WORD_SO,
    Lazy,
    canonical,
    counts,
    is_cited,
    is_year,
    number_of,
    provision_before,
    quoted,
    shouted,
    spellings,
    year_of,
)
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import DIGIT, Match, Part, Rule
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words

_COUNTED = [*VOCABULARY["strong"], *VOCABULARY["weak"]]
_SHOUTED = shouted([*VOCABULARY["strong"], "quyết định", "quy định", "kết luận", "kế hoạch"])
_TYPES = rf"(?:{NO_TYPE_BEFORE}(?:{spellings([*_COUNTED, *VOCABULARY['numbered']])}|{_SHOUTED}))"
_NUMBERED = rf"(?:{spellings(_COUNTED)}|{_SHOUTED})"
_MODIFIERS = rf"(?:{GAP}{words(VOCABULARY['modifiers'])}){{0,3}}"
_SHORT_TYPES = ("nq", "nđ", "qđ", "tt", "ct", "kh", "cv", "cđ", "kl", "tb", "nd", "qd", "ttlt")
_SHORT = words(short.upper() for short in _SHORT_TYPES)
_LONGEST_LIST = 12
_OF = Lazy(rf"{GAP}của{GAP}")
_NAMED_YEAR = rf"(?P<year>{GAP}năm{GAP}(?P<y>(?:19|20)\d\d)(?![\p{{L}}\p{{N}}]|[/-]\d))?"
# These run for years, and are named with the year that is spoken of: `kết quả thực hiện Đề án 06 năm 2024`
_UNDATED = {"đề án", "chương trình", "kế hoạch"}
_ASCII_TYPES = {"QD": "quyết định", "ND": "nghị định"}


@functools.cache
def _inner_patterns() -> tuple[Any, Any]:
    return regex.compile(rf"{LEFT}{_TYPES}{RIGHT}"), regex.compile(rf"{_MODIFIERS}{OPT_GAP}(?:{WORD_SO})?")


def _type(written: str) -> str:
    term = quoted(written)
    return ABBREVIATIONS.get(term) or _ASCII_TYPES.get(term) or term.lower()


def _reference(kind: str, written: str, provision: str | None = None, named: str | None = None) -> Reference:
    symbol = canonical(written)
    return Reference(kind, number_of(symbol), symbol, year_of(symbol) or (int(named) if named else None), provision=provision)


def _part(match: Match, group: str, value: Reference) -> Part[Reference]:
    return Part(match.start(group), match.end(group), value)


def _listed(match: Match, kind: str, first: Part[Reference]) -> list[Part[Reference]]:
    """The first reference of a match and the further numbers that share its type: `Thông tư 14/2025 và 83/2025`."""
    parts, text = [first], match.string
    while len(parts) < _LONGEST_LIST and (item := ITEM.match(text, parts[-1].end)):
        if item["symbol"]:
            parts.append(_part(item, "symbol", _reference(kind, item["symbol"])))
        elif item["dated"]:
            parts.append(_part(item, "dated", Reference(kind, number_of(item["dated"]), year=year_of(item["dated"]))))
        elif is_cited(text, item.end("plain")) and not is_year(item["plain"]):
            parts.append(_part(item, "plain", Reference(kind, item["plain"])))
        else:
            break
    return parts


def _by_symbol(match: Match) -> list[Part[Reference]]:
    inner = _inner_type(match) if match["run"] else None
    kind = _type(inner[0] if inner else match["type"])
    start, provision = provision_before(match.string, (inner or match).start())
    year = match["y"] if kind not in _UNDATED else None
    end = match.end("year") if year else match.end("own")
    return _listed(match, kind, Part(start, end, _reference(kind, match["own"], provision, year)))


def _inner_type(match: Match) -> Any:
    """The type nearest to the number among the words before it: `quy định tại Nghị định số 17/2010/NĐ-CP`.

    A modifier may be a type's name: `nêu ở thông báo kết luận số 172/TB-VPCP`.
    """
    types, rest = _inner_patterns()
    found = list(types.finditer(match.string, *match.span("run")))
    whole = (inner for inner in found if rest.fullmatch(match.string, inner.end(), match.start("own")))
    return next(whole, found[-1] if found else None)


def _by_number(match: Match) -> list[Part[Reference]] | None:
    kind, number = _type(match["type"]), match["number"]
    if match["y"] and kind not in _UNDATED:
        year, end = int(match["y"]), match.end("year")
    else:
        year, end = None, match.end("number")
    if match["own"]:
        number, year, end = number_of(match["own"]), year_of(match["own"]), match.end("own")
        if _may_be_month(match, kind, number):
            return None
    elif not _is_number(match, kind, number):
        return None
    start, provision = provision_before(match.string, match.start())
    return _listed(match, kind, Part(start, end, Reference(kind, number, year=year, provision=provision)))


def _is_number(match: Match, kind: str, number: str) -> bool:
    """Whether a number without year or letters is a document's, not a count or a year."""
    end = match.end("number")
    strong = kind in VOCABULARY["strong"]
    if is_year(number) and not match["so"] and not (strong and _OF.match(match.string, end)):
        return False  # `Kế hoạch 2025 của tỉnh`, but `Nghị quyết 1973 của Hội đồng Bảo an`
    if strong:
        return bool(match["so"]) or not counts(match.string, end)
    if not match["so"] and not is_cited(match.string, end):
        return False
    return len(number) > 1 or kind == "quyết định"  # `chương trình số 1`, `kế hoạch số 2`


def _may_be_month(match: Match, kind: str, number: str) -> bool:
    return kind in VOCABULARY["weak"] and not match["so"] and number.isdigit() and int(number) <= 12  # `theo kế hoạch 6/2017`


def _short(match: Match) -> list[Part[Reference]]:
    kind, number = _type(match["type"]), match["number"]
    start, provision = provision_before(match.string, match.start())
    if match["own"]:
        return [Part(start, match.end(), _reference(kind, match["own"], provision))]
    return [Part(start, match.end(), Reference(kind, number_of(number), year=year_of(number), provision=provision))]


def _untyped(match: Match) -> Reference:
    return _reference(_type(match["abbreviation"]), match["own"])


def _plenum(match: Match) -> Reference:
    return Reference(quoted(match["type"]).lower(), match["number"])


RULES: tuple[Rule[Reference], ...] = (
    Rule(
        id="document.symbol",
        why="A type and a whole symbol; words of the type and `số` may stand between.",
        pattern=rf"{LEFT}(?P<type>{_TYPES})(?:{_MODIFIERS}|(?P<run>(?:{GAP}[\p{{L}}-]{{1,12}}+){{1,9}})(?={GAP}[Ss]ố{OPT_GAP}:?{OPT_GAP}\d))"
        rf"{OPT_GAP}(?:{WORD_SO})?(?P<own>{SYMBOL}){_NAMED_YEAR}",
        build=_by_symbol,
        figures=(DIGIT,),
        starts=first_words([*_COUNTED, *VOCABULARY["numbered"]]),
        cased=True,
        examples=(
            ("ban hành ⟦Nghị quyết số 15-NQ/TW⟧ về", Reference("nghị quyết", "15", "15-NQ/TW")),
            ("⟦Quyết định số 3036/QĐ-UBND⟧", Reference("quyết định", "3036", "3036/QĐ-UBND")),
            ("⟦Nghị định 84/2009/NĐ-CP⟧", Reference("nghị định", "84", "84/2009/NĐ-CP", 2009)),
            ("⟦Quyết định số 382/TTg⟧ lấy ngày", Reference("quyết định", "382", "382/TTg")),
            ("mà ⟦Nghị quyết 36 - NQ/TW⟧ đưa ra", Reference("nghị quyết", "36", "36-NQ/TW")),
            ("theo ⟦Chỉ thị số 32 CT/TW⟧ của", Reference("chỉ thị", "32", "32-CT/TW")),
            ("tại ⟦Công văn số 55 / SXD-QLN⟧ gửi", Reference("công văn", "55", "55/SXD-QLN")),
            ("⟦văn bản hỏa tốc số 338/SYT-NVY⟧ gửi", Reference("văn bản", "338", "338/SYT-NVY")),
            ("⟦Luật số 45/2019/QH14⟧", Reference("luật", "45", "45/2019/QH14", 2019)),
            ("⟦Thông tư liên tịch 06/2008/TTLT-BTP-BTC⟧", Reference("thông tư liên tịch", "06", "06/2008/TTLT-BTP-BTC", 2008)),
            ("so với ⟦Nghị quyết 10-NQ/TW năm 2017⟧", Reference("nghị quyết", "10", "10-NQ/TW", 2017)),
            (
                "⟦Khoản 2, Điều 9 Thông tư 24/2014/TT-BTNMT⟧ ngày",
                Reference("thông tư", "24", "24/2014/TT-BTNMT", 2014, provision="Khoản 2, Điều 9"),
            ),
            (
                "các ⟦Nghị quyết 57-NQ/TW⟧, ⟦59-NQ/TW⟧ và ⟦68-NQ/TW⟧",
                Reference("nghị quyết", "57", "57-NQ/TW"),
                Reference("nghị quyết", "59", "59-NQ/TW"),
                Reference("nghị quyết", "68", "68-NQ/TW"),
            ),
            ("⟦Quyết định kỷ luật số 12-QĐ/UBKT⟧ của", Reference("quyết định", "12", "12-QĐ/UBKT")),
            ("⟦Nghị định 187/2-13/NĐ-CP⟧ về", Reference("nghị định", "187", "187/2-13/NĐ-CP")),
            ("⟦Quyết định 01//2018/QĐ-TTg⟧ bãi bỏ", Reference("quyết định", "01", "01/2018/QĐ-TTg", 2018)),
            ("⟦Quyết định xử phạt vi phạm hành chính số 12/QĐ-XPHC⟧", Reference("quyết định", "12", "12/QĐ-XPHC")),
            ("theo quy định tại ⟦Nghị định số 17/2010/NĐ-CP⟧", Reference("nghị định", "17", "17/2010/NĐ-CP", 2010)),
        ),
        not_examples=(
            "quyết định thu hồi xe biển số 29A-123.45",
            "theo hợp đồng số 15/2020/HĐKT",
            "hồ sơ vụ án số 12/HSST",
            "bay VN-123",
            "bị kỷ luật số 12-QĐ/UBKT",
        ),
    ),
    Rule(
        id="document.number",
        why="A type and a number, with or without year: what an article calls a document once it is known.",
        pattern=rf"{LEFT}(?P<type>{_NUMBERED})(?:(?P<so>{_MODIFIERS}{GAP}{WORD_SO})|{GAP})"
        rf"(?:(?P<own>{NUMBER_YEAR})|(?P<number>{PLAIN})){_NAMED_YEAR}",
        build=_by_number,
        figures=(DIGIT,),
        starts=first_words(_COUNTED),
        cased=True,
        examples=(
            ("⟦Nghị quyết 57⟧ mở đường", Reference("nghị quyết", "57")),
            ("⟦Quyết định số 204⟧ của Ban Bí thư", Reference("quyết định", "204")),
            ("theo ⟦Đề án 06⟧ của Chính phủ", Reference("đề án", "06")),
            ("⟦Nghị định 168/2024⟧ tăng mức phạt", Reference("nghị định", "168", year=2024)),
            ("thực hiện ⟦quyết định 167⟧ của Chính phủ", Reference("quyết định", "167")),
            (
                "Trong ⟦Thông tư 14/2025⟧ và ⟦83/2025⟧",
                Reference("thông tư", "14", year=2025),
                Reference("thông tư", "83", year=2025),
            ),
            (
                "bốn ⟦Nghị quyết 57⟧, ⟦59⟧, ⟦66⟧ và ⟦68⟧ của Bộ Chính trị",
                Reference("nghị quyết", "57"),
                Reference("nghị quyết", "59"),
                Reference("nghị quyết", "66"),
                Reference("nghị quyết", "68"),
            ),
            ("⟦thông tư hướng dẫn số 21⟧, từ việc", Reference("thông tư", "21")),
            ("⟦Nghị định thư 7⟧ về", Reference("nghị định thư", "7")),
            ("⟦Nghị quyết 57⟧ và 3 chương trình", Reference("nghị quyết", "57")),
        ),
        not_examples=(
            "nghị quyết 5 năm",
            "ra quyết định 2 lần",
            "quyết định 27 đối tượng",
            "vượt kế hoạch 5%",
            "Kế hoạch 2025 của tỉnh",
            "theo kế hoạch 6/2017",
            "kế hoạch 2021-2025",
            "chương trình số 1 Việt Nam",
            "Hướng dẫn 5 bước đăng ký",
            "Đề án 1 triệu héc-ta lúa",
            "đưa ra quyết định 23/9",
        ),
    ),
    Rule(
        id="document.abbreviated",
        why="The type by its initials: headlines save space.",
        pattern=rf"{LEFT}(?:(?P<type>{_SHORT}){OPT_GAP}(?:{WORD_SO})?(?:(?P<own>{SYMBOL})|(?P<number>{NUMBER_YEAR}))"
        rf"|(?P<type>NQ|NĐ){OPT_GAP}(?:{WORD_SO})?(?P<number>\d{{2,3}}{RIGHT}(?![/.,-]\d)))",
        build=_short,
        needs=tuple(_SHORT_TYPES),
        cased=True,
        examples=(
            ("Từ ⟦NQ 57⟧ đến hành động", Reference("nghị quyết", "57")),
            ("⟦NĐ168⟧ và ý thức", Reference("nghị định", "168")),
            ("theo ⟦QĐ 1185/QĐ-UBND⟧", Reference("quyết định", "1185", "1185/QĐ-UBND")),
            ("⟦TT 22/2019⟧", Reference("thông tư", "22", year=2019)),
        ),
        not_examples=("TT 22, huyện A", "CT 3-2", "NQ 5"),
    ),
    Rule(
        id="document.untyped",
        why="A symbol alone, whose letters tell the type.",
        pattern=rf"(?<![\p{{L}}\p{{M}}\p{{N}}/.-])(?P<fact>(?:(?<=;{GAP}|\d,?{GAP}và{GAP})[Ss]ố{GAP})?(?P<own>\d{{1,5}}[a-zđ]?(?:{OPT_GAP}/(?:19|20)\d\d)?{OPT_GAP}[/-]{OPT_GAP}"
        rf"(?P<abbreviation>NQ|QĐ|NĐ|TT|TTLT|TTr|CT|KL|KH|CTr|ND|QD|CĐ|TB|CV)[/-]\p{{Lu}}[\p{{L}}\d/&-]{{1,20}}+))(?P<congress>đ)?{RIGHT}",
        build=_untyped,
        needs=("nq", "qđ", "nđ", "tt", "ttlt", "ttr", "ct", "kl", "kh", "ctr", "nd", "qd", "cđ", "tb", "cv"),
        figures=(DIGIT,),
        cased=True,
        examples=(
            ("theo số ⟦57-NQ/TW⟧ của", Reference("nghị quyết", "57", "57-NQ/TW")),
            ("; ⟦số 26/TB-UBND⟧ ngày", Reference("thông báo", "26", "26/TB-UBND")),
            ("(số ⟦168/2024/NĐ-CP⟧)", Reference("nghị định", "168", "168/2024/NĐ-CP", 2024)),
        ),
        not_examples=("hợp đồng 12/HĐ-KT", "bản án 15/2020/HS-ST", "MiG-29K", "20/2-CT"),
    ),
    Rule(
        id="document.plenum",
        why="Resolutions of the Central Committee go by the number of its plenum.",
        pattern=rf"{LEFT}(?P<type>[Nn]ghị{GAP}quyết|[Kk]ết{GAP}luận)(?:{GAP}[Hh]ội{GAP}nghị)?(?:{GAP}lần{GAP}thứ{GAP}\d{{1,2}})?{GAP}(?:[Tt]rung{GAP}ương|TW|T\.Ư|TƯ){GAP}"
        rf"(?:lần{GAP}thứ{GAP})?(?P<number>\d{{1,2}}|[IVX]{{1,5}}){RIGHT}(?![/.-]\d)",
        build=_plenum,
        needs=("nghị quyết", "kết luận"),
        cased=True,
        examples=(
            ("thực hiện ⟦Nghị quyết Trung ương 4⟧ khóa XI", Reference("nghị quyết", "4")),
            ("⟦Nghị quyết TW 4⟧", Reference("nghị quyết", "4")),
        ),
        not_examples=("Nghị quyết Trung ương về chiến lược", "Hội nghị Trung ương 8"),
    ),
)
