"""An Excel workbook, with XlsxWriter (the extra `dsx[xlsx]`): a sheet for each kind, and one that says what they hold.

Texts are written as texts, so that none is a formula or a link. Dates stay ISO strings: Excel knows none before 1900,
and none without a year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, BinaryIO

from dsx.archive.export.document import Document, ExportError, Options
from dsx.archive.export.table import COLUMNS, Cell, common, own, slots

ROWS = 1_048_576
"""Rows that a sheet can have."""
CHARACTERS = 32_767
"""Characters that a cell can have; of a longer text the beginning is kept, with `…`."""
_EXACT = 2**53
_WIDTHS = {
    "doc": 28,
    "id": 18,
    "text": 40,
    "sentence": 70,
    "rule": 24,
    "title": 40,
    "issuer": 24,
    "subject": 24,
    "speaker": 24,
    "role": 30,
}
_ABOUT = (
    ("offset_unit", "what start and end count in the article"),
    ("sentence", "the sentence that holds the fact, to the letter"),
    ("rule", "the rule that found it: dsx rules"),
)


def book(documents: Iterable[Document], options: Options, to: BinaryIO) -> None:
    """Write the workbook. Raises ExportError where a kind has more facts than a sheet has rows."""
    import xlsxwriter

    workbook = xlsxwriter.Workbook(to, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = workbook.add_format({"bold": True})
    sheets = {kind: _sheet(workbook, kind, bold) for kind in options.kinds}
    rows: Counter[str] = Counter()
    for document in documents:
        for fact in document.facts:
            rows[fact.kind] += 1
            if rows[fact.kind] >= ROWS:
                raise ExportError(
                    f"more than {ROWS - 1:,} facts of the kind {fact.kind}: a sheet has no more rows; --to csv takes them"
                )
            for column, cell in enumerate((*common(fact, document, options), *own(fact))):
                _write(sheets[fact.kind], rows[fact.kind], column, cell)
    for kind, sheet in sheets.items():
        sheet.autofilter(0, 0, rows[kind], len(COLUMNS) + len(slots(kind)) - 1)
    about = workbook.add_worksheet("about")
    about.set_column(0, 0, 16)
    about.set_column(1, 1, 60)
    said: list[tuple[Cell, ...]] = [("facts", sum(rows.values())), *((kind, rows[kind]) for kind in options.kinds), *_ABOUT]
    for row, cells in enumerate(said):
        for column, cell in enumerate(cells):
            _write(about, row, column, cell)
    workbook.close()


def _sheet(workbook: Any, kind: str, bold: Any) -> Any:
    sheet = workbook.add_worksheet(kind)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate((*COLUMNS, *slots(kind))):
        sheet.set_column(column, column, _WIDTHS.get(name, 12))
    for column, name in enumerate((*COLUMNS, *(f"{kind}_{slot}" for slot in slots(kind)))):
        sheet.write_string(0, column, name, bold)
    return sheet


def _write(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if cell is None:
        return
    if not isinstance(cell, str) and -_EXACT <= cell <= _EXACT:
        sheet.write_number(row, column, cell)
    else:
        text = str(cell)
        sheet.write_string(row, column, text if len(text) <= CHARACTERS else text[: CHARACTERS - 1] + "…")
