"""Web pages to articles, with trafilatura: the optional extra `dsx[html]`.

The text is the page's own, without comments and, unless they are asked for, without tables, below the title; offsets
of facts refer to it. The publication date comes from structured metadata alone: `<meta>` of the head
(`article:published_time`, `pubdate`) and the JSON-LD of an article (`datePublished`), which htmldate reads. It is
shown nothing else, for without metadata it goes on to the page's address, headline and text, and finds the date of an
event or a teaser; there the dateline rules of `Article` serve.
"""

from __future__ import annotations

import datetime
import logging
from typing import Any, NamedTuple

import regex

from dsx.source import offline

MISSING = "HTML needs the extra dsx[html]: pip install 'dsx[html]'"
_FIRST, _LAST = "1990-01-01", "2100-01-01"  # fixed bounds: htmldate's own last day is today

_PUBLISHED = regex.compile(r"date|time|publi|creat|issued")
_NOT_PUBLISHED = regex.compile(r"modif|updat|revis|expir|event|unpub")
_ARTICLE = regex.compile(r'"(?:\p{L}*Article|\p{L}*Posting|Report)"')


_LONG_TAG = regex.compile(r"<\p{L}[^<>]{20000,}")
_ATTRIBUTES = 2_000
"""Attributes of one tag at most: libxml2 compares each with all before it, so that 50,000 take minutes."""


class Page(NamedTuple):
    """The text of a page and its publication date by its metadata."""

    text: str
    published: datetime.date | None


class NoPage(Exception):
    """HTML that gives no text, or that nothing here can read; the message says why."""


def page(html: str, tables: bool = False) -> Page:
    """The text and date of a web page, with its tables where asked for. Raises NoPage."""
    if any(len(tag[0].split()) > _ATTRIBUTES for tag in _LONG_TAG.finditer(html)):
        raise NoPage(f"a tag with more than {_ATTRIBUTES:,} attributes")
    try:
        trafilatura = offline.load("trafilatura")
    except ModuleNotFoundError as error:
        raise NoPage(MISSING) from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what is wrong with a page is said once, by NoPage
    tree = trafilatura.load_html(html)
    if tree is None:
        raise NoPage("no article in this page")
    published = _published(tree)
    try:
        found = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=tables,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "max_date": _LAST},
        )
    except ValueError:  # trafilatura's word for a page that it cannot use
        found = None
    paragraphs = [line for line in (found.text or "").splitlines() if line.strip()] if found is not None else []
    if not paragraphs:
        raise NoPage("no article in this page")
    title = " ".join((found.title or "").split())
    if not title.startswith(" ".join(paragraphs[0].split())):  # the title `A - Báo Mới` of a head is the headline `A`
        paragraphs.insert(0, title)
    return Page("\n\n".join(paragraphs), published)


def _published(tree: Any) -> datetime.date | None:
    """The day of publication that a page's metadata state, as written: its time zone is not converted."""
    told = [element for element in tree.iterfind("./head//meta") if _is_of_publication(element)]
    told += [element for element in tree.iterfind(".//script") if _is_of_article(element)]
    if not told:
        return None
    lxml = offline.load("lxml.html")
    head = "".join(lxml.tostring(element, with_tail=False, encoding="unicode") for element in told)
    found = offline.load("htmldate").find_date(
        lxml.fromstring(f"<html><head>{head}</head></html>"),
        extensive_search=False,
        original_date=True,
        min_date=_FIRST,
        max_date=_LAST,
    )
    return datetime.date.fromisoformat(found) if found else None


def _is_of_publication(meta: Any) -> bool:
    names = " ".join(meta.get(name, "") for name in ("property", "name", "itemprop", "http-equiv")).lower()
    return bool(_PUBLISHED.search(names)) and not _NOT_PUBLISHED.search(names)


def _is_of_article(script: Any) -> bool:
    """Whether a script is the JSON-LD of an article with its date, and no list of others."""
    text = script.text or ""
    return (
        script.get("type", "").lower() == "application/ld+json"
        and '"datePublished"' in text
        and '"ItemList"' not in text
        and bool(_ARTICLE.search(text))
    )
