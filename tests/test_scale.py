"""Many articles: order, worker processes, and their death."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from dsx.archive.scale import Outcome, Selection, extract_article, run
from dsx.source.article import Article
from dsx.source.reading import Unreadable

EVERYTHING = Selection()


def articles(count: int) -> list[Article]:
    return [Article(f"Ngày {n % 28 + 1}/5/2022, có {n + 2} người.", f"{n}.txt") for n in range(count)]


def echo(article: Article, selection: Selection) -> Outcome:
    return Outcome(article.doc, article.raw.encode())


def process(article: Article, selection: Selection) -> Outcome:
    return Outcome(article.doc, str(os.getpid()).encode())


def bulky(article: Article, selection: Selection) -> Outcome:
    return Outcome(article.doc, article.raw.encode() * 1000)


def poisoned(article: Article, selection: Selection) -> Outcome:
    """Kills its worker on article 31, each time."""
    if article.doc == "31.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return echo(article, selection)


def killed_once(article: Article, selection: Selection) -> Outcome:
    """Loses its worker on article 31, the first time."""
    mark = Path(os.environ["DSX_TEST_MARK"])
    if article.doc == "31.txt" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return echo(article, selection)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_outcomes_come_in_the_order_of_the_input(jobs):
    assert [outcome.doc for outcome in run(articles(120), jobs=jobs, work=echo)] == [f"{n}.txt" for n in range(120)]


def test_workers_give_the_same_bytes():
    alone = [outcome.lines for outcome in run(articles(60), jobs=1)]
    assert [outcome.lines for outcome in run(articles(60), jobs=2)] == alone
    assert b"".join(alone)


def test_unreadable_items_keep_their_place():
    items = [*articles(40), Unreadable("x.txt", "is empty"), *articles(20)]
    for jobs in (1, 2):
        found = list(run(items, jobs=jobs, work=echo))
        assert [isinstance(item, Unreadable) for item in found] == [False] * 40 + [True] + [False] * 20


def test_a_killed_worker_costs_no_article(tmp_path, monkeypatch):
    monkeypatch.setenv("DSX_TEST_MARK", str(tmp_path / "killed"))
    found = list(run(articles(100), jobs=2, work=killed_once))
    assert (tmp_path / "killed").exists()
    assert [outcome.doc for outcome in found] == [f"{n}.txt" for n in range(100)]
    assert not [outcome for outcome in found if outcome.failure]


def test_workers_killed_while_they_send_cost_no_article():
    """Half an answer stands in the pipe, as nobody reads it: outcomes are larger than a pipe holds."""
    stream = run(articles(150), jobs=2, work=bulky)
    found = [next(stream)]
    time.sleep(1)
    for worker in multiprocessing.active_children():
        os.kill(worker.pid, signal.SIGKILL)
    found.extend(stream)
    assert [outcome.doc for outcome in found] == [f"{n}.txt" for n in range(150)]
    assert not [outcome for outcome in found if outcome.failure]


def test_an_article_that_kills_its_worker_is_set_aside_and_all_others_done():
    found = list(run(articles(100), jobs=2, work=poisoned))
    assert [outcome.doc for outcome in found] == [f"{n}.txt" for n in range(100)]
    assert [outcome.doc for outcome in found if outcome.failure] == ["31.txt"]


def test_input_is_read_no_further_than_needed():
    read = 0

    def endless():
        nonlocal read
        while True:
            read += 1
            yield Article("Có 3 người.", f"{read}.txt")

    stream = run(endless(), jobs=2, work=echo)
    for _ in range(10):
        next(stream)
    stream.close()
    assert read <= 10 * 25


class Here:
    """An engine that works each task at once, and tells how many articles it has."""

    def __init__(self):
        self.sizes = []

    def ahead(self):
        return 1

    def submit(self, task):
        self.sizes.append(len(task.articles))
        return task

    def close(self, abandon):
        pass


def test_the_first_shards_are_small_so_that_the_first_lines_come_soon():
    engine = Here()
    next(run(articles(100), work=echo, engine=engine))
    assert engine.sizes == [1, 2]
    engine = Here()
    assert len(list(run(articles(100), work=echo, engine=engine))) == 100
    assert engine.sizes == [1, 2, 4, 8, 16, 25, 25, 19]


def test_one_shard_of_articles_starts_no_worker():
    assert list(run(articles(25), jobs=2, work=process)) == list(run(articles(25), work=process))
    assert all(outcome.lines != str(os.getpid()).encode() for outcome in run(articles(26), jobs=2, work=process))


def test_an_error_of_the_extraction_is_the_outcome_of_its_article(monkeypatch):
    def broken(article, faults=None):
        raise ValueError("no such zone")

    monkeypatch.setattr("dsx.pipeline.facts", broken)
    outcome = extract_article(Article("Có 3 người.", "a.txt"), EVERYTHING)
    assert outcome.failure == "ValueError: no such zone"
    assert outcome.lines == b""
    assert "broken" in (outcome.trace or "")


def test_a_selection_keeps_kinds_and_zones():
    article = Article("Ngày 5/5/2022, có 30 người.\n\nTin đó.", "a.txt")
    everything = extract_article(article, EVERYTHING)
    assert extract_article(article, Selection(kinds=frozenset({"rank"}))).lines == b""
    assert extract_article(article, Selection(zones=frozenset({"caption"}))).lines == b""
    assert extract_article(article, Selection(kinds=frozenset({"date", "count"}))).kinds == everything.kinds
