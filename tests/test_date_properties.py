"""What holds for every date on whatever text and day: none ends before it starts, none raises, costs grow as the text does."""

from __future__ import annotations

import copy
import datetime
import time
import unicodedata

import pytest
from test_date_faults import KINDS, RANGES, ROWS, found
from test_dates import ROWS as OLD_ROWS
from test_dates import marked

from dsx.kinds.dates import KIND
from dsx.kinds.dates.values import Lately, Months, Range
from dsx.kinds.scan import Scan
from dsx.kinds.settle import listing, settle
from dsx.source.article import Article

YEAR = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(366)]
FIRST, LAST = datetime.date.min, datetime.date.max


def plain(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


EXAMPLES = [plain(example[0]) for rule in KIND.rules for example in rule.examples]
RANGE_EXAMPLES = [
    plain(example[0])
    for rule in KIND.rules
    for example in rule.examples
    if any(isinstance(value, (Range, Lately, Months)) for value in example[1:])
]
PHRASES = [*EXAMPLES, *(plain(text) for _, text, _ in ROWS), *(marked(phrase)[0] for _, _, phrase in OLD_ROWS)]
_SCAN, _ORDER = Scan(KIND.rules), listing(KIND.rules)


def candidates(article: Article):
    settled = settle(_SCAN.candidates(article), _ORDER)
    return KIND.join(settled, article, settled)


def resolved(text: str, days: list[datetime.date]):
    """Each date of a text as of each day; what does not hang on the day is done once."""
    article = Article(text)
    joined = candidates(article)
    for day in days:
        as_of = copy.copy(article)
        as_of.given = day
        for fact in KIND.resolve(joined, as_of, ()):
            yield day, text[fact.start : fact.end], fact.value


def backwards(text: str, days: list[datetime.date]):
    return [
        (day, quote, value) for day, quote, value in resolved(text, days) if value.start and value.end and value.start > value.end
    ]


def test_no_range_ends_before_it_starts_on_any_day_of_a_year():
    texts = [*map(plain, RANGES), *(marked(phrase)[0] for kind, _, phrase in OLD_ROWS if kind == "ranges"), *RANGE_EXAMPLES]
    assert len(texts) > 80
    assert backwards("\n".join(texts), YEAR) == []


def test_no_date_ends_before_it_starts(corpus):
    assert backwards("\n".join(PHRASES), YEAR[::30]) == []
    for path in corpus:
        assert backwards(path.read_text(encoding="utf-8"), YEAR[::15]) == []


@pytest.mark.parametrize("day", [FIRST, FIRST + datetime.timedelta(days=40), LAST - datetime.timedelta(days=40), LAST])
def test_dates_at_the_ends_of_time_raise_nothing(day):
    assert backwards("\n".join(PHRASES), [day]) == []


def test_midnight_after_the_last_day_is_found_without_days():
    value = found("lúc 24h ngày 31/12/9999")[0].value
    assert (value.timex, value.start, value.end) == ("9999-12-31T24:00", None, None)
    assert found("lúc 24h ngày 31/12/2024")[0].value.start == "2025-01-01T00:00"


def test_what_is_out_of_reach_stays_unknown():
    said = [(fact.text, fact.value.timex) for fact in found("Hôm qua và tuần trước, năm ngoái", FIRST)]
    assert said == [("Hôm qua", "XXXX-XX-XX"), ("tuần trước", "XXXX-WXX"), ("năm ngoái", "XXXX")]


@pytest.mark.parametrize("kind", KINDS)
def test_decomposed_text_has_the_same_dates(kind: str):
    for text in map(plain, KINDS[kind]):
        composed, decomposed = found(text), found(unicodedata.normalize("NFD", text))
        assert [unicodedata.normalize("NFC", fact.text) for fact in decomposed] == [fact.text for fact in composed]
        assert [fact.value for fact in decomposed] == [fact.value for fact in composed]


@pytest.mark.parametrize(
    "piece",
    [
        "năm 2025-",
        "tháng 7 so với ",
        "13-5: a\n",
        "ngày 3, 4 và 5/6, ",
        "từ 8g đến ",
        "từ nay đến ",
        "(1956, 1957, ",
        "hôm qua (",
        "thứ hai ",
    ],
)
def test_cost_grows_as_the_text_does(piece: str):
    def cost(length: int) -> float:
        article = Article(piece * (length // len(piece)))
        _ = article.sentences, article.regions
        started = time.process_time()
        KIND.resolve(candidates(article), article, ())
        return time.process_time() - started

    small = min(cost(20_000) for _ in range(2))
    assert cost(80_000) < 8 * small + 0.05


CAPTION = "Đoàn viên trồng cây ngày 5/5/1990. Ảnh: Hà My"


def test_a_caption_lends_no_year_to_the_body():
    body = "Mở hội\n\nTrường mở hội sách cho học sinh vào ngày 27/1, theo lời cô hiệu trưởng của trường.\n\n"
    facts = found(body + CAPTION, None)
    assert [(fact.zone, fact.value.timex) for fact in facts] == [("body", "XXXX-01-27"), ("caption", "1990-05-05")]


def test_a_day_in_a_caption_takes_its_year_from_the_body():
    text = (
        "Mở hội\n\nTrường mở hội sách cho học sinh vào ngày 27/1/2020, theo lời cô hiệu trưởng.\n\nHội sách ngày 28/1. Ảnh: Hà My"
    )
    assert [fact.value.timex for fact in found(text, None)] == ["2020-01-27", "2020-01-28"]
