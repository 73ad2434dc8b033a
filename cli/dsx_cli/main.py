"""The commands of dsx with their options, and nothing else: bodies import what they need when they run."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dsx_cli import console, messages

# Names that dsx.fact has too: importing it would cost `--help` a fifth of its time; a test holds them equal
Kind = StrEnum("Kind", ["date", "document", "rank", "count", "claim"])
Zone = StrEnum("Zone", ["title", "dateline", "body", "caption", "related"])
Format = StrEnum("Format", ["auto", "text", "jsonl", "html", "parquet"])
Engine = StrEnum("Engine", ["local", "dask"])
ExportFormat = StrEnum(
    "ExportFormat",
    ["csv", "tsv", "xlsx", "web-annotation", "brat", "label-studio", "conll", "timeml", "cas", "markdown"],
)
OffsetUnit = StrEnum("OffsetUnit", ["codepoint", "utf16", "utf8"])
Record = StrEnum("Record", ["check", "conflicts", "diff", "timeline", "manifest"])
Modality = StrEnum("Modality", ["result", "target", "possible", "denied"])
GroupBy = StrEnum("GroupBy", ["doc", "kind", "value"])
Sort = StrEnum("Sort", ["place", "doc", "published", "kind", "value", "rule"])
Context = StrEnum("Context", ["none", "short", "full"])
When = StrEnum("When", ["auto", "always", "never"])
Language = StrEnum("Language", ["en", "vi", "auto"])
Grain = StrEnum("Grain", ["day", "month", "year"])


def _names(choices: type[StrEnum]) -> str:
    return ", ".join(choices)


app = typer.Typer(
    name="dsx",
    help="Dates, official documents, ranks, counts and claims in Vietnamese news, each with its exact place in the source.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"dsx {version('dsx')}")
        raise typer.Exit


def _pattern(text: str | None) -> str | None:
    if text is not None:
        import regex

        try:
            regex.compile(text)
        except regex.error as error:
            raise typer.BadParameter(f"no regular expression: {error}") from None
    return text


def _day(text: str | None) -> str | None:
    if text is not None:
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            raise typer.BadParameter(f"{text!r} is no date such as 2024-10-19") from None
    return text


def _encoding(name: str) -> str:
    if name not in ("utf-8", "auto"):
        from dsx.source.encodings import NAMES, canonical

        try:
            return canonical(name)
        except LookupError:
            raise typer.BadParameter(f"{name!r} is none of auto, {', '.join(NAMES)}, nor of Python's") from None
    return name


def _set(names: list[str] | None) -> frozenset[str] | None:
    return frozenset(names) if names else None


def _several(choices: type[StrEnum]) -> Callable[[list[str] | None], list[str] | None]:
    """Names of a set, given one by one or with commas between them."""

    def parted(given: list[str] | None) -> list[str] | None:
        names = [name.strip() for text in given or [] for name in text.split(",")]
        for name in names:
            if name not in tuple(choices):
                raise typer.BadParameter(f"{name!r} is none of {_names(choices)}")
        return names or None

    return parted


def _listed(flag: str, choices: type[StrEnum], help: str) -> Any:
    """An option that takes several names of a set."""
    return typer.Option(
        flag,
        metavar=f"{flag[2:].upper()}[,…]",
        callback=_several(choices),
        autocompletion=lambda: list(choices),
        help=f"{help}: {_names(choices)}; several with commas.",
    )


Kinds = Annotated[list[str] | None, _listed("--kind", Kind, "Only these kinds")]
Zones = Annotated[list[str] | None, _listed("--zone", Zone, "Only these parts of the page")]


def _spoken(context: typer.Context, language: str | None) -> None:
    if language is not None:
        if language not in tuple(Language):
            raise typer.BadParameter(f"{language!r} is none of {_names(Language)}")
        messages.choose(language)
        console.speak(context.find_root().command)


def _hushed(asked: bool) -> None:
    if asked:
        console.hush()


def _uncoloured(asked: bool) -> None:
    if asked:
        os.environ["NO_COLOR"] = "1"


@app.callback()
def dsx(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")] = False,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="LANG", callback=_spoken, is_eager=True, help=f"Speak {_names(Language)}; auto goes by the locale."
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", callback=_hushed, is_eager=True, help="Say on standard error only what is wrong.")
    ] = False,
    no_color: Annotated[
        bool, typer.Option("--no-color", callback=_uncoloured, is_eager=True, help="No colours; as NO_COLOR=1 does.")
    ] = False,
) -> None:
    pass


@app.command()
def extract(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="Files and folders (*.txt, *.jsonl, *.html, *.parquet; .gz, .zst), or - for standard input."
        ),
    ] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="Read this text instead of files.")] = None,
    format: Annotated[
        Format, typer.Option(metavar="FORMAT", help=f"What is read: {_names(Format)}, by name and content.")
    ] = Format.auto,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=_day, help="Publication date where neither record nor path gives one: 2024-10-19."),
    ] = None,
    published_pattern: Annotated[
        str | None, typer.Option(metavar="REGEX", callback=_pattern, help="Where a path holds its article's publication date.")
    ] = None,
    text_field: Annotated[str, typer.Option(metavar="NAME", help="JSONL, Parquet: the field with the text.")] = "text",
    html_field: Annotated[
        str, typer.Option(metavar="NAME", help="JSONL, Parquet: the field with a web page, where there is no text.")
    ] = "html",
    id_field: Annotated[str, typer.Option(metavar="NAME", help="JSONL, Parquet: the field with the article's name.")] = "id",
    published_field: Annotated[
        str, typer.Option(metavar="NAME", help="JSONL, Parquet: the field with the publication date.")
    ] = "published",
    encoding: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            callback=_encoding,
            help="What articles are in: utf-8, auto, tcvn3, vni, windows-1258, vps, viscii, viqr …",
        ),
    ] = "utf-8",
    fix_text: Annotated[
        bool, typer.Option("--fix-text", help="Mend mojibake, entities and quoted-printable; offsets refer to the mended text.")
    ] = False,
    tables: Annotated[
        bool, typer.Option("--tables", help="Keep the tables of web pages, a row a line; they are left out else.")
    ] = False,
    max_size: Annotated[int, typer.Option(min=1, metavar="BYTES", help="An article that is larger is not read.")] = 100_000_000,
    max_seconds: Annotated[
        int, typer.Option(min=1, metavar="N", help="An article that takes more seconds of processor time is stopped.")
    ] = 600,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write here once all is done: facts.jsonl, also .gz, .zst, or .parquet."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with an interrupted run of the same command, where there is one.")
    ] = False,
    kinds: Kinds = None,
    zones: Zones = None,
    save_text: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Also save each article's text, which the offsets refer to.")
    ] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Also write what made the facts: versions, settings; FACTS.manifest.json for dsx diff."
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Worker processes for many articles; as many as there are processors.")
    ] = None,
    engine: Annotated[
        Engine, typer.Option(metavar="ENGINE", help="Where many articles are worked: local, or dask for more than one machine.")
    ] = Engine.local,
    address: Annotated[str | None, typer.Option(metavar="URL", help="The scheduler of --engine dask: tcp://host:8786.")] = None,
    verbose: Annotated[
        int,
        typer.Option(
            "-v", "--verbose", count=True, show_default=False, help="A summary, and why an article failed; twice: overlaps."
        ),
    ] = 0,
) -> None:
    """Write the facts of articles as JSON lines.

    Example: dsx extract news/ --kind document | jq .value.symbol
    """
    from dsx.archive import scale
    from dsx.source.reading import Options
    from dsx_cli import extract as command
    from dsx_cli.cluster import cluster

    given = command.check_given(paths or [], text)
    command.check_output(given, output, save_text)
    options = Options(
        format=format.value,  # type: ignore[arg-type]  # a name of the same set
        text_field=text_field,
        html_field=html_field,
        id_field=id_field,
        published_field=published_field,
        published=datetime.date.fromisoformat(published) if published else None,
        published_pattern=published_pattern,
        encoding=encoding,
        max_size=max_size,
        fix_text=fix_text,
        tables=tables,
    )
    selection = scale.Selection(_set(kinds), _set(zones), max_seconds)
    inputs = command.Inputs(given, text, options)
    workers = jobs or (1 if "-" in given else scale.cores())
    if address is not None and engine is Engine.local:
        raise typer.BadParameter("--address is for --engine dask")
    elsewhere = cluster(address, jobs, verbose) if engine is Engine.dask else None
    raise typer.Exit(command.extract(inputs, selection, output, save_text, workers, verbose, elsewhere, resume, manifest))


@app.command()
def review(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Facts or articles, or - for standard input.")] = None,
    kinds: Kinds = None,
    zones: Zones = None,
    modalities: Annotated[list[str] | None, _listed("--modality", Modality, "Only ranks and counts stated so")] = None,
    doc: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only articles with this in their name, or that match it (a*.txt).")
    ] = None,
    rule: Annotated[
        str | None, typer.Option(metavar="RULE", help="Only facts of this rule, or of those that match it (date.*).")
    ] = None,
    grep: Annotated[
        str | None, typer.Option(metavar="REGEX", callback=_pattern, help="Only facts whose sentence or value matches.")
    ] = None,
    where: Annotated[
        str | None, typer.Option(metavar="SQL", help="Only facts for which this holds: \"value->>'unit' = 'người'\".")
    ] = None,
    by: Annotated[GroupBy | None, typer.Option("--group-by", metavar="WHAT", help=f"Headings: {_names(GroupBy)}.")] = None,
    sort: Annotated[Sort, typer.Option(metavar="KEY", help=f"In order of {_names(Sort)}.")] = Sort.place,
    limit: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="No more than so many facts; 0 for all; on a terminal 200.")
    ] = None,
    context: Annotated[
        Context, typer.Option(metavar="HOW", help=f"How much of the sentence: {_names(Context)}.")
    ] = Context.short,
    json: Annotated[bool, typer.Option("--json", help="The facts as JSON lines instead.")] = False,
    interactive: Annotated[
        bool, typer.Option("--interactive", help="Decide the facts one by one: accept, reject, correct, add.")
    ] = False,
    decisions: Annotated[Path, typer.Option(metavar="FILE", help="--interactive: where decisions are kept.")] = Path(
        "decisions.jsonl"
    ),
    pager: Annotated[When, typer.Option(metavar="WHEN", help=f"Through DSX_PAGER, PAGER or less: {_names(When)}.")] = When.auto,
    color: Annotated[When, typer.Option(metavar="WHEN", help=f"Colours: {_names(When)}.")] = When.auto,
) -> None:
    """Show facts in their sentences, for people to read.

    Example: dsx extract news/ | dsx review --kind claim
    """
    from dsx_cli import review as command
    from dsx_cli.extract import check_given

    if interactive:
        from dsx_cli.deciding import decide

        raise typer.Exit(decide(check_given(paths or [], None), decisions, _set(kinds)))
    wanted = command.Filter(_set(kinds), doc, grep, _set(zones), rule, _set(modalities))
    show = command.Show(where, by and by.value, sort.value, limit, context.value, json, pager.value, color.value)  # type: ignore[arg-type]  # names of the same sets
    raise typer.Exit(command.review(check_given(paths or [], None), wanted, show))


@app.command()
def export(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Fact lines, with the articles that they quote where texts are needed; or articles."),
    ] = None,
    to: Annotated[
        ExportFormat | None, typer.Option("--to", metavar="FORMAT", help=f"{_names(ExportFormat)}; else by the name of -o.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write here: a file, or a folder for brat, timeml and cas."),
    ] = None,
    kinds: Kinds = None,
    unit: Annotated[
        OffsetUnit | None,
        typer.Option(
            "--offset-unit", metavar="UNIT", help=f"What offsets count: {_names(OffsetUnit)}; code points where it can be."
        ),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="csv, tsv: begin with a byte-order mark, by which Excel knows UTF-8.")
    ] = False,
) -> None:
    """Write facts in the formats of spreadsheets, annotation tools and corpora.

    Example: dsx export facts.jsonl corpus/ --to brat -o annotated/
    """
    from dsx_cli import export as command
    from dsx_cli.extract import check_given

    given = check_given(paths or [], None)
    raise typer.Exit(command.run(given, to and str(to), output, _set(kinds), unit and str(unit), bom))


@app.command()
def report(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Fact lines, with the articles that they quote; or articles."),
    ] = None,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page.")] = Path("report.html"),
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The heading of the page.")] = None,
) -> None:
    """Write one HTML page of articles with their facts, to read and hand on; it needs no network.

    Example: dsx report facts.jsonl corpus/ -o report.html
    """
    from dsx_cli import report as command
    from dsx_cli.extract import check_given

    raise typer.Exit(command.run(check_given(paths or [], None), output, title))


@app.command()
def evaluate(
    gold: Annotated[
        Path | None, typer.Argument(metavar="[GOLD]", help="A folder of gold articles: NAME.txt and NAME.json.")
    ] = None,
    facts: Annotated[str | None, typer.Argument(metavar="[FACTS]", help="Fact lines, or - for standard input.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    errors: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="List the errors of a kind instead, or of one figure: date, count.span, date.mod."),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Precision by kind and rule as people decided, without gold."),
    ] = None,
) -> None:
    """Precision, recall and F1 of facts against gold, or their precision as people decided.

    Example: dsx evaluate tests/gold facts.jsonl --errors date
    """
    if decisions is not None:
        from dsx_cli.deciding.precision import decided

        if gold is not None:
            raise typer.BadParameter("decisions are measured without gold", param_hint="--decisions")
        raise typer.Exit(decided(decisions, json))
    if gold is None or facts is None:
        raise typer.BadParameter("name a folder of gold and a file of facts, or --decisions")
    from dsx_cli import evaluate as command

    raise typer.Exit(command.evaluate(gold, facts, json, errors))


@app.command()
def gold(
    decisions: Annotated[Path, typer.Argument(metavar="DECISIONS", help="What `review --interactive` wrote.")],
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="The articles that were decided.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Write NAME.txt and NAME.json here.")],
) -> None:
    """Write decided articles as gold, for dsx evaluate.

    Example: dsx gold decisions.jsonl corpus/ -o gold/
    """
    from dsx_cli import deciding as command

    raise typer.Exit(command.gold(decisions, paths, output))


@app.command()
def schema(
    of: Annotated[
        Record | None, typer.Argument(metavar="[COMMAND]", help=f"The lines of a command instead: {_names(Record)}.")
    ] = None,
) -> None:
    """Print the JSON Schema of a fact's line, or of what a command writes as JSON.

    Example: dsx schema check
    """
    import json

    from dsx.archive import schemas

    typer.echo(json.dumps(schemas.schema(of.value if of else None), ensure_ascii=False, indent=2))


@app.command()
def rules(
    kinds: Kinds = None,
    tried: Annotated[
        str | None,
        typer.Option("--try", metavar="TEXT", help="Only rules that touch a text, and how; or whose examples match a pattern."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the rules, each with its reason, examples and traps.

    Example: dsx rules --try 'Uống mỗi ngày 3/4 viên.'
    """
    from dsx_cli import listing as command

    command.rules(_set(kinds), tried, json)


@app.command()
def explain(
    what: Annotated[
        str, typer.Argument(metavar="TEXT|FILE[:LINE]", help="A text; or a file, or one line of it; - for standard input.")
    ],
    kinds: Kinds = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", callback=_day, help="The publication date: 2024-10-19.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Tell the way of each fact and each near miss: rule, trap, overlap, slots, each with its line of code.

    Example: dsx explain 'Uống mỗi ngày 3/4 viên.' --kind date
    """
    from dsx_cli import explain as command

    day = datetime.date.fromisoformat(published) if published else None
    raise typer.Exit(command.explain(what, _set(kinds), day, json))


FactPaths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Facts (also .gz, .zst, .parquet), articles, folders of either, or - for standard input."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="One run: facts, articles, a folder, or - for standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another, likewise.")],
    json: AsJson = False,
) -> None:
    """Compare two runs: facts gained, lost and changed.

    Exit code 0 where they are equal, 1 where they differ. Example: dsx diff before.jsonl after.jsonl
    """
    from dsx_cli import diff as command

    raise typer.Exit(command.diff(old, new, json))


@app.command()
def verify(
    facts: Annotated[str, typer.Argument(metavar="FACTS", help="Fact lines, or - for standard input.")],
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLES...", help="The articles, named as they were for extract.")],
    json: AsJson = False,
) -> None:
    """Prove that facts still quote their articles, and find moved ones again.

    Exit code 0 where all do, 1 where not. Example: dsx verify facts.jsonl corpus/
    """
    from dsx_cli import verify as command

    raise typer.Exit(command.check(facts, articles, json))


@app.command()
def timeline(
    paths: FactPaths,
    by: Annotated[Grain, typer.Option(metavar="PERIOD", help=f"How dates are grouped: {_names(Grain)}.")] = Grain.month,
    chart: Annotated[bool, typer.Option("--chart", help="Only how many facts each period has.")] = False,
    json: AsJson = False,
) -> None:
    """Show dated facts in order of time.

    Example: dsx extract corpus/ | dsx timeline - --by year
    """
    from dsx_cli import timeline as command

    raise typer.Exit(command.timeline(paths, by.value, chart, json))  # type: ignore[arg-type]  # a name of the same set


@app.command()
def conflicts(
    paths: FactPaths,
    json: AsJson = False,
    fail: Annotated[bool, typer.Option("--fail", help="Exit code 1 when there are contradictions.")] = False,
) -> None:
    """List what articles say of the same thing that cannot all be so, surest first, and what later articles updated.

    Example: dsx extract corpus/ | dsx conflicts -
    """
    from dsx_cli import conflicts as command

    raise typer.Exit(command.run(paths, json, fail))


@app.command()
def check(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft: a text, or - for standard input.")],
    against: Annotated[
        list[str],
        typer.Option("--against", metavar="PATH", help="Facts or articles to check it against; more than once for several."),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", callback=_day, help="The day the draft is for: 2024-10-19.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also what is the same.")] = False,
    json: AsJson = False,
    fail: Annotated[bool, typer.Option("--fail", help="Exit code 1 when anything differs or does not add up.")] = False,
) -> None:
    """Check a draft: what other articles say of each of its facts, and whether it adds up.

    A list for a person to decide on. Example: dsx check draft.txt --against facts.jsonl
    """
    from dsx_cli import check as command

    day = datetime.date.fromisoformat(published) if published else None
    raise typer.Exit(command.run(draft, against, day, every, json, fail))


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT over the view facts, in DuckDB's SQL.")],
    paths: FactPaths,
) -> None:
    """Ask a question in SQL: a table in the terminal, JSON lines in a pipe.

    Example: dsx query "SELECT value->>'symbol', count(*) FROM facts WHERE kind = 'document' GROUP BY 1" facts.jsonl
    """
    from dsx_cli import query as command

    raise typer.Exit(command.run(sql, paths))


@app.command()
def config(json: AsJson = False) -> None:
    """Show every setting, its value and why it holds.

    Flags come first, then the environment (DSX_EXTRACT_JOBS=2), then dsx.toml here or above. Example: dsx config | grep jobs
    """
    from dsx_cli import config as command

    command.show(typer.main.get_command(app), json)


def main() -> Any:
    """The console script."""
    sys.exit(console.run(app))
