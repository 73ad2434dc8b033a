"""Resolution of the kind `claim`: speakers to the fullest name that the article gives, and the facts inside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dsx.fact import ClaimValue
from dsx.kinds.claims.values import Statement
from dsx.kinds.kind import Candidate, Resolved
from dsx.language.fullnames import HEADS, is_foreign, is_person_name
from dsx.language.names import Mention
from dsx.language.tokens import tokens
from dsx.source.article import Article
from dsx.source.mentions import Spoken
from dsx.source.text import quote


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """Final values."""
    if not candidates:
        return []
    inner = sorted(facts, key=lambda fact: (fact.start, -fact.end, fact.kind))
    starts = [fact.start for fact in inner]
    spoken: list[Spoken] = []
    resolved: list[Resolved] = []
    last: tuple[int, str | None] = (-1, None)
    for claim in candidates:
        statement: Statement = claim.value
        speaker = article.mentions.who(statement.speaker, spoken) if statement.speaker else None
        if statement.follows and _is_next(article, last[0], claim.start):
            speaker = last[1]
        if (
            speaker is None
            and statement.speaker
            and statement.speaker.form == "pronoun"
            and _is_first_person(article, statement.speaker)
        ):
            continue
        if statement.speaker and (speaker or statement.speaker.form == "people"):
            spoken.append(Spoken(claim.end, speaker, _is_person(statement.speaker, speaker)))
        last = (claim.end, speaker)
        inside = inner[bisect_left(starts, claim.start) : bisect_left(starts, claim.end)]
        ids = tuple(article.fact_id(f.kind, f.start, f.end) for f in inside if f.end <= claim.end)
        role = quote(statement.speaker.role) if statement.speaker and statement.speaker.role else None
        if role and speaker and role.endswith(speaker) and len(role) > len(speaker):
            role = role[: -len(speaker)].strip().removesuffix(" của")
        value = ClaimValue(
            quote(_as_written(speaker, article)) if speaker else None, role or None, statement.cue, statement.mode, ids
        )
        resolved.append(claim.resolved(value))
    return resolved


def _as_written(name: str, article: Article) -> str:
    """A name with the blanks behind its initials that the article writes: `Sergei V.Mikhailov`."""
    close = name.replace(". ", ".")
    return close if close != name and name not in article.text and close in article.text else name


def _is_first_person(article: Article, mention: Mention) -> bool:
    """Whether a pronoun that leads to nobody is how a writer of a letter calls herself: `Em mong gặp anh`."""
    return article.lower[mention.start : mention.end] in ("em", "cháu", "bác")


def _is_next(article: Article, end: int, start: int) -> bool:
    """Whether a quotation follows the claim before it, with at most the sentence between that tells its speaker."""
    return end >= 0 and article.text.count("\n", end, start) <= 2 and start - end < 160


def _is_person(mention: Mention, speaker: str | None) -> bool:
    """Whether a speaker is a person: told by a title, a pronoun, an office beside the name, or a surname."""
    if mention.form in ("person", "pronoun", "given", "office"):
        return speaker is not None and not HEADS.at(tokens(speaker, 0, len(speaker)), 0)[0]
    words = (speaker or "").split()
    abroad = 2 <= len(words) <= 3 and all(word.istitle() for word in words) and any(map(is_foreign, words))
    return mention.form == "name" and (mention.role is not None or is_person_name(words) or abroad)
