"""`dsx extract`: articles in, fact lines out, one article after the other."""

from __future__ import annotations

import contextlib
import logging
import sys
import time
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import typer

from dsx.archive import provenance, scale
from dsx.archive.texts import NotSaved, Texts
from dsx.archive.workplace import folder_of
from dsx.fact import KINDS
from dsx.source.article import Article
from dsx.source.files import Meter, is_input, size
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.cluster import troubles
from dsx_cli.console import FAILED, Trouble, named, say, tell
from dsx_cli.messages import text
from dsx_cli.progress import Bar, progress, shown
from dsx_cli.sink import sink

_DATED = {"metadata": "dated by metadata", "dateline": "dated by their dateline", None: "without a publication date"}


@dataclass(slots=True)
class Tally:
    """What a run came to."""

    articles: int = 0
    failed: int = 0
    faulty: int = 0
    """Articles without the facts of a kind, by an error of dsx."""
    dates: Counter[str | None] = field(default_factory=Counter)
    """Articles by what told their publication date."""
    encodings: Counter[str | None] = field(default_factory=Counter)
    """Articles by what they were read in, None being UTF-8."""
    facts: Counter[str] = field(default_factory=Counter)

    def sentence(self, seconds: float) -> str:
        """The summary line."""
        kinds = ", ".join(f"{self.facts[kind]:,} {kind}{_s(self.facts[kind])}" for kind in KINDS if self.facts[kind])
        total = self.facts.total()
        said = [f"{self.articles:,} article{_s(self.articles)}", f"{total:,} fact{_s(total)}{f' ({kinds})' if kinds else ''}"]
        said.extend(f"{self.dates[source]:,} {words}" for source, words in _DATED.items() if self.dates[source])
        said.extend(f"{number:,} read as {name.upper()}" for name, number in sorted(self.encodings.items(), key=str) if name)
        said.extend([f"{self.faulty:,} without a kind of facts by an error of dsx"] if self.faulty else [])
        return ", ".join([*said, f"{self.failed:,} failed", f"{seconds:.1f} s"])


def check_given(paths: list[str], text: str | None) -> list[str]:
    """What is to be read; wrong usage where nothing was given."""
    if text is not None and paths:
        raise typer.BadParameter("give either PATH or --text")
    if text is None and not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise typer.BadParameter("nothing to read: name files or folders, or - for standard input")
        return ["-"]
    return paths


_OTHERS = frozenset(
    [
        ".csv",
        ".tsv",
        ".xlsx",
        ".xls",
        ".ods",
        ".md",
        ".html",
        ".xml",
        ".docx",
        ".pdf",
        ".conll",
        ".jsonld",
        ".ann",
        ".xmi",
        ".tml",
    ]
)
"""Names of files that hold something else than JSON lines."""


def check_output(paths: list[str], out: Path | None, texts: Path | None = None) -> None:
    """Refuse an output named as another format; or that is an input, and would be read half written or by the next run; or
    that may be a saved text.
    """
    if out is not None and out.suffix.lower() in _OTHERS:
        raise typer.BadParameter(
            f"extract writes JSON lines, which {out} does not say: for other formats, dsx export --to FORMAT"
        )
    if out is not None and texts is not None and out.suffix == ".txt" and out.resolve().is_relative_to(texts.resolve()):
        raise typer.BadParameter(f"{out} may be the name of a saved text: write it elsewhere")
    for path in map(Path, paths if out is not None else []):
        here = out.resolve()  # type: ignore[union-attr]
        inside = path.is_dir() and here.is_relative_to(path.resolve()) and is_input(here.name)
        inside |= path.resolve().is_relative_to(folder_of(here))
        if path.name != "-" and (inside or (path.exists() and here == path.resolve())):
            raise typer.BadParameter(f"{out} would be read as an article of {path}: write it elsewhere")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles that a command is given: by path, on standard input, or in the command itself."""

    paths: list[str]
    text: str | None
    options: Options
    meter: Meter = field(default_factory=Meter)

    def items(self) -> Iterator[Article | Unreadable]:
        """The articles in order."""
        if self.text is not None:
            return iter([Article(self.text, given=self.options.published)])
        return read(self.paths, self.options, sys.stdin.buffer if sys.stdin is not None else None, self.meter)

    def size(self) -> int | None:
        """How many bytes they have, where that is cheaply known."""
        return None if self.text is not None else size(self.paths)

    def settings(self) -> dict[str, object]:
        """What a resumed run shares with the interrupted one."""
        said = {name: None if value is None else str(value) for name, value in asdict(self.options).items()}
        return {"paths": self.paths, "text": self.text, **said}


def extract(
    inputs: Inputs,
    selection: scale.Selection,
    out: Path | None,
    save_text: Path | None,
    jobs: int,
    verbose: int,
    engine: scale.Engine | None = None,
    resume: bool = False,
    manifest: Path | None = None,
) -> int:
    """Write the facts of all articles and give the exit code."""
    if resume and out is None:
        raise typer.BadParameter("--resume goes on with a file: name it with -o")
    if verbose:
        logging.basicConfig(stream=sys.stderr, format="%(name)s: %(message)s")
        logging.getLogger("dsx").setLevel(logging.INFO if verbose == 1 else logging.DEBUG)
    started = time.monotonic()
    tally = Tally()
    items = noticed(inputs.items() if save_text is None else saving(inputs.items(), save_text), tally)
    settings = inputs.settings() | {"kinds": _sorted(selection.kinds), "zones": _sorted(selection.zones)}
    total = inputs.size() if shown(out) else None
    with sink(out, settings, resume) as to, progress(out, inputs.meter, total) as bar:
        for outcome in to.done(items):
            _count(outcome, tally, bar, verbose)
        noted = to.noting(items if bar is None else bar.noting(items))
        with contextlib.closing(_run(noted, selection, jobs, engine)) as outcomes:
            for outcome in outcomes:
                to.add(outcome)
                _count(outcome, tally, bar, verbose)
    if left := inputs.meter.left:
        named_left = ", ".join(f"{number:,} *{suffix}" for suffix, number in sorted(left.items()))
        tell("dsx: " + text("not read: {files}; save them as text or HTML first").format(files=named_left))
    if manifest is not None:
        with named(manifest):
            done = provenance.Manifest(provenance.versions(), settings, tally.articles, tally.failed, tally.facts.total())
            provenance.write(done, manifest)
    if verbose or (sys.stderr is not None and sys.stderr.isatty()):
        tell(tally.sentence(time.monotonic() - started))
        if tally.dates[None]:
            tell("dsx: what is relative to an unknown publication date stays unknown: --published, --published-pattern")
    return FAILED if tally.failed or tally.faulty else 0


def _run(
    items: Iterable[Article | Unreadable], selection: scale.Selection, jobs: int, engine: scale.Engine | None
) -> Generator[scale.Outcome | Unreadable, None, None]:
    with troubles():
        yield from scale.run(items, selection, jobs, engine=engine)


def _sorted(names: frozenset[str] | None) -> list[str] | None:
    return None if names is None else sorted(map(str, names))


def _count(outcome: scale.Outcome | Unreadable, tally: Tally, bar: Bar | None, verbose: int) -> None:
    rich = None if bar is None else bar.rich
    if bar is not None:
        bar.step()
    if isinstance(outcome, Unreadable):
        tally.failed += 1
        say(f"dsx: {outcome.place}: {outcome.reason}", rich)
    elif outcome.failure is not None:
        tally.failed += 1
        say(f"dsx: {outcome.doc}: {outcome.failure}", rich)
        for line in (outcome.trace or "").splitlines() if verbose else ():
            say(line, rich)
    else:
        for fault in outcome.faults:
            say(f"dsx: {outcome.doc}: {fault}", rich)
        for line in (outcome.trace or "").splitlines() if verbose else ():
            say(line, rich)
        tally.articles += 1
        tally.faulty += bool(outcome.faults)
        tally.dates[outcome.published_from] += 1
        tally.facts.update(outcome.kinds)


def noticed(items: Iterable[Article | Unreadable], tally: Tally) -> Iterator[Article | Unreadable]:
    """The same articles; what is to be known of how one was read is said as it passes, and its encoding counted."""
    for item in items:
        if isinstance(item, Article):
            tally.encodings[item.encoding] += 1
            for warning in item.warnings:
                say(f"dsx: {item.doc}: {warning}")
        yield item


def saving(items: Iterable[Article | Unreadable], folder: Path) -> Iterator[Article | Unreadable]:
    """The same articles, each one's text saved in the folder; one whose text has no place there is unreadable."""
    texts = Texts(folder)
    for item in items:
        if isinstance(item, Article):
            try:
                texts.save(item.doc, item.raw)
            except NotSaved as error:
                item = Unreadable(item.doc, f"its text is not saved: {error}")
            except OSError as error:
                raise Trouble(f"{folder}: {error.strerror}") from error
        yield item


def _s(number: int) -> str:
    return "" if number == 1 else "s"
