"""Laws, codes, constitutions and treaties by name: with a year, or with one of their provisions."""

from __future__ import annotations

from dsx.kinds.documents.fragments import (
    LINK,
    PROVISION,
    SYMBOL,
    VOCABULARY,
    WORD_SO,
    Lazy,
    canonical,
    number_of,
    provision_before,
    quoted,
    spellings,
    year_of,
)
from dsx.kinds.documents.law_names import read_name
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import DIGIT, Match, Part, Rule
from dsx.language.pattern import GAP, LEFT, OPT_GAP, RIGHT, first_words, words
from dsx.language.vocabulary import load

_CODES: dict[str, str] = VOCABULARY["codes"]
_NOT_BEFORE = Lazy(rf"{LEFT}{words(load('laws')['not_before'])}{GAP}$")
_SIGNED = Lazy(r"(?:ký|ký kết|kí|kí kết) (?:\p{L}+ ){0,2}$")
_SYMBOL = Lazy(rf",?{GAP}(?:{WORD_SO})?(?P<symbol>{SYMBOL})")
_DATED = Lazy(rf",?{GAP}(?:được{GAP}[\p{{L}} ]{{1,40}}thông{GAP}qua{GAP})?ngày{GAP}\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d\d")
_TYPES = frozenset([*VOCABULARY["strong"], *VOCABULARY["weak"], *VOCABULARY["numbered"], *VOCABULARY["named"]])


def _law(match: Match) -> list[Part[Reference]] | None:
    text, kind, type_end = match.string, quoted(match["type"]).lower(), match.end("type")
    start, provision = provision_before(text, match.start())
    before = text[max(0, match.start("type") - 40) : match.start("type")].lower()
    if not provision and _NOT_BEFORE.search(before):
        return None
    treaty = kind in VOCABULARY["treaties"] and match["type"][0].isupper()
    name = read_name(text, type_end, provided=bool(provision) or treaty)
    if name is None:
        return [Part(start, type_end, Reference(kind, provision=provision))] if provision and match["type"][0].isupper() else None
    title = quoted(text[match.start("type") : name.end])
    symbol = _SYMBOL.match(text, name.year_end)
    if symbol:
        whole = canonical(symbol["symbol"])
        value = Reference(kind, number_of(whole), whole, year_of(whole) or name.year, title, provision)
        return [Part(start, symbol.end(), value)]
    if name.year and kind in VOCABULARY["treaties"] and name.year_word and not provision and _SIGNED.search(before):
        return None
    if name.year:
        return [Part(start, name.year_end, Reference(kind, year=name.year, title=title, provision=provision))]
    if provision or (name.known and _DATED.match(text, name.end)):
        return [Part(start, name.end, Reference(kind, title=title, provision=provision))]
    return None


def _year_alone(match: Match) -> list[Part[Reference]] | None:
    if _NOT_BEFORE.search(match.string[max(0, match.start() - 40) : match.start()].lower()):
        return None
    start, provision = provision_before(match.string, match.start())
    return [Part(start, match.end(), Reference(quoted(match["type"]).lower(), year=int(match["year"]), provision=provision))]


def _whole_name(match: Match) -> list[Part[Reference]] | None:
    """A constitution or a code by its initials, whose name is whole without further words."""
    year = match["year"]
    start, provision = provision_before(match.string, match.start())
    if not provision and not year:
        return None
    written = quoted(match["type"])
    title = _CODES.get(written, written)
    kind = "bộ luật" if written in _CODES else title.lower()
    return [Part(start, match.end(), Reference(kind, year=int(year) if year else None, title=title, provision=provision))]


def _itself(match: Match) -> Reference | None:
    kind = quoted(match["type"]).lower()
    return Reference(kind, provision=quoted(match["provision"])) if kind in _TYPES else None


RULES: tuple[Rule[Reference], ...] = (
    Rule(
        id="document.law",
        why="A law, code, ordinance or treaty by its name with a year, a date, a symbol or a provision.",
        pattern=rf"{LEFT}(?P<type>{spellings(set(VOCABULARY['named']) - {'hiến pháp'})}){RIGHT}",
        build=_law,
        needs=("luật", "pháp lệnh", "công ước", "hiệp ước", "hiệp định", "nghị định thư", "sắc lệnh", "hiến chương"),
        starts=first_words(VOCABULARY["named"]),
        cased=True,
        examples=(
            ("⟦Luật Đất đai 2024⟧ quy định", Reference("luật", year=2024, title="Luật Đất đai")),
            ("⟦Luật Phòng, chống ma túy năm 2021⟧", Reference("luật", year=2021, title="Luật Phòng, chống ma túy")),
            (
                "theo ⟦Điều 174 Bộ luật Hình sự⟧.",
                Reference("bộ luật", title="Bộ luật Hình sự", provision="Điều 174"),
            ),
            (
                "⟦điểm a khoản 4 Điều 174 Bộ luật Hình sự năm 2015⟧",
                Reference("bộ luật", year=2015, title="Bộ luật Hình sự", provision="điểm a khoản 4 Điều 174"),
            ),
            (
                "⟦Điều 15 Luật giao thông đường bộ⟧ quy định:",
                Reference("luật", title="Luật giao thông đường bộ", provision="Điều 15"),
            ),
            (
                "⟦điều 49 của Luật Ngân sách Nhà nước⟧, theo đó",
                Reference("luật", title="Luật Ngân sách Nhà nước", provision="điều 49"),
            ),
            (
                "⟦Điều 5 trong Hiệp ước an ninh Mỹ - Nhật Bản⟧ sẽ được áp dụng",
                Reference("hiệp ước", title="Hiệp ước an ninh Mỹ - Nhật Bản", provision="Điều 5"),
            ),
            (
                "⟦Công ước của Liên Hợp Quốc về Luật Biển 1982⟧ (UNCLOS)",
                Reference("công ước", year=1982, title="Công ước của Liên Hợp Quốc về Luật Biển"),
            ),
            ("⟦Hiệp ước phòng thủ chung 1951⟧ với", Reference("hiệp ước", year=1951, title="Hiệp ước phòng thủ chung")),
            ("⟦Luật An ninh quốc gia Hong Kong 2020⟧", Reference("luật", year=2020, title="Luật An ninh quốc gia Hong Kong")),
            ("⟦Điều 5 của Luật⟧ quy định", Reference("luật", provision="Điều 5")),
            ("⟦Đạo luật Nhập cư 1917⟧ là gì", Reference("đạo luật", year=1917, title="Đạo luật Nhập cư")),
            ("vi phạm ⟦Công ước Luật biển năm 1982⟧ và", Reference("công ước", year=1982, title="Công ước Luật biển")),
            ("⟦Bộ luật Hình sự 2015⟧ (sửa đổi, bổ sung năm 2017)", Reference("bộ luật", year=2015, title="Bộ luật Hình sự")),
            ("⟦Luật Đất đai số 45/2013/QH13⟧", Reference("luật", "45", "45/2013/QH13", 2013, "Luật Đất đai")),
            ("Căn cứ ⟦Luật Quản lý thuế⟧ ngày 29/11/2006;", Reference("luật", title="Luật Quản lý thuế")),
            (
                "⟦Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế năm 2024⟧",
                Reference("luật", year=2024, title="Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế"),
            ),
        ),
        not_examples=(
            "Luật Đất đai được Quốc hội thông qua",
            "Luật sư Nguyễn Văn Bình 2024",
            "báo Pháp Luật TP.HCM 2017",
            "Trường Đại học Luật Hà Nội 2024",
            "Luật Đất đai có hiệu lực từ năm 2024",
            "ký Hiệp định Thương mại tự do Việt Nam - EU năm 2019",
            "kỷ luật 2 người",
        ),
    ),
    Rule(
        id="document.law-of-year",
        why="A law or treaty known from the context, by its year alone.",
        pattern=rf"{LEFT}(?P<type>[đĐ]ạo{GAP}luật|[bB]ộ{GAP}luật|[cC]ông{GAP}ước|[hH]iệp{GAP}(?:ước|định)|Luật){GAP}"
        rf"(?P<year>(?:1[89]|20)\d\d)(?![\p{{L}}\p{{M}}\p{{N}}/%]|{OPT_GAP}-{OPT_GAP}\d|[.,]\d)",
        build=_year_alone,
        figures=(DIGIT,),
        starts=("đạo", "bộ", "công", "hiệp", "luật"),
        cased=True,
        examples=(
            ("Phản ứng trước ⟦đạo luật 1917⟧", Reference("đạo luật", year=1917)),
            ("theo ⟦Công ước 1982⟧,", Reference("công ước", year=1982)),
        ),
        not_examples=("luật 2 năm", "pháp luật 2017", "Luật 2021-2026"),
    ),
    Rule(
        id="document.whole-name",
        why="The constitution, and codes by their initials, need no further name.",
        pattern=rf"{LEFT}(?P<type>{spellings(['hiến pháp'])}|{words(_CODES)}){RIGHT}"
        rf"(?:(?:{GAP}sửa{GAP}đổi)?{GAP}(?:năm{GAP})?(?P<year>(?:19|20)\d\d)(?![\p{{L}}\p{{M}}\p{{N}}/]|-\d))?",
        build=_whole_name,
        needs=("hiến pháp", *(code.lower() for code in _CODES)),
        cased=True,
        examples=(
            ("sửa đổi ⟦Hiến pháp năm 1992⟧ trình", Reference("hiến pháp", year=1992, title="Hiến pháp")),
            ("theo ⟦Điều 102 Hiến pháp⟧", Reference("hiến pháp", title="Hiến pháp", provision="Điều 102")),
            ("⟦khoản 2 Điều 173 BLHS⟧", Reference("bộ luật", title="Bộ luật Hình sự", provision="khoản 2 Điều 173")),
        ),
        not_examples=("Tòa án Hiến pháp hôm 3/2", "theo BLHS hiện hành"),
    ),
    Rule(
        id="document.itself",
        why="A provision of the very document that speaks.",
        pattern=rf"{PROVISION}{LINK}{LEFT}(?P<type>\p{{L}}{{2,6}}(?:{GAP}\p{{L}}{{2,6}}){{0,2}}){GAP}(?:này|nêu{GAP}trên|nói{GAP}trên|trên){RIGHT}",
        build=_itself,
        needs=("này", "trên"),
        starts=("các", "điểm", "khoản", "điều", "mục", "chương"),
        cased=True,
        examples=(
            ("theo ⟦Điều 377 của Bộ luật này⟧, thì", Reference("bộ luật", provision="Điều 377")),
            ("⟦các điều 22, 23 và 24 của Bộ luật này⟧", Reference("bộ luật", provision="các điều 22, 23 và 24")),
        ),
        not_examples=("tại khoản 5 Điều này", "Bộ luật này"),
    ),
)
