"""The recipes of docs/clusters.md, as a reader would copy them: they write the lines of `dsx extract`."""

import datetime
import json
import re

import numpy
import pandas
import pytest
from conftest import ROOT

from dsx.archive.scale import Selection, extract_article, run
from dsx.source.article import Article

PAGE = (ROOT / "docs" / "clusters.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
def recipe() -> dict:
    names: dict = {}
    exec(compile(BLOCKS[0], "recipe.py", "exec"), names)
    return names


@pytest.fixture
def table(corpus) -> dict[str, list]:
    texts = [path.read_text(encoding="utf-8")[:500] for path in corpus[:6]]
    return {"id": [path.name for path in corpus[:6]], "text": texts, "published": ["2024-10-19", None, "", *[None] * 3]}


@pytest.fixture
def lines(tmp_path, table) -> str:
    from dsx.source.reading import read

    path = tmp_path / "articles.jsonl"
    records = (dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True))
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return b"".join(outcome.lines for outcome in run(read([str(path)]))).decode()


def test_ray_data(recipe, table, lines):
    batch = recipe["ray_batch"]({name: numpy.array(column, dtype=object) for name, column in table.items()})
    assert "".join(batch["lines"]) == lines != ""
    assert batch["id"] == table["id"]
    assert set(batch["failure"]) == {""}


@pytest.mark.parametrize("missing", [None, "", float("nan"), pandas.NaT, numpy.datetime64("NaT"), pandas.NA])
def test_days_as_tables_hold_them(recipe, missing):
    told = ["2024-10-19", "2024-10-19T00:00:00", datetime.date(2024, 10, 19), numpy.datetime64("2024-10-19T00:00:00")]
    assert {recipe["date"](day) for day in [*told, pandas.Timestamp("2024-10-19")]} == {datetime.date(2024, 10, 19)}
    assert recipe["date"](missing) is None


def test_names_that_are_numbers(recipe):
    found = recipe["facts_of"](numpy.array([7]), ["Có 3 người."], [None])
    assert found["id"] == ["7"]
    assert json.loads(found["lines"][0])["doc"] == "7"


def test_pyspark(recipe, table, lines):
    frame = pandas.DataFrame(table)
    frames = list(recipe["spark_batches"](iter([frame[:2], frame[2:]])))
    assert [list(one.columns) for one in frames] == [["id", "lines", "failure"]] * 2
    assert "".join(pandas.concat(frames)["lines"]) == lines


def test_a_failure_is_told(recipe, monkeypatch):
    def broken(article, faults=None):
        raise ValueError("no such zone")

    monkeypatch.setattr("dsx.pipeline.facts", broken)
    assert extract_article(Article("Có 3 người.", "a"), Selection()).failure
    assert recipe["facts_of"](["a"], ["Có 3 người."], [float("nan")]) == {
        "id": ["a"],
        "lines": [""],
        "failure": ["ValueError: no such zone"],
    }


def test_all_blocks_are_python():
    for block in BLOCKS:
        compile(block, "docs/clusters.md", "exec")
