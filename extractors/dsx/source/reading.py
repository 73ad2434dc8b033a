"""Paths and streams to articles. A bad input is an item of the stream, with one clear reason; the rest goes on."""

from __future__ import annotations

import codecs
import datetime
import io
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Literal

import msgspec
import regex

from dsx.fact import KINDS
from dsx.source import compressed, encodings, files, mend, tables
from dsx.source.article import Article
from dsx.source.files import Meter

Format = Literal["auto", "text", "jsonl", "html", "parquet"]

MAX_SIZE = 100_000_000
"""Bytes of one article. The longest novel has three million, and an archive in one file is told apart by its records."""
_SKIPPED = 10
"""How many times the size of the largest record is read over to find the end of one that is too large."""

_FORMATS: dict[str, Format] = {".txt": "text", ".jsonl": "jsonl", ".html": "html", ".htm": "html", ".parquet": "parquet"}

_ISO = regex.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?")
_DAY_IN_PATH = regex.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)")


class Unreadable(Exception):
    """An input that gives no article: `place` is the file (and line), `reason` what is wrong with it."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason


@dataclass(frozen=True)
class Options:
    """How inputs are read.

    An article's publication date is the one of its own record, else the one that `published_pattern` finds in its
    path (year, month and day in the match or its first group), else `published`.
    """

    format: Format = "auto"
    text_field: str = "text"
    html_field: str = "html"
    id_field: str = "id"
    published_field: str = "published"
    published: datetime.date | None = None
    published_pattern: str | None = None
    encoding: str = "utf-8"
    """An encoding's name, as `encodings.canonical` gives it. Marks of UTF-16 and 32 are heeded with `utf-8` and `auto`."""
    max_size: int = MAX_SIZE
    """Bytes of an article, or of a record of JSONL: more are not read."""
    fix_text: bool = False
    tables: bool = False
    """Whether a web page keeps its tables: a row is a line, its cells parted by ` | `."""


def read(
    paths: Sequence[str | Path],
    options: Options = Options(),
    stdin: BinaryIO | None = None,
    meter: Meter | None = None,
) -> Iterator[Article | Unreadable]:
    """The articles of files, folders (recursively, in the order of their paths) and `-`, standard input; lazily, in order.

    Names (`doc`) are unique in a run: an article with a name that was given before is unreadable.
    """
    names: set[str] = set()
    for item in _inputs([str(path) for path in paths], options, stdin, meter or Meter()):
        if isinstance(item, Article):
            if item.doc in names:
                item = Unreadable(item.doc, "its name was given before in this run")
            else:
                names.add(item.doc)
        yield item


def _inputs(paths: list[str], options: Options, stdin: BinaryIO | None, meter: Meter) -> Iterator[Article | Unreadable]:
    several = len(paths) > 1
    for path in paths:
        if path == "-":
            stream = stdin if stdin is not None else io.BytesIO()
            yield from _stream(stream, "standard input", "-", "-/" if several else "", None, options)
        elif os.path.isdir(path):
            own = named(Path(path).resolve().name)
            yield from _folder(path, f"{own}/" if several else "", options, meter)
        else:
            name = named(os.path.basename(path))
            yield from _file(path, name, f"{name}/" if several else "", options, meter)


def _folder(folder: str, prefix: str, options: Options, meter: Meter) -> Iterator[Article | Unreadable]:
    found = False
    for path in files.walk(folder, meter.left):
        found = True
        if isinstance(path, OSError):
            yield Unreadable(path.filename, _reason(path))
        else:
            name = prefix + named(Path(os.path.relpath(path, folder)).as_posix())
            yield from _file(path, name, f"{name}/", options, meter)
    if not found:
        names = ", ".join("*" + suffix for suffix in files.SUFFIXES)
        yield Unreadable(folder, f"no articles in this folder ({names}, also with .gz or .zst)")


def _file(path: str, doc: str, prefix: str, options: Options, meter: Meter) -> Iterator[Article | Unreadable]:
    try:
        with open(path, "rb", buffering=0) as file:
            if _named_format(path, options) == "parquet":
                yield from _rows(path, prefix, options, meter)
            else:
                counted: Any = io.BufferedReader(files.Counted(file, meter))
                yield from _stream(compressed.uncompressed(counted, path), path, doc, prefix, path, options)
    except OSError as error:
        yield Unreadable(path, _reason(error))


def _stream(
    stream: BinaryIO, place: str, doc: str, prefix: str, path: str | None, options: Options
) -> Iterator[Article | Unreadable]:
    """The articles of one open file; `doc` names a text, `prefix` stands before the names of JSONL records."""
    try:
        given = _published_in(path, options)
        buffered: Any = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)
        format = _format(buffered, path, options)
        if format == "parquet":
            raise Unreadable(place, "Parquet is read from a file, not from a pipe")
        if format == "jsonl":
            yield from _records(buffered, place, prefix, given, options)
        else:
            data = buffered.read(options.max_size + 1)
            if len(data) > options.max_size:
                raise Unreadable(place, too_large(options))
            text, encoding = decoded(data, place, options.encoding)
            yield _checked(
                _page(text, doc, given, place, options) if format == "html" else Article(text, doc, given), options, encoding
            )
    except Unreadable as error:
        yield error


def too_large(options: Options) -> str:
    """What is said of an article that is larger than may be."""
    return f"larger than {options.max_size:,} bytes: --max-size reads more"


def named(name: str) -> str:
    """A file's name as a line can hold it: bytes that are not UTF-8 as `\\xe9`."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _checked(article: Article, options: Options, encoding: str | None = None) -> Article:
    """The article, mended where that is asked for, with what it was read in and what seems wrong with it."""
    found = mend.suspicions(article.raw)
    if found and options.fix_text:
        try:
            article = Article(mend.mended(article.raw), article.doc, article.given, article.given_from)
        except ModuleNotFoundError as error:
            raise Unreadable(article.doc, mend.MISSING) from error
        found = ["mended: it seemed " + what for what in found]
    else:
        found = [f"it seems {what}: --fix-text mends it" for what in found]
    if encoding is not None:
        article.encoding = encoding
        found.insert(0, f"read as {encoding.upper()}")
    article.warnings += tuple(found)
    return article


def _format(stream: io.BufferedReader, path: str | None, options: Options) -> Format:
    """What a stream holds: as the options say, by the file's name, else by its first characters."""
    named = _named_format(path, options)
    if named != "auto":
        return named
    first = stream.peek(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith(b"{"):
        return "jsonl"
    return "html" if first[:9].lower().startswith((b"<!doctype", b"<html")) else "text"


def _named_format(path: str | None, options: Options) -> Format:
    if options.format != "auto" or path is None:
        return options.format
    return _FORMATS.get(PurePosixPath(compressed.bare(path)).suffix.lower(), "auto")


def _page(html: str, doc: str, given: datetime.date | None, place: str, options: Options) -> Article:
    from dsx.source import html as pages

    try:
        page = pages.page(html, options.tables)
    except pages.NoPage as error:
        raise Unreadable(place, str(error)) from error
    return Article(page.text, doc, given) if given else Article(page.text, doc, page.published, "metadata")


def decoded(data: bytes, place: str, encoding: str = "utf-8") -> tuple[str, str | None]:
    """The text of bytes without a byte-order mark, and the name of its encoding where it is not UTF-8 or was guessed.

    Raises Unreadable where they are no text.
    """
    name = encodings.marked(data) if encoding in ("utf-8", "auto") else None
    try:
        if name is not None:
            text = encodings.decode(data, name)
        elif encoding == "auto":
            text, name = encodings.guessed(data)
        else:
            text = encodings.decode(data, encoding)
    except encodings.NoText as error:
        if name is None and (nul := data.find(b"\0")) >= 0:
            raise Unreadable(place, f"not a text: a NUL byte at byte {nul}") from error
        old = "; --encoding auto tries the old Vietnamese ones" if encoding == "utf-8" and name is None else ""
        raise Unreadable(place, f"{error}{old}") from error
    text = text.removeprefix("\ufeff") if name is not None else text
    if (nul := text.find("\0")) >= 0:
        raise Unreadable(place, f"not a text: a NUL byte at byte {nul}")
    if not text.strip():
        raise Unreadable(place, "empty")
    name = name or encoding
    return text, None if name == "utf-8" else name


def _records(
    lines: io.BufferedReader, place: str, prefix: str, given: datetime.date | None, options: Options
) -> Iterator[Article | Unreadable]:
    seen = False
    for number, line in enumerate(_lines(lines, place, options), 1):
        if isinstance(line, Unreadable):
            seen = True
            yield line
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        seen = True
        try:
            yield _record(line, f"{place}:{number}", prefix, number, given, options)
        except Unreadable as error:
            yield error
    if not seen:
        raise Unreadable(place, "empty")


def _lines(stream: io.BufferedReader, place: str, options: Options) -> Iterator[bytes | Unreadable]:
    """The lines of a file of records, those of UTF-16 and 32 as UTF-8; one that is too large is read over."""
    marked = encodings.marked(stream.peek(4)[:4]) if options.encoding in ("utf-8", "auto") else None
    wide = marked or (options.encoding if options.encoding.startswith(("utf-16", "utf-32")) else None)
    if wide is not None:
        reader = codecs.getreader(wide)(stream)
        try:
            while line := reader.readline():
                yield line.encode()
        except UnicodeError as error:
            yield Unreadable(place, f"not {wide.upper()}: {error}")
        return
    number, read = 0, 0
    while part := stream.readline(options.max_size + 1):
        number += 1
        if len(part) <= options.max_size:
            yield part
            continue
        yield Unreadable(f"{place}:{number}", too_large(options))
        read = len(part)
        while not part.endswith(b"\n") and (part := stream.readline(1 << 20)):
            read += len(part)
            if read > _SKIPPED * options.max_size:
                yield Unreadable(place, "what follows is not read: no end of that record was found")
                return


def _rows(path: str, prefix: str, options: Options, meter: Meter) -> Iterator[Article | Unreadable]:
    """The articles of a Parquet file, whose columns are named as the fields of JSONL records are."""
    try:
        given = _published_in(path, options)
        before, size, number = meter.read, os.path.getsize(path), 0
        texts, others = (options.text_field, options.html_field), (options.id_field, options.published_field)
        for record, share in tables.records(path, texts, others):
            number += 1
            meter.read = before + int(size * share)
            try:
                yield _checked(_article(record, f"{path}:{number}", prefix, number, given, options), options)
            except Unreadable as error:
                yield error
        if not number:
            raise Unreadable(path, "empty")
    except tables.NoTable as error:
        yield Unreadable(path, str(error))
    except Unreadable as error:
        yield error


def _record(line: bytes, place: str, prefix: str, number: int, given: datetime.date | None, options: Options) -> Article:
    encoding = None
    if not line.isascii() and options.encoding not in ("utf-8", "utf-16", "utf-32"):
        text, encoding = decoded(line, place, options.encoding)
        line = text.encode()
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Unreadable(place, f"no JSON: {error}") from error
    except RecursionError as error:
        raise Unreadable(place, "no JSON that can be read: nested too deep") from error
    if not isinstance(record, dict):
        raise Unreadable(place, "no JSON object")
    if record.get("kind") in KINDS and "sentence" in record and options.text_field == "text":
        raise Unreadable(place, "a fact, no article: what was extracted is shown by dsx review")
    article = _checked(_article(record, place, prefix, number, given, options), options, encoding)
    fields = (options.text_field, options.html_field, options.id_field, options.published_field)
    if any(line.count(f'"{name}"'.encode()) > 1 for name in fields) and (twice := _twice(line, fields)):
        article.warnings += (f"the field {twice!r} stands twice in its record: the last is read",)
    return article


def _twice(line: bytes, fields: Sequence[str]) -> str | None:
    """The first of some fields that a record has more than once."""
    pairs: list[tuple[str, Any]] = []

    def last(found: list[tuple[str, Any]]) -> None:
        pairs[:] = found  # an object ends after those inside it

    json.loads(line, object_pairs_hook=last)
    keys = [key for key, _ in pairs]
    return next((name for name in fields if keys.count(name) > 1), None)


def _article(
    record: dict[str, Any], place: str, prefix: str, number: int, given: datetime.date | None, options: Options
) -> Article:
    name = record.get(options.id_field)
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        raise Unreadable(place, f"the field {options.id_field!r} is no name but {_said(name)}")
    doc = prefix + str(number if name in (None, "") else name)
    own = _date(record.get(options.published_field), options.published_field, place) or given
    text, html = record.get(options.text_field), record.get(options.html_field)
    if isinstance(text, str) and len(text) > options.max_size:
        raise Unreadable(place, too_large(options))
    if text is None and isinstance(html, str):
        return _page(html, doc, own, place, options)
    if not isinstance(text, str):
        raise Unreadable(place, f"no text: the field {options.text_field!r} is {_said(text)}")
    if not text.strip():
        raise Unreadable(place, f"no text: the field {options.text_field!r} is empty")
    return Article(text, doc, own)


def _said(value: object) -> str:
    return "not there" if value is None else f"{type(value).__name__}, no string"


def _date(value: Any, field: str, place: str) -> datetime.date | None:
    """The day of an ISO date or date and time, as written, or of a column of dates."""
    if value in (None, ""):
        return None
    if isinstance(value, datetime.date):
        return value.date() if isinstance(value, datetime.datetime) else value
    found = _ISO.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if found is not None:
            return datetime.date.fromisoformat(found[1])
    except ValueError:
        pass
    raise Unreadable(place, f"the field {field!r} is no date such as 2024-10-19: {str(value)[:40]!r}")


def _published_in(path: str | None, options: Options) -> datetime.date | None:
    """The date that the path of an input holds, else the one given for all."""
    if options.published_pattern is None or path is None:
        return options.published
    found = regex.search(options.published_pattern, Path(path).as_posix())
    if found is None:
        return options.published
    day = _DAY_IN_PATH.search(found[1] if found.lastindex and found[1] else found[0])
    try:
        if day is not None:
            return datetime.date(int(day[1]), int(day[2]), int(day[3]))
    except ValueError:
        pass
    raise Unreadable(path, f"the publication date in its path is no date: {found[0]!r}")


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
