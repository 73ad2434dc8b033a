"""Web pages to text, with trafilatura: the optional extra `dsx[html]`.

The text is the page's own, without comments and tables, below the title; offsets of facts refer to it. The publication
date comes from the page's metadata alone: a search of the page's text finds teasers' dates where the page has none.
"""

from __future__ import annotations

import datetime
import logging
from typing import NamedTuple

MISSING = "HTML needs the extra dsx[html]: pip install 'dsx[html]'"
_FIRST, _LAST = "1990-01-01", "2100-01-01"  # fixed bounds: htmldate's own last day is today


class Page(NamedTuple):
    """The text of a page and its publication date by its metadata."""

    text: str
    published: datetime.date | None


class NoPage(Exception):
    """HTML that gives no text, or that nothing here can read; the message says why."""


def page(html: str) -> Page:
    """The text and date of a web page. Raises NoPage."""
    try:
        import trafilatura
        from htmldate import find_date
    except ImportError as error:
        raise NoPage(MISSING) from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what is wrong with a page is said once, by NoPage
    body = trafilatura.extract(html, output_format="txt", include_comments=False, include_tables=False)
    if not body:
        raise NoPage("no article in this page")
    metadata = trafilatura.extract_metadata(html)
    title = (metadata.title or "").strip() if metadata else ""
    paragraphs = [line for line in body.splitlines() if line.strip()]
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    found = find_date(html, extensive_search=False, original_date=True, min_date=_FIRST, max_date=_LAST)
    return Page("\n\n".join(paragraphs), datetime.date.fromisoformat(found) if found else None)
