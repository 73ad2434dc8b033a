"""`dsx export`: facts in the formats of other tools, to standard output, a file, or a folder."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import typer

from dsx.archive import export as formats
from dsx.archive.export.document import Document, documents
from dsx.fact import KINDS
from dsx_cli.console import FAILED, Trouble, named, tell, to_standard_output
from dsx_cli.wording import say as worded

if TYPE_CHECKING:
    from dsx.archive.export import Format, Options


def run(paths: list[str], to: str | None, out: Path | None, kinds: frozenset[str] | None, unit: str | None, bom: bool) -> int:
    """Write the facts in a format and give the exit code."""
    from dsx_cli.texts import Given

    name = to or _by_name(out)
    format = formats.FORMATS[name]
    if bom and name not in ("csv", "tsv"):
        raise typer.BadParameter(f"--bom is for csv and tsv, not for {name}")
    if out is None and format.shape != "stream":
        raise typer.BadParameter(f"{name} is a {format.shape}: say where with -o")
    chosen = tuple(kind for kind in KINDS if kinds is None or kind in kinds)
    given = Given(paths)
    tally: Counter[str] = Counter()
    try:
        options = formats.options_for(name, unit, kinds=chosen, bom=bom, words=worded)
        facts = (fact for fact in given.facts() if fact.kind in chosen)
        needed = format.text or options.unit != "codepoint"
        _write(format, _counted(documents(facts, given.text_of if needed else _no_text), tally), options, out)
    except formats.ExportError as error:
        raise Trouble(str(error)) from error
    _tell(format, options, out, tally)
    return FAILED if given.failed else 0


def _no_text(doc: str) -> None:
    return None


def _by_name(out: Path | None) -> str:
    for name, format in formats.FORMATS.items():
        if out is not None and out.suffix.lower() == format.suffix and format.shape != "folder":
            return name
    raise typer.BadParameter(f"name a format with --to: {', '.join(formats.FORMATS)}")


def _counted(made: Iterable[Document], tally: Counter[str]) -> Iterator[Document]:
    for document in made:
        tally["articles"] += 1
        tally["facts"] += len(document.facts)
        yield document


def _tell(format: Format, options: Options, out: Path | None, tally: Counter[str]) -> None:
    if out is not None and sys.stderr is not None and sys.stderr.isatty():
        unit = f"; offsets in {options.unit}" if format.units else ""
        tell(f"dsx: {tally['facts']:,} facts of {tally['articles']:,} articles to {out}{unit}")


def _write(format: Format, made: Iterator[Document], options: Options, out: Path | None) -> None:
    if out is None:
        for line in formats.lines(made, options):
            to_standard_output(line.encode())
    elif format.shape == "folder":
        for name, data in formats.files(made, options):
            target = out / PurePath(name)
            with named(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
    else:
        _replace(format, made, options, out)


def _replace(format: Format, made: Iterator[Document], options: Options, out: Path) -> None:
    """A file that appears when all is written; a device or a link is written through."""
    with named(out):
        target = out.resolve()
        part = target if target.exists() and not target.is_file() else target.with_name(target.name + ".part")
        try:
            with part.open("wb") as file:
                if format.shape == "file":
                    formats.book(made, options, file)
                else:
                    file.writelines(line.encode() for line in formats.lines(made, options))
            if part != target:
                part.replace(target)
        except BaseException:
            if part != target:
                part.unlink(missing_ok=True)
            raise
