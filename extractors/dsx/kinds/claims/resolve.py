"""Resolution of the kind `claim`: speakers to the fullest name that the article gives, and the facts inside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from dsx.fact import ClaimValue
from dsx.kinds.claims.people import People
from dsx.kinds.claims.values import Statement
from dsx.kinds.kind import Candidate, Resolved
from dsx.language.fullnames import HEADS, is_foreign, is_person_name
from dsx.language.lexicon import members, phrases
from dsx.language.names import Mention
from dsx.language.tokens import tokens
from dsx.source.article import Article
from dsx.source.text import quote

_MEDIUM = regex.compile(
    r"(?i:hãng thông tấn|hãng tin tức|hãng tin|kênh truyền hình|trang tin điện tử|trang tin|trang mạng"
    r"|nhật báo|tuần báo|tờ báo|tờ|báo|ấn phẩm|trang|kênh)(?= (?:\p{Lu}|\d+\p{L}|.*(?:này|đó)$))(?!.* (?:của|ở|tại) ) ?"
)
"""The common noun of a medium, which its name does without."""
_KNOWN = ("bị cáo", "bị can", "nghi phạm", "cựu tiền", "cựu danh", "cựu tuyển", "cựu hậu", "cựu thủ", "nữ tài", "nam tài")
"""How someone who was named before is called by what the reader knows: `Cựu tiền đạo`, `Nữ tài xế`."""


def resolve(candidates: list[Candidate], article: Article, facts: Sequence[Resolved]) -> list[Resolved]:
    """Final values."""
    if not candidates:
        return []
    people = People(article)
    inner = sorted(facts, key=lambda fact: (fact.start, -fact.end, fact.kind))
    starts = [fact.start for fact in inner]
    said: list[tuple[int, str | None, bool]] = []
    resolved: list[Resolved] = []
    last: tuple[int, str | None] = (-1, None)
    for claim in candidates:
        statement: Statement = claim.value
        speaker = _speaker(statement.speaker, people, said)
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
            said.append((claim.end, speaker, _is_person(statement.speaker, speaker)))
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


def _speaker(mention: Mention | None, people: People, said: list[tuple[int, str | None, bool]]) -> str | None:
    if mention is None:
        return None
    named = [(place, name) for place, name, _ in said[-40:] if name]
    persons = [(place, name) for place, name, is_person in said[-40:] if name and is_person]
    if mention.form == "pronoun" and said and said[-1][1] is None and _points_back(mention, people, said):
        return None  # `Một phụ huynh cho rằng … Người này nói …`
    if mention.name and mention.form == "organisation" and (medium := _MEDIUM.match(mention.name)):
        if mention.name.endswith((" này", " đó")):
            return people.medium_before(mention.start, named)
        return people.body(mention.name[medium.end() :], mention.start)
    if mention.name and mention.form == "organisation" and mention.name.rpartition(" ")[2] in ("này", "đó"):
        return people.body_before(mention.name.rpartition(" ")[0], mention.start, named)
    if mention.form == "organisation" and (mention.name or "").lower() in members("organisations.bare"):
        return (
            people.body_before(mention.name or "", mention.start, named)
            or people.medium_before(mention.start, named)
            or mention.name
        )
    if mention.name:
        name = people.body(mention.name, mention.start)
        is_body = mention.form in ("organisation", "report") and not mention.sex
        return name if is_body or name.isupper() or name != mention.name else people.full(name, mention.start, mention.sex)
    if mention.form == "pronoun":
        meant = people.meant(mention.sex, mention.start, persons, mention.role)
        return meant or (people.meant(mention.sex, mention.start, persons, None) if mention.role else None)
    if mention.form == "office" and mention.role:
        holder = people.holder(mention.role, mention.start) or _body(mention.role)
        known = holder is None and mention.role.lower().startswith(_KNOWN)
        return people.meant(None, mention.start, persons, None) if known else holder
    return None


def _is_person(mention: Mention, speaker: str | None) -> bool:
    """Whether a speaker is a person: told by a title, a pronoun, an office beside the name, or a surname."""
    if mention.form in ("person", "pronoun", "given", "office"):
        return speaker is not None and not phrases(*HEADS).at(tokens(speaker, 0, len(speaker)), 0)[0]
    words = (speaker or "").split()
    abroad = 2 <= len(words) <= 3 and all(word.istitle() for word in words) and any(map(is_foreign, words))
    return mention.form == "name" and (mention.role is not None or is_person_name(words) or abroad)


def _points_back(mention: Mention, people: People, said: list[tuple[int, str | None, bool]]) -> bool:
    """Whether `người này`, `vị này` may mean the unnamed speaker of the last claim: no person is named since."""
    return mention.sex is None and people.last_named(mention.start) < said[-1][0]


def _body(role: str) -> str | None:
    """The body that an unnamed representative speaks for: `Đại diện viện kiểm sát`."""
    for word in ("đại diện", "người phát ngôn", "phát ngôn viên", "lãnh đạo"):
        if role.lower().startswith(word + " "):
            body = role[len(word) + 1 :].removeprefix("của ")
            return None if body.startswith(("các ", "những ")) else body
    return None
