"""CSV and TSV: one flat table, a fact a row, the slots of every kind in columns of their own (`count_number`).

No cell starts a formula: where one begins as spreadsheets' formulas do (= + - @, a tab, a line end), an apostrophe is put
before it, and one more before an apostrophe, so that taking one off gives the cell back. Numbers stay numbers, also
negative ones. CSV is RFC 4180, with CRLF; TSV has no quotes but `\\t`, `\\n`, `\\r` and `\\\\`, as Miller and databases read it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import get_type_hints

from dsx.archive.export.document import Document, Options
from dsx.fact import FACT_TYPES, Fact, Number

COLUMNS = (
    "doc", "id", "kind", "published", "zone", "line", "column", "start", "end", "offset_unit", "text", "sentence", "rule",
)  # fmt: skip
"""The columns that every kind has."""

Cell = str | Number | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def slots(kind: str) -> tuple[str, ...]:
    """The keys of a kind's value."""
    value: type = get_type_hints(FACT_TYPES[kind])["value"]
    return tuple(value.__struct_fields__)  # type: ignore[attr-defined]


def common(fact: Fact, document: Document, options: Options) -> tuple[Cell, ...]:
    """The cells of a fact in COLUMNS."""
    at = document.offsets(options.unit)
    place = (fact.line, fact.column, at[fact.start], at[fact.end], options.unit)
    return (fact.doc, fact.id, fact.kind, fact.published, fact.zone, *place, fact.text, fact.sentence.text, fact.rule)


def own(fact: Fact) -> tuple[Cell, ...]:
    """The cells of a fact's value; several ids in one, parted by blanks."""
    values = (getattr(fact.value, name) for name in fact.value.__struct_fields__)
    return tuple(" ".join(value) if isinstance(value, tuple) else value for value in values)  # ids are words


def lines(documents: Iterable[Document], options: Options) -> Iterator[str]:
    """The table, line by line."""
    kinds = {kind: slots(kind) for kind in options.kinds}
    line = _csv() if options.format == "csv" else _tsv
    head = line([*COLUMNS, *(f"{kind}_{slot}" for kind, names in kinds.items() for slot in names)])
    yield ("\ufeff" if options.bom else "") + head
    empty = {kind: (None,) * len(names) for kind, names in kinds.items()}
    for document in documents:
        for fact in document.facts:
            values = {**empty, fact.kind: own(fact)}
            yield line([*common(fact, document, options), *(cell for kind in kinds for cell in values[kind])])


def guarded(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _csv() -> Callable[[Sequence[Cell]], str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")

    def line(cells: Sequence[Cell]) -> str:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(map(guarded, cells))
        return buffer.getvalue()

    return line


def _tsv(cells: Sequence[Cell]) -> str:
    return "\t".join("" if cell is None else str(guarded(cell)).translate(_TSV) for cell in cells) + "\n"
