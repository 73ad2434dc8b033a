"""Segmentation with underthesea: sentences and words as exact spans. The only module that loads it.

A word of Vietnamese has one or more syllables (`chữ ký số`); blanks part syllables. underthesea splits a line into
sentences and a sentence into words, as strings; here they become spans of the view again, aligned character by
character, since a search for the word fails where it was rewritten (`2,5D` comes back as `2,5 D`).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import regex

from dsx.fact import Span
from dsx.source import offline

# Where underthesea ends a sentence and Vietnamese does not, each with the text that showed it
_NO_END = regex.compile(
    r"(?:"
    r"(?<![\p{L}\p{M}\p{N}])(?:(?:GS|PGS|TS|TSKH|Th[Ss]|BS|CN|KS|KTS|LS|NSND|NSƯT|TP|TX|NXB|Mr|Mrs|Ms|Dr|St)\.)+"  # GS.TS. Bình
    r"|(?<![\p{L}\p{M}\p{N}])(?<!độ )(?:\p{Lu}\.)+"  # John F. Watson, H.T.K. khai; not `14 - 17 độ C. Nhiệt độ`
    r"|(?<![\p{L}\p{M}\p{N}])(?:Cty|Tp|Tx|Th\.[Ss]|Bs|Ts|Gs|Pgs|Ks|Nxb|đ/c|tr|[Vv]\.v)\."  # Cty. Minh Long; Th.S. Bình
    r")$"
)
_NO_END_LENGTH = 40
"""Characters before an end that tell whether it is one."""
_LIST_NUMBER = regex.compile(r" *(?:\d{1,3}|[IVX]{1,5})\.")  # 1. Chiếc xe hơi
# Words that open a sentence, whatever stands before: `tại bảng F. Tuy nhiên`
_OPENER = regex.compile(
    r"(?:Tuy|Sau|Theo|Trong|Trước|Tại|Ngoài|Khi|Nếu|Đây|Với|Ở|Hiện|Vì|Do|Đến|Từ|Và|Nhưng|Còn|Ông|Bà)(?![\p{L}\p{M}])"
)
# Where Vietnamese ends a sentence and underthesea, which takes single letters for abbreviations, does not:
# `sóng biển cao từ 1,5 - 3 m. Cấp độ rủi ro`, `đứng đầu bảng F. Tuy nhiên`
_LETTER_END = regex.compile(
    rf"\.(?: +(?=[\"“‘]?\p{{Lu}})(?<=(?<![\p{{L}}\p{{M}}.])(?:\p{{Ll}}|độ C)\. +)"
    rf"| +(?={_OPENER.pattern})(?<=(?<![\p{{L}}\p{{M}}.])\p{{Lu}}\. +))"
)
_CLOSING = regex.compile(r" *[”’»)\]]+| *\"(?= |[,.;:]|$)| ?/\.")  # `./.` ends an article of the news agency
_ELLIPSIS = regex.compile(r"(?:…|\.{3,})[”’»\")\]]*[ ]+(?=[\"“‘«(]?\p{Lu})")

LONGEST = 2_000
"""Characters of a sentence; that of a text without ends is cut, since each of its facts quotes it. Real ones have up to 700."""

BEFORE, BEHIND = 2, 3
"""Syllables before and behind a span that are segmented with it: the tagger looks at two tokens on each side."""


def sentences(text: str) -> list[Span]:
    """The sentences of a view, in order, without the blanks around them; none crosses a line.

    Every non-blank character stands in exactly one.
    """
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.extend(Span(start + a, start + b) for a, b in _line_sentences(line))
        start += len(line) + 1
    return spans


def window(text: str, sentence: Span, start: int, end: int) -> Span:
    """The stretch of a sentence that tells the words of a span: it with BEFORE and BEHIND.

    Over 1,150 articles every fact was the one that whole sentences give.
    """
    start, end = max(start, sentence.start), min(end, sentence.end)
    for _ in range(BEFORE):
        start = max(sentence.start, text.rfind(" ", sentence.start, max(sentence.start, start - 1)) + 1)
    for _ in range(BEHIND):
        end = following if (following := text.find(" ", end + 1, sentence.end)) >= 0 else sentence.end
    return Span(start, end)


def words(sentence: str) -> list[Span]:
    """The words of a sentence or window as spans of it, in order; every non-blank character stands in exactly one."""
    if not sentence.strip():
        return []
    solid = [i for i, char in enumerate(sentence) if not char.isspace()]
    for normalise in (True, False):
        tokens = _underthesea("word_tokenize")(sentence, use_token_normalize=normalise)
        lengths = [sum(not char.isspace() for char in token) for token in tokens]
        if sum(lengths) == len(solid):
            return list(_aligned(solid, lengths))
    return [Span(*m.span()) for m in regex.finditer(r"[^\s]+", sentence)]


@functools.cache
def _underthesea(name: str) -> Callable[..., list[str]]:
    """A function of the library, loaded on first use."""
    return offline.of_underthesea(name)


def _aligned(solid: list[int], lengths: list[int]) -> Iterator[Span]:
    at = 0
    for length in lengths:
        if length:
            yield Span(solid[at], solid[at + length - 1] + 1)
            at += length


def _line_sentences(line: str) -> list[Span]:
    stop = len(line.rstrip())
    if not stop:
        return []
    ends: list[int] = []
    at = 0
    inner = line[:stop].rstrip(".?!")
    if "." in inner or "?" in inner or "!" in inner:  # without a mark to end at, a line is one sentence
        for sentence in _underthesea("sent_tokenize")(line):
            at = line.index(sentence, at) + len(sentence)
            ends.append(at)
        ends.extend(match.start() + 1 for match in _LETTER_END.finditer(line))
    if "…" in line or "..." in line:
        ends.extend(match.end() for match in _ELLIPSIS.finditer(line))
    if not ends:
        return list(_stripped(line, 0, stop))
    spans: list[Span] = []
    start = 0
    for end in sorted(ends):
        if end <= start:
            continue
        closing = _closing_end(line, start, end)
        if closing < stop and closing - start < LONGEST and _continues(line, start, closing):
            continue
        spans.extend(_stripped(line, start, closing))
        start = closing
    spans.extend(_stripped(line, start, stop))
    return spans


def _closing_end(line: str, start: int, end: int) -> int:
    """The sentence's end, closing quotation marks and brackets included."""
    while closing := _CLOSING.match(line, end):
        if '"' in closing[0] and line.count('"', start, end) % 2 == 0:
            break  # an opening mark: the quotation of the next sentence
        end = closing.end()
    return end


def _continues(line: str, start: int, end: int) -> bool:
    """Whether what follows belongs to the same sentence: after an abbreviation, or in lower case."""
    at = _behind_blanks(line, end)
    if line[at] in ",;:" or line[at].islower():
        return True
    end = _before_blanks(line, end)
    no_end = _NO_END.search(line, max(start, end - _NO_END_LENGTH), end) or _LIST_NUMBER.fullmatch(line, start, end)
    return bool(no_end) and not _OPENER.match(line, at)


def _stripped(line: str, start: int, end: int) -> Iterator[Span]:
    """A sentence without the blanks around it, none where it has nothing else; in pieces, where it is longer than any."""
    start, end = _behind_blanks(line, start), _before_blanks(line, end)
    while end - start > LONGEST:
        blank = line.rfind(" ", start, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield Span(start, cut)
        start = _behind_blanks(line, cut)
    if start < end:
        yield Span(start, end)


def _behind_blanks(line: str, at: int) -> int:
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def _before_blanks(line: str, at: int) -> int:
    while at > 0 and line[at - 1].isspace():
        at -= 1
    return at
