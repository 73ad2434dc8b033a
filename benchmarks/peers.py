"""Duckling and dateparser on the gold articles, measured as dsx is: span, found and value F1 for each kind that they know.

    python -m venv peers && peers/bin/pip install pyduckling-native-phihos dateparser
    python benchmarks/peers.py ../shared/gold ../shared/articles/gold.jsonl --python peers/bin/python \\
        --fresh fresh-1 fresh-2 fresh-3

The peers live in an environment of their own, since they are no dependency of dsx; this file runs there too, as `run PEER`, and
knows nothing of dsx in that role. All see the same articles and the same reference day: the publication date, else the first
full date that gold has in the article, since both peers insist on one and would otherwise take today's. What a peer says is read
in its favour: of Duckling's overlapping readings the longest, its latent ones left out; a day, month or year of dateparser by the
grain that it reports. Another kind is added by its peers in PEERS.
"""

from __future__ import annotations

import argparse
import datetime
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Span = tuple[int, int, dict[str, Any]]
Reader = Callable[[str, datetime.date], Iterator[Span]]

ZONE = "Asia/Ho_Chi_Minh"
FIGURES = ("span", "found", "value")
_LETTERS = {"year": "Y", "quarter": "M", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


def duckling_dates() -> Reader:
    """Duckling with its Vietnamese rules, dimensions time and duration."""
    return _duckling(["time", "duration"], lambda entity, _: _duckling_date(entity))


def duckling_counts() -> Reader:
    """Duckling with its Vietnamese rules, dimensions number, amount of money and ordinal."""
    return _duckling(["number", "amount-of-money", "ordinal"], _duckling_count)


def duckling_parser(names: list[str]) -> Callable[[str, datetime.date], str]:
    """Duckling with its Vietnamese rules and some dimensions: what it finds in a line on a reference day, as JSON."""
    import duckling as library  # type: ignore[import-not-found]

    zones = library.load_time_zones("/usr/share/zoneinfo")
    locale = library.default_locale_lang(library.parse_lang("VI"))
    dimensions = library.parse_dimensions(names)

    def parse(line: str, reference: datetime.date) -> str:
        noon = datetime.datetime.combine(reference, datetime.time(5), datetime.UTC)  # noon at UTC+7
        context = library.Context(library.parse_ref_time(zones, ZONE, int(noon.timestamp())), locale)
        return str(library.parse_text(line, context, dimensions, False))

    return parse


def _duckling(names: list[str], value_of: Callable[[dict[str, Any], str], dict[str, Any]]) -> Reader:
    parse = duckling_parser(names)

    def read(text: str, reference: datetime.date) -> Iterator[Span]:
        at = 0
        for line in text.splitlines(keepends=True):
            taken: list[tuple[int, int]] = []
            for entity in sorted(json.loads(parse(line, reference)), key=lambda e: (e["start"] - e["end"], e["start"])):
                start, end = entity["start"], entity["end"]
                if entity["latent"] or any(start < b and end > a for a, b in taken):
                    continue
                taken.append((start, end))
                yield at + start, at + end, value_of(entity, line[end:])
            at += len(line)

    return read


def _duckling_count(entity: dict[str, Any], behind: str) -> dict[str, Any]:
    """A number, amount or ordinal; one before a percent sign is read as a percentage, a dimension that Duckling lacks."""
    value = entity["value"]
    if entity["dim"] == "amount-of-money":
        kind = "money"
    elif entity["dim"] == "ordinal":
        kind = "ordinal"
    else:
        kind = "percent" if behind.lstrip().startswith("%") else "cardinal"
    low, high = ((value.get(key) or {}).get("value") for key in ("from", "to"))
    return {"type": kind, "number": value.get("value"), "low": low, "high": high, "of": None}


def _duckling_date(entity: dict[str, Any]) -> dict[str, Any]:
    value = entity["value"]
    if entity["dim"] == "duration":
        unit = value["unit"]
        count = value["value"] * (3 if unit == "quarter" else 1)
        return _value("duration", f"{'PT' if unit in ('hour', 'minute', 'second') else 'P'}{count}{_LETTERS[unit]}")
    if value["type"] == "value":
        first = datetime.date.fromisoformat(value["value"][:10])
        return _value("date", value["value"], first, _last_day(first, value["grain"]))
    ends = [value.get(key) for key in ("from", "to")]
    first_day, last_day = (datetime.date.fromisoformat(end["value"][:10]) if end else None for end in ends)
    if last_day and ends[1] and ends[1]["grain"] in ("day", "week", "month", "quarter", "year"):
        last_day -= datetime.timedelta(days=1)  # Duckling's intervals end before their `to`
    return _value("date", "interval", first_day, last_day)


def dateparser() -> Reader:
    """dateparser's search in Vietnamese, day before month; a grain of a month or year is taken for the whole of it."""
    from dateparser.date import DateDataParser  # type: ignore[import-not-found]
    from dateparser.search import search_dates  # type: ignore[import-not-found]

    def read(text: str, reference: datetime.date) -> Iterator[Span]:
        settings = {"RELATIVE_BASE": datetime.datetime.combine(reference, datetime.time(12)), "DATE_ORDER": "DMY"}
        parser = DateDataParser(languages=["vi"], settings=settings)
        at = 0
        for line in text.splitlines(keepends=True):
            searched = 0
            for words, moment in search_dates(line, languages=["vi"], settings=settings) or ():
                start = line.find(words, searched)
                if start < 0:
                    continue  # dateparser rewrote the words: it cannot say where they stand
                searched = start + len(words)
                grain = parser.get_date_data(words).period
                first = {"month": moment.date().replace(day=1), "year": moment.date().replace(month=1, day=1)}.get(
                    grain, moment.date()
                )
                yield at + start, at + searched, _value("date", moment.isoformat(), first, _last_day(first, grain))
            at += len(line)

    return read


def _last_day(first: datetime.date, grain: str) -> datetime.date:
    months = {"month": 1, "quarter": 3, "year": 12}.get(grain)
    if months is None:
        return first + datetime.timedelta(days=6 if grain == "week" else 0)
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)


def _value(kind: str, timex: str, first: datetime.date | None = None, last: datetime.date | None = None) -> dict[str, Any]:
    return {
        "type": kind,
        "timex": timex,
        "start": first.isoformat() if first else None,
        "end": last.isoformat() if last else None,
    }


PEERS: dict[str, dict[str, Callable[[], Reader]]] = {
    "date": {"duckling": duckling_dates, "dateparser": dateparser},
    "count": {"duckling": duckling_counts},
}


def run(kind: str, peer: str) -> None:
    """Read articles as JSON lines from standard input, write what the peer finds as fact lines."""
    read = PEERS[kind][peer]()
    for line in sys.stdin:
        article = json.loads(line)
        for start, end, value in read(article["text"], datetime.date.fromisoformat(article["reference"])):
            fact = {
                "kind": kind,
                "doc": article["doc"],
                "text": article["text"][start:end],
                "start": start,
                "end": end,
                "value": value,
            }
            print(json.dumps(fact, ensure_ascii=False))


def compare(folder: Path, articles: Path, python: str, fresh: list[str]) -> None:
    """Print the figures of dsx and of its peers, and the share of dsx's errors in theirs; the `fresh` sub-folders apart."""
    from dsx.archive import gold

    whole = gold.load(folder)
    apart = {doc: article for doc, article in whole.items() if doc.split("/")[0] in fresh}
    if apart:
        print(f"{' '.join(fresh)}: ", end="")
        _table(apart, articles, python)
        print("\nthe others: ", end="")
    _table({doc: article for doc, article in whole.items() if doc not in apart}, articles, python)


def _table(annotated: dict[str, Any], articles: Path, python: str) -> None:
    from dsx.archive import gold

    published = {r["id"]: r.get("published") for r in map(json.loads, articles.read_text(encoding="utf-8").splitlines())}
    rows = [
        {
            "doc": doc,
            "text": article.raw,
            "published": published.get(doc),
            "reference": published.get(doc) or _first_day(article.facts),
        }
        for doc, article in annotated.items()
    ]
    own = [line for row in rows for line in _ours(row)]
    given = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    print(
        f"{len(rows)} articles\n\n{'':22}"
        + "".join(f"{name + ' F1':>10}" for name in FIGURES)
        + "   our error as a share of theirs"
    )
    for kind, peers in PEERS.items():
        ours = gold.evaluate(annotated, own).kinds[kind]
        print(f"{kind + '  dsx':22}" + "".join(f"{ours.rates(name)['f1']:10.3f}" for name in FIGURES))
        for peer in peers:
            command = [python, __file__, "run", kind, peer]
            lines = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout.splitlines()
            theirs = gold.evaluate(annotated, lines).kinds[kind]
            rates = [(ours.rates(name)["f1"], theirs.rates(name)["f1"]) for name in FIGURES]
            shares = "".join(f"{name:>8} {(1 - a) / (1 - b):.2f}" for name, (a, b) in zip(FIGURES, rates, strict=True))
            print(f"{'      ' + peer:22}" + "".join(f"{b:10.3f}" for _, b in rates) + f"   {shares}")


def _first_day(facts: Any) -> str:
    """The first full date of an article's gold; peers get it where the article has no publication date."""
    days = (fact["value"].get("start") for fact in facts if fact["kind"] == "date" and fact["value"].get("grain") == "day")
    return next((day[:10] for day in days if day), "2017-02-06")  # most articles without a date are of that day


def _ours(row: dict[str, Any]) -> list[bytes]:
    from dsx.fact import encode
    from dsx.pipeline import facts
    from dsx.source.article import Article

    given = datetime.date.fromisoformat(row["published"][:10]) if row["published"] else None
    return [encode(fact) for fact in facts(Article(row["text"], row["doc"], given))]


def main() -> None:
    """The command line."""
    if sys.argv[1:2] == ["run"]:
        run(*sys.argv[2:4])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, help="the gold folder")
    parser.add_argument("articles", type=Path, help="its articles as JSON lines, with their publication dates")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--fresh", nargs="*", default=[], help="sub-folders of the gold that get a table of their own")
    given = parser.parse_args()
    compare(given.gold, given.articles, given.python, given.fresh)


if __name__ == "__main__":
    main()
