"""Facts in the formats of other tools: spreadsheets, annotation tools, corpora. One module a format, found by this table.

A format is written as one stream, as one file, or as a folder with a file for each article; some need the articles' texts.
Offsets count Unicode code points, as in fact lines, unless a format counts otherwise or is asked to.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Literal, NamedTuple

from dsx.archive.export.document import Document, ExportError, Options
from dsx.archive.export.offsets import UNITS, Unit

__all__ = ["FORMATS", "UNITS", "Document", "ExportError", "Format", "Options", "Unit", "book", "files", "lines", "options_for"]


class Format(NamedTuple):
    """What is known of a format before its module is loaded."""

    module: str
    what: str
    shape: Literal["stream", "file", "folder"]
    text: bool
    """Whether it needs the articles' texts."""
    units: tuple[Unit, ...]
    """The units that its offsets may have, the usual one first."""
    suffix: str
    extra: str | None = None
    needs: str | None = None
    """The library that the extra brings."""


_ALL: tuple[Unit, ...] = ("codepoint", "utf16", "utf8")
FORMATS: dict[str, Format] = {
    "csv": Format("table", "a table for spreadsheets, one fact a row", "stream", False, _ALL, ".csv"),
    "tsv": Format("table", "the same, parted by tabs, for Unix tools", "stream", False, _ALL, ".tsv"),
    "xlsx": Format("xlsx", "an Excel workbook, a sheet for each kind", "file", False, _ALL, ".xlsx", "xlsx", "xlsxwriter"),
    "web-annotation": Format("web_annotation", "W3C Web Annotations, JSON-LD", "stream", False, _ALL, ".jsonld"),
    "brat": Format("brat", "brat standoff: a folder of .txt and .ann", "folder", True, ("codepoint",), ".ann"),
    "label-studio": Format(
        "label_studio", "Label Studio tasks with predictions", "stream", True, ("codepoint", "utf16"), ".json"
    ),
    "conll": Format("conll", "words with a BIO column for each kind", "stream", True, _ALL, ".conll"),
    "timeml": Format("timeml", "TimeML: a folder of articles with their dates marked", "folder", True, (), ".tml"),
    "cas": Format("cas", "UIMA CAS for INCEpTION: a folder of .xmi", "folder", True, ("utf16",), ".xmi", "cas", "cassis"),
    "markdown": Format("markdown", "a table for people, article by article", "stream", False, (), ".md"),
}


def options_for(name: str, unit: str | None, **others: Any) -> Options:
    """The options of a format, its usual unit of offsets where none is asked for. Raises ExportError where it has another."""
    units = FORMATS[name].units
    if unit is None:
        return Options(name, units[0] if units else "codepoint", **others)
    for known in units:
        if known == unit:
            return Options(name, known, **others)
    said = f"its offsets count {' or '.join(units)}" if units else "it has no offsets"
    raise ExportError(f"{name} cannot have offsets in {unit}: {said}")


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The text of a format that is one stream, piece by piece."""
    made: Iterator[str] = _module(options.format).lines(documents, options)
    return made


def files(documents: Iterable[Document], options: Options) -> Iterator[tuple[str, bytes]]:
    """The files of a format that is a folder: their names below it, and what they hold.

    Raises ExportError where two articles come to one name, as `a` and `a.txt` do.
    """
    names: set[str] = set()
    for name, data in _module(options.format).files(documents, options):
        if name in names:
            raise ExportError(f"two articles come to the file {name}: export them apart")
        names.add(name)
        yield name, data


def book(documents: Iterable[Document], options: Options, to: BinaryIO) -> None:
    """Write a format that is one file, which must be seekable."""
    _module(options.format).book(documents, options, to)


def _module(name: str) -> Any:
    found = FORMATS[name]
    if found.needs is not None and importlib.util.find_spec(found.needs) is None:
        raise ExportError(f"{name} needs the extra dsx[{found.extra}]: pip install 'dsx[{found.extra}]'")
    return importlib.import_module(f"{__name__}.{found.module}")
