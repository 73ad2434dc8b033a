"""What test_dask.py runs on its cluster: a program, since no test opens a socket, and a module that the workers import.

    python dask_client.py ADDRESS ARTICLES.jsonl DEED

writes what `dsx extract` would, and does a deed on the way.
"""

import json
import os
import signal
import sys
from pathlib import Path

from dsx.archive.engine import EngineTrouble, Outcome, Selection
from dsx.archive.scale import extract_article, run
from dsx.source.article import Article
from dsx_cli.cluster import cluster

POISON = "1031"


def poisoned(article: Article, selection: Selection) -> Outcome:
    """Kills its worker on one article, each time."""
    if article.doc == POISON:
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(article.doc, f"{article.doc}\n".encode())


def kill_a_worker(address: str) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        pids = sorted(client.run(os.getpid).values())
    os.kill(pids[0], signal.SIGKILL)
    print(f"killed one of {len(pids)} workers", file=sys.stderr)


def main(address: str, articles: str, deed: str) -> None:
    from dsx.archive import dask

    if deed == "pretend":
        dask._version = lambda: "dsx 0.0"
    records = map(json.loads, Path(articles).read_text(encoding="utf-8").splitlines())
    items = (Article(record["text"], record["id"]) for record in records)
    try:
        outcomes = run(items, work=poisoned if deed == "poison" else extract_article, engine=cluster(address, None, 0))
        for number, outcome in enumerate(outcomes):
            if number == 300 and deed == "kill":
                kill_a_worker(address)
            if outcome.failure:
                print(f"{outcome.doc}: {outcome.failure}", file=sys.stderr)
            sys.stdout.buffer.write(outcome.lines)
    except EngineTrouble as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    import dask_client  # under the name that the workers know

    dask_client.main(*sys.argv[1:])
