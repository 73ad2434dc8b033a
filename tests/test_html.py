"""Web pages: their text below the title, and a date from metadata alone."""

import datetime
import subprocess
import sys

import pytest

from dsx.source.article import Article
from dsx.source.html import MISSING, NoPage, page

HEADLINE = "Hà Nội xếp thứ 24/63 về chuyển đổi số"
PARAGRAPHS = (
    "Ngày 5/5/2022, Bộ Chính trị đã ban hành Nghị quyết số 15-NQ/TW về phương hướng phát triển Thủ đô Hà Nội.",
    "Thành phố đã cấp hơn 61 nghìn chữ ký số cho cán bộ, công chức trên địa bàn thành phố trong hai năm qua.",
    "Theo kế hoạch, trong năm tới thành phố tiếp tục đầu tư hạ tầng và rà soát các quy trình còn rườm rà.",
)


def html(head: str = "", title: str = f"{HEADLINE} - Báo Mới", above: str = "", below: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a></nav><article><h1>{HEADLINE}</h1>{above}{text}</article>
{below}</body></html>"""


def json_ld(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


def test_the_text_is_the_headline_once_and_the_paragraphs():
    assert page(html()).text.split("\n\n") == [HEADLINE, *PARAGRAPHS]


def test_a_headline_that_the_text_lacks_comes_first():
    found = page(html(title="Chuyển đổi số ở Thủ đô", head='<meta property="og:title" content="Chuyển đổi số ở Thủ đô">'))
    assert found.text.split("\n\n")[0] == "Chuyển đổi số ở Thủ đô"
    assert found.text.split("\n\n")[-3:] == list(PARAGRAPHS)


def test_tables_comments_and_menus_are_left_out():
    below = '<table><tr><td>Bảng số liệu</td></tr></table><div class="comments"><p>Bài viết rất hay, tôi đồng ý.</p></div>'
    found = page(html(below=below)).text
    assert not any(piece in found for piece in ("Bảng số liệu", "rất hay", "Trang chủ"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-10-19T09:14:00+07:00">',
        '<meta property="article:published_time" content="2024-10-19T23:30:00+07:00">',  # the day as written, not that of UTC
        '<meta name="pubdate" content="2024-10-19T09:14:00Z"><meta itemprop="dateModified" content="2024-10-21">',
        '<meta name="pubdate" content="19/10/2024 09:14">',
        '<meta itemprop="datePublished" content="2024-10-19">',
        '<link rel="canonical" href="https://bao.example/2020/01/02/a.html"><meta name="pubdate" content="2024-10-19">',
        json_ld('{"@type": "NewsArticle", "datePublished": "2024-10-19T09:14:00+07:00", "dateModified": "2024-10-21"}'),
        json_ld('{"@type": "ReportageNewsArticle", "headline": "Mười\nhai", "datePublished": "2024-10-19"}'),  # broken JSON
    ],
)
def test_dated_by_its_metadata(head):
    assert page(html(head)).published == datetime.date(2024, 10, 19)


@pytest.mark.parametrize(
    "source",
    [
        html(),
        html(title="Lịch cắt điện ngày 19/10/2024"),
        html('<meta name="description" content="Đăng ngày 19/10/2024 09:14">'),
        html('<link rel="canonical" href="https://bao.example/2024/10/19/a.html">'),
        html('<meta property="og:image" content="https://bao.example/2024/10/19/a.jpg">'),
        html('<meta property="article:modified_time" content="2024-10-19T09:14:00+07:00">'),
        html('<meta name="expires" content="2024-10-19">'),
        html(json_ld('{"@type": "NewsArticle", "dateModified": "2024-10-19"}')),
        html(json_ld('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2024-10-19"}]}')),
        html(json_ld('{"@type": "Event", "startDate": "2024-10-19"}')),
        html(below='<aside><a href="/b">Khánh thành cầu</a> <time datetime="2024-10-19">19/10/2024</time></aside>'),
        html(below='<div itemscope><meta itemprop="datePublished" content="2024-10-19"><a href="/b">Khánh thành cầu</a></div>'),
    ],
)
def test_not_dated_by_anything_else(source):
    assert page(source).published is None


def test_the_dateline_serves_where_metadata_are_silent():
    found = page(html(above="<p>Thứ bảy 19/10/2024 09:14</p>"))
    assert found.published is None
    article = Article(found.text, given=found.published, given_from="metadata")
    assert (article.published, article.published_from) == (datetime.date(2024, 10, 19), "dateline")


@pytest.mark.parametrize(
    "source", ["", " ", "Hà Nội", "<html></html>", '{"a": 1}', "<html><body><p></p></body></html>", "\x00", "<"]
)
def test_what_holds_no_article(source):
    with pytest.raises(NoPage, match="no article"):
        page(source)


def test_without_the_extra_the_error_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(NoPage) as caught:
        page(html())
    assert str(caught.value) == MISSING
    assert "dsx[html]" in MISSING


def test_loading_it_opens_no_socket():
    program = (
        "import sys\ndef refuse(event, arguments):\n    if event.startswith('socket.'): raise SystemExit(event)\n"
        "sys.addaudithook(refuse)\nfrom dsx.source.html import page\nprint(page(sys.stdin.read()).text)"
    )
    run = subprocess.run([sys.executable, "-c", program], input=html(), capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(HEADLINE)


def test_a_tag_of_200_000_attributes_is_refused_at_once():
    attributes = " ".join(f"a{number}='1'" for number in range(200_000))
    with pytest.raises(NoPage, match="more than 2,000 attributes"):
        page(f"<html><body><p {attributes}>Tin</p></body></html>")


def test_a_picture_in_a_tag_is_no_attribute():
    text = "Ngày 5/5/2022, ông An cho biết tin này đã được gửi đi. " * 5
    picture = f"<html><body><article><p>{text}</p><img src='data:image/png;base64,{'A' * 60_000}'></article></body></html>"
    assert text.strip() in page(picture).text


def test_tables_are_kept_where_asked_for():
    table = (
        "<table><tr><th>Xã</th><th>Chữ ký số</th></tr><tr><td>Đông Hòa</td><td>1.250 chữ ký số</td></tr>"
        "<tr><td>Tây Phú</td><td>980 chữ ký số</td></tr></table>"
    )
    source = html(above=f"<p>{PARAGRAPHS[0]}</p>{table}")
    assert "1.250" not in page(source).text
    rows = [line for line in page(source, tables=True).text.splitlines() if "chữ ký số" in line and "|" in line]
    assert [cell.strip() for cell in rows[0].strip("| ").split("|")] == ["Đông Hòa", "1.250 chữ ký số"]
    assert [cell.strip() for cell in rows[1].strip("| ").split("|")] == ["Tây Phú", "980 chữ ký số"]
