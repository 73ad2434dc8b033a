"""The report: one HTML page that shows what articles hold and obeys none of it, looked at in a browser where there is one."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

import dsx
from dsx.archive.export.document import Document
from dsx.source.article import Article
from dsx_cli.report import sentences_of
from dsx_cli.report.plot import MOST, bars
from dsx_cli.report.tables import Tables

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
HOSTILE = (
    "Hạn hán ở </script><script>document.title='bị lừa'</script> vùng cao\n\n"
    "Ngày 5/5/2022, <img src=x onerror=\"document.title='bị lừa'\"> có 12 người & {{ 7*7 }} trẻ em 😀 bị ảnh hưởng.\n"
    "Ông Lê Văn Tâm cho biết tỉnh đã cấp 30 tấn gạo \u202e theo Quyết định số 12/QĐ-UBND.\r\n"
)


def document(text: str, doc: str = "a.txt", **options) -> Document:
    return Document(doc, tuple(dsx.extract(text, doc=doc, **options)), Article(text).raw)


def report(tmp_path: Path, *arguments: str) -> str:
    out = tmp_path / "report.html"
    run = [sys.executable, "-c", "from dsx_cli.main import main; main()", "report", *arguments, "-o", str(out)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert str(out) in done.stderr
    return out.read_text(encoding="utf-8")


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])


def test_facts_quote_their_article_in_the_units_of_scripts(tmp_path):
    (tmp_path / "a.txt").write_bytes(HOSTILE.encode())
    (article,) = data_of(report(tmp_path, str(tmp_path / "a.txt")))["articles"]
    units = article["text"].encode("utf-16-le")
    quoted = [units[2 * start : 2 * end].decode("utf-16-le") for _, start, end, *_ in article["facts"]]
    assert quoted == [fact.text for fact in dsx.extract(HOSTILE)]
    assert len(quoted) > 4


def test_nothing_of_an_article_is_mark_up(tmp_path):
    (tmp_path / "a.txt").write_bytes(HOSTILE.encode())
    page = report(tmp_path, str(tmp_path / "a.txt"), "--title", "<b>Tin</b>")
    assert page.count("<script") == page.count("</script>") == 2
    assert "<img" not in page
    assert "<b>" not in page
    assert "default-src 'none'" in page
    assert not re.search(r'(?:src|href)="(?!#)', page)


def test_without_its_text_an_article_is_the_sentences_of_its_facts():
    whole = document("Mở đầu không có gì.\n\nNgày 5/5/2022, tỉnh có 12 xã.\nCâu này trống.\nTỉnh cấp 30 tấn gạo.\n")
    found = sentences_of(Document(whole.doc, whole.facts))
    assert found.text == "Ngày 5/5/2022, tỉnh có 12 xã.\nTỉnh cấp 30 tấn gạo."
    assert [found.text[fact.start : fact.end] for fact in found.facts] == [fact.text for fact in whole.facts]
    assert all(found.text[f.sentence.start : f.sentence.end] == f.sentence.text for f in found.facts)


def test_the_tables():
    one = document(
        "Ngày 5/5/2022, Bộ Chính trị ban hành Nghị quyết số 15-NQ/TW. Ông Lê Văn Tâm cho biết lúa đã chín vàng.", "a.txt"
    )
    two = document(
        "Nghị quyết số 15-NQ/TW đã hết hạn. Hà Nội xếp thứ 6/63 tỉnh, thành phố. Ông Lê Văn Tâm khẳng định mùa này được.", "b.txt"
    )
    tables = Tables([one, two])
    (cited,) = tables.documents
    assert cited.cells[:3] == ("15-NQ/TW", "Bộ Chính trị", "2022-05-05")
    assert [link.doc for link in cited.links] == ["a.txt", "b.txt"]
    (rank,) = tables.ranks
    assert rank.cells[:2] == ("6th of 63", "Hà Nội")
    ((speaker, said),) = tables.claims
    assert speaker == "Lê Văn Tâm"
    assert [row.cells[1] for row in said] == ["cho biết", "khẳng định"]
    assert said[1].links[0].target.startswith("a1-")


@pytest.mark.parametrize(("years", "shown"), [((2020, 2021, 2024), 3), (range(1900, 2020), MOST)])
def test_the_timeline_has_room(years, shown):
    text = " ".join(f"Ngày {day}/3/{year} trời mưa." for year in years for day in (1, 2))
    plot = bars(dsx.extract(text))
    assert len(plot.bars) == shown
    assert sum(bar.number for bar in plot.bars) + plot.outside == 2 * len(years)
    assert all(bar.y + bar.height == pytest.approx(120) for bar in plot.bars)


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright on this machine")
    with playwright.sync_playwright() as running:
        flags = [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
        ]
        started = running.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield started
        started.close()


def test_in_a_browser(tmp_path, browser):
    (tmp_path / "hostile.txt").write_bytes(HOSTILE.encode())
    report(tmp_path, str(ROOT / "corpus"), str(tmp_path / "hostile.txt"), "--title", "Tin")
    page = browser.new_page(viewport={"width": 390, "height": 800})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: errors.append(request.url) if not request.url.startswith("file:") else None)
    page.goto((tmp_path / "report.html").as_uri())
    assert page.title() == "Tin"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.fill("#search", "HẠN HÁN hostile")
    assert page.locator("#list > article:not([hidden])").count() == 1
    place = page.locator("#list > article:not([hidden])")
    place.scroll_into_view_if_needed()
    place.locator("span.fact").first.focus()
    assert "2022" in page.inner_text("#detail")
    assert "U+202E" in place.inner_text()
    page.keyboard.press("ArrowRight")
    assert "12" in page.inner_text("#detail")
    page.uncheck("input[name=kind][value='3']")
    assert place.locator("span.fact.count").count() == 0
    page.fill("#search", "không bài nào có chữ này")
    assert page.locator("#list > article:not([hidden])").count() == 0
    page.fill("#search", "")
    page.locator("#documents a").first.click()
    assert page.locator(".chosen").count() == 1
    assert errors == []
