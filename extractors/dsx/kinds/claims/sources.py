"""The source that `theo` names: a person with office, a body, a report, or whoever gives what is named first.

`theo Bộ Y tế`, `theo ông Lê A, Giám đốc Sở B,`, `theo báo cáo của VCCI`, `theo cảnh báo từ chuyên gia`: where a general
word (`báo cáo`, `lời`, `số liệu`) has an owner, the owner is the source; a report with a name of its own is one itself.
"""

from __future__ import annotations

import regex

from dsx.kinds.claims.before import is_quoted_speech
from dsx.kinds.claims.content import is_speech, next_quotation
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.speakers import said
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.kind import Candidate
from dsx.language.lexicon import phrases
from dsx.language.names import Mention, is_inner, mention_at, title_at
from dsx.language.tokens import Token, tokens

_MODALS = frozenset(["sẽ", "cần", "phải", "nên", "thể"])
_FURTHEST = 3000
"""Characters of a sentence before `theo`."""
_NEAR = 140
"""Characters between `theo` and a colon behind its source."""
_BEFORE_THEO = regex.compile(
    r"(?:^|[\n.;:!?…\"”»,(-])[ ]{0,3}(?:(?:cũng|còn|nhưng|và|song|thế nhưng|tuy nhiên|trong khi đó|riêng|vì|bởi)(?:,? ))?$"
)
_LONGEST = 420
"""Characters behind `theo` that are read for its source."""


def read_source_first(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`Theo A, …`"""
    article, text = reading.article, reading.article.text
    named = _named(reading, cue)
    if named is None:
        return False
    speaker, after = named
    sentence = article.sentence_at(cue.start)
    if speaker.form == "pronoun" and text[sentence.end - 1] == "?":
        return False  # a question of an interview: `Theo ông, cần làm gì?`
    rest = text[after : sentence.end].strip(" ,.;:")
    colon = text[after : after + 1] == ":" and after - cue.end < _NEAR
    thus = text.startswith("thì", after)
    if not rest or not (text[after : after + 1] in (",", " ") or colon or thus):
        return False
    at = after + (3 if thus else 1)
    quotation = next_quotation(reading.quotes, at)
    if quotation and not text[at : quotation.start].strip() and is_speech(text, quotation):
        return reading.add(cue, quotation.inner_start, quotation.inner_end, Statement("theo", "direct", speaker))
    return len(rest.split()) > 2 and reading.add(cue, at, sentence.end, Statement("theo", "indirect", speaker))


def read_source_last(reading: Reading, cue: Candidate[Cue]) -> bool:
    """`…, theo A.` and `"…", theo A.`: what stands before it, even where it tells what another said."""
    article, text = reading.article, reading.article.text
    sentence = article.sentence_at(cue.start)
    last = reading.claims[-1] if reading.claims else None
    if last and last.start <= cue.start < last.end:
        named = source(text, cue.end, sentence.end) if _is_open(reading, cue) else None
        if named and named[1] >= sentence.end - 1 and text[: cue.start].endswith(", ") and last.value.mode == "indirect":
            reading.reported(cue, sentence, Statement("theo", "indirect", named[0]))
        return True
    named = _named(reading, cue)
    if named is None:
        return False
    speaker, after = named
    before = reading.quotation_before(cue.start)
    if before and not text[before.end : cue.start].strip(" ,-.") and after >= sentence.end - 1 and is_quoted_speech(text, before):
        reading.add(cue, before.inner_start, before.inner_end, Statement("theo", "direct", speaker))
        return True
    lead, rest = text[sentence.start : cue.start].strip(" ,-"), text[after : sentence.end].strip(" ,.;:")
    if len(lead) <= len(rest) or len(lead.split()) <= 5:
        return False
    reading.add(cue, sentence.start, cue.start, Statement("theo", "indirect", speaker))
    return True


def _is_open(reading: Reading, cue: Candidate[Cue]) -> bool:
    """Whether `theo` stands where a source is named: at a sentence's head or behind a mark."""
    article, start = reading.article, reading.article.sentence_at(cue.start).start
    before = article.lower[max(start, cue.start - 24) : cue.start]
    return cue.start - start <= _FURTHEST and _BEFORE_THEO.search(before) is not None


def _named(reading: Reading, cue: Candidate[Cue]) -> tuple[Mention, int] | None:
    """The source behind `theo`, outside brackets, with the end of its words; what stands in them is no cue."""
    sentence, text = reading.article.sentence_at(cue.start), reading.article.text
    if not _is_open(reading, cue):
        return None
    named = source(text, cue.end, sentence.end)
    if named is None or text.count("(", sentence.start, cue.start) > text.count(")", sentence.start, cue.start):
        return None
    reading.source_end = named[1]
    return named


def source(text: str, begin: int, end: int) -> tuple[Mention, int] | None:
    """The source named after `theo`, with the offset at which its words end; None where they name none."""
    row = tokens(text, begin, min(end, begin + _LONGEST))
    found = _source(row)
    if found is None or found.form == "given" or (found.form == "people" and found.lesser):
        return None
    mention, at = _with_appositions(row, found)
    if cued := _cued(row, mention, at):
        return cued
    behind, modal = at, False
    while at < len(row) and row[at].text not in ",;:.-" and row[at].low != "thì":
        says, _ = phrases("cues.says").at(row, at)
        if says:
            return mention, row[at + says - 1].end  # `theo ông Lê A cho rằng …`
        modal = modal or row[at].low in _MODALS
        at += 1
    if modal and mention.form == "person" and mention.name and row[behind - 1].is_capital:
        return mention, row[behind - 1].end  # `theo ông Lê A giá vàng sẽ tăng, …`: no comma behind the source
    return mention, row[at].start if at < len(row) else end


def _cued(row: list[Token], mention: Mention, at: int) -> tuple[Mention, int] | None:
    """`Theo bà A, chủ tiệm vàng ở chợ B cho biết: …`: an office beside the source that a verb of saying follows."""
    if mention.form not in ("person", "name") or at + 1 >= len(row) or row[at].text != ",":
        return None
    stop = next((n for n in range(at + 1, len(row)) if row[n].text in ",-;:."), len(row))
    if says := phrases("cues.says").at(row, at + 1, stop)[0]:
        return mention, row[at + says].end  # `Theo ông A, cho biết …`
    for number in range(at + 2, stop):
        length = phrases("cues.says", "cues.clause").at(row, number, stop)[0]
        if length < 2 or number + length < stop:
            continue
        beside = mention_at(row, at + 1, number)
        if beside is None or beside.form not in ("office", "organisation", "people"):
            return None
        if mention.role is None or mention.lesser:
            mention = mention._replace(role=said(row, at + 1, number), lesser=False)
        return mention, row[stop - 1].end
    return None


def _source(row: list[Token]) -> Mention | None:
    titled = next((n + title_at(row, n, len(row)) for n in range(min(3, len(row))) if title_at(row, n, len(row))), 0)
    limit = next((n for n, token in enumerate(row) if n >= titled and token.text in ',;:."“' and not is_inner(row, n)), len(row))
    whole = mention_at(row, 0, limit)
    if whole and whole.form == "report" and whole.name and " " in whole.name and any(c.isupper() for c in whole.name[1:]):
        return whole
    given, _ = phrases("cues.gives").at(row, 0)
    if not given:
        return whole
    found = _owner(row, given, limit) or mention_at(row, given, limit)
    return whole if found is None or (found.form == "report" and found.name and found.name.islower()) else found


def _owner(row: list[Token], given: int, limit: int) -> Mention | None:
    """Who gives what stands first: `lời của A`, `báo cáo vừa được B công bố`."""
    for at in range(given, limit):
        if row[at].low not in ("của", "từ", "do", "được", "vừa", "mới"):
            continue
        found = mention_at(row, at + 1, limit)
        if found and row[at].low not in ("của", "từ", "do") and found.form not in ("organisation", "person", "name"):
            found = None
        if found and any(token.is_capital for token in row[given:at]):
            return found._replace(form="report", name=" ".join(token.text for token in row[:at]), role=None)
        if found:
            return found
    return None


def _with_appositions(row: list[Token], mention: Mention) -> tuple[Mention, int]:
    """The source with the office set beside it, and the number of the token after both."""
    at = max(mention.last, 1)
    while at + 1 < len(row) and row[at].text in ",-":
        stop = next((n for n in range(at + 1, len(row)) if row[n].text in ",-;:." and not is_inner(row, n)), len(row))
        if stop == len(row) or row[stop].text not in ",-:":
            break
        begin = at + 1 + (row[at + 1].low == "kiêm")
        beside = mention_at(row, begin, stop)
        fills = beside is not None and beside.last >= stop
        if mention.form == "office" and beside and fills and beside.form in ("person", "name"):
            mention = beside._replace(start=mention.start, role=mention.role)
        elif mention.form not in ("person", "name"):
            break
        elif beside and fills and beside.form in ("office", "organisation", "people"):
            if mention.role is None or (mention.lesser and beside.form == "office"):
                mention = mention._replace(role=said(row, at + 1, stop), lesser=False)
        elif row[at + 1].low == "người" and stop - at < 7:
            mention = mention._replace(role=mention.role or said(row, at + 1, stop))
        elif not (row[at + 1].text[0].isdigit() and stop - at < 5):  # `ông Lê A, 45 tuổi,`
            break
        at = stop
    return mention, at
