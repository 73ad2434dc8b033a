"""A draft against a pile and against its own sums."""

import subprocess
import sys

import pytest
from facts import date, fact

from dsx.archive.check import check
from dsx.fact import encode


def count(doc, marked, number, unit, at=0, published="2024-12-14", **value):
    return fact("count", doc, marked, published, at, number=number, unit=unit, **value)


def rank(doc, marked, position, at=0, **value):
    return fact("rank", doc, marked, at=at, position=position, subject="Hà Nội", metric="DTI", time="2023", **value)


def claim(doc, marked, speaker):
    return fact("claim", doc, marked, speaker=speaker)


def document(doc, marked, symbol, published="2024-12-14", **value):
    return fact("document", doc, marked, published, type="nghị quyết", number=symbol.split("-")[0], symbol=symbol, **value)


SIGNATURES = "Tính đến nay, thành phố đã cấp ⟦{} chữ ký số⟧ cho cán bộ, công chức các quận."
PLACE = "Năm 2023, chỉ số DTI của Hà Nội ⟦ở vị trí thứ {}⟧ toàn quốc, sau nhiều năm."
YEN = "“⟦Xếp hạng là tấm gương, không phải cái đích cuối cùng⟧”, bà {} nói."
ISSUED = "Bộ Chính trị ban hành ⟦Nghị quyết số {}⟧ về phát triển Thủ đô Hà Nội đến năm 2030."


def signatures(doc, number):
    return count(doc, SIGNATURES.format(f"{number} nghìn"), 1000 * number, "chữ ký số")


def launched(doc, day):
    return date(doc, f"Ứng dụng iHanoi ra mắt ⟦ngày {day}/6/2024⟧ tại Hà Nội.", f"2024-06-{day}")


def issued(doc, symbol):
    return document(doc, ISSUED.format(symbol), symbol)


@pytest.mark.parametrize(
    ("draft", "pile", "verdict"),
    [
        (signatures("d", 61), signatures("p", 61), "same"),
        (signatures("d", 86), signatures("p", 61), "differs"),
        (count("d", "Có ⟦300 tủ rack⟧ mới.", 300, "tủ rack"), signatures("p", 61), "not found"),
        (rank("d", PLACE.format(6), 6), rank("p", PLACE.format(6), 6), "same"),
        (rank("d", PLACE.format(9), 9), rank("p", PLACE.format(6), 6), "differs"),
        (claim("d", YEN.format("Yến"), "Hồ Ngọc Yến"), claim("p", YEN.format("Yến"), "bà Yến"), "same"),
        (claim("d", YEN.format("Lan"), "Hồ Ngọc Lan"), claim("p", YEN.format("Yến"), "Hồ Ngọc Yến"), "differs"),
        (issued("d", "15-NQ/TW"), issued("p", "15-NQ/TW"), "same"),
        (issued("d", "51-NQ/TW"), issued("p", "15-NQ/TW"), "differs"),
        (launched("d", 29), launched("p", 28), "differs"),
    ],
)
def test_what_the_pile_says(draft, pile, verdict):
    finding = next(finding for finding in check([draft], [pile]) if finding.fact is not None)
    assert finding.verdict == verdict
    assert [quote.doc for quote in finding.quotes] == ([] if verdict == "not found" else ["p"])


def of(comparator, number, marked="Thành phố đã cấp ⟦{} chữ ký số⟧ cho cán bộ, công chức các quận, huyện."):
    words = {">": "hơn ", "=": "", "~": "khoảng ", ">=": "ít nhất ", "<": "gần "}[comparator]
    return lambda doc: count(doc, marked.format(f"{words}{number}"), number, "chữ ký số", comparator=comparator)


@pytest.mark.parametrize(
    ("draft", "pile", "verdict", "why"),
    [
        (of(">", 60), of("=", 61), "same", ""),
        (of("=", 61), of(">", 60), "same", ""),
        (of(">", 69), of(">", 68), "differs", "hơn 69, not hơn 68"),
        (of(">", 60), of("=", 95), "differs", "hơn 60, not 95"),
        (of(">", 60), of("=", 60), "related", "hơn 60, not 60"),
        (of(">=", 2), of("=", 3), "same", ""),
        (of(">=", 4), of("=", 3), "differs", "ít nhất 4, not 3"),
        (of("~", 60), of("=", 63), "same", ""),
        (of("<", 60), of("=", 61), "differs", "gần 60, not 61"),
        (of("<", 60), of("=", 58), "same", ""),
    ],
)
def test_a_comparator_is_satisfied_only_as_it_says(draft, pile, verdict, why):
    (finding,) = check([draft("d")], [pile("p")])
    assert (finding.verdict, finding.why) == (verdict, why)


STATED = "Năm 2023, thành phố {} ⟦61 nghìn chữ ký số⟧ cho cán bộ, công chức."


@pytest.mark.parametrize(
    ("here", "there", "why"),
    [
        ("chưa cấp", "cấp", "denied here, stated as so there"),
        ("cấp", "không cấp", "stated as so here, denied there"),
        ("phấn đấu cấp", "cấp", "a target here, stated as so there"),
        ("có thể cấp", "cấp", "possible here, stated as so there"),
    ],
)
def test_words_of_denial_differ_whether_or_not_the_facts_say_so(here, there, why):
    draft, pile = (count(doc, STATED.format(verb), 61000, "chữ ký số") for doc, verb in (("d", here), ("p", there)))
    (finding,) = check([draft], [pile])
    assert (finding.verdict, finding.why) == ("differs", why)


def test_another_modality_differs_in_other_words_too():
    draft = rank("d", "Hà Nội ⟦chưa bao giờ xếp thứ 6⟧ về DTI.", 6, modality="denied")
    pile = rank("p", PLACE.format(6), 6)
    assert [(finding.verdict, finding.why) for finding in check([draft], [pile])] == [
        ("differs", "denied here, stated as so there")
    ]


def test_a_date_alone_is_context():
    draft = fact("date", "d", "Kế hoạch của ⟦năm 2023⟧ vừa được duyệt.", start="2023-01-01", end="2023-12-31", grain="year")
    pile = fact("date", "p", "Mưa lớn kéo dài trong ⟦năm 2023⟧ ở miền núi.", start="2023-01-01", end="2023-12-31", grain="year")
    assert check([draft], [pile]) == []


def test_a_day_that_dates_the_same_event_is_compared():
    assert [found.verdict for found in check([launched("d", 28)], [launched("p", 28)])] == ["same"]
    (finding,) = check([launched("d", 29)], [launched("p", 28)])
    assert (finding.verdict, finding.why) == ("differs", "ngày 29/6/2024, not ngày 28/6/2024")


def test_the_day_of_a_document_is_the_documents():
    draft = document("d", ISSUED.format("15-NQ/TW"), "15-NQ/TW", issuer="Bộ Chính trị", issued="2022-05-15")
    pile = document(
        "p", "Theo ⟦Nghị quyết 15-NQ/TW⟧, Thủ đô là trung tâm.", "15-NQ/TW", issuer="Bộ Chính trị", issued="2022-05-05"
    )
    (finding,) = check([draft], [pile])
    assert (finding.verdict, finding.why) == ("differs", "issued 2022-05-15, not 2022-05-05")


def test_a_copy_on_another_place_is_related_only():
    text = "Tính đến nay, {} đã cấp ⟦{} chữ ký số⟧ cho cán bộ, công chức các quận."
    draft = count("d", text.format("thành phố Hà Nội", 61), 61, "chữ ký số")
    pile = count("p", text.format("thành phố Đà Nẵng", 16), 16, "chữ ký số")
    assert {found.verdict for found in check([draft], [pile]) if found.fact is not None} == {"related"}


def test_an_article_that_agrees_elsewhere_contradicts_nothing():
    first = signatures("p", 61)
    second = count(
        "p", "Năm ngoái, thành phố đã cấp ⟦16 nghìn chữ ký số⟧ cho cán bộ, công chức các quận.", 16000, "chữ ký số", at=200
    )
    assert [found.verdict for found in check([signatures("d", 61)], [first, second])] == ["same"]


def test_the_unit_is_a_part_of_the_value():
    draft = count("d", "Mưa lũ làm ⟦12 hộ⟧ mất nhà tại xã vùng cao.", 12, "hộ")
    pile = count("p", "Mưa lũ làm ⟦12 người⟧ mất nhà tại xã vùng cao.", 12, "người")
    (finding,) = check([draft], [pile])
    assert (finding.verdict, finding.why) == ("differs", "12 hộ, not 12 người")


def test_a_pile_is_read_once_and_what_is_far_from_the_draft_is_let_go():
    def pile():
        for number in range(2000):
            yield count(f"p{number}", f"Trạm số {number} đo được ⟦{number} mm⟧ mưa.", number, "mm")
        yield signatures("p", 61)

    (finding,) = check([signatures("d", 86)], pile())
    assert [quote.doc for quote in finding.quotes] == ["p"]


def test_a_figure_that_no_fact_covers():
    draft = count("d", "Nhà 73 Bình Lợi có ⟦12 người⟧ ở từ năm ngoái đến nay.", 12, "người")
    pile = count("p", "Nhà 236 Bình Lợi có ⟦12 người⟧ ở từ năm ngoái đến nay.", 12, "người")
    same, reworded = sorted(check([draft], [pile]), key=lambda finding: finding.verdict, reverse=True)
    assert (same.verdict, reworded.verdict) == ("same", "differs")
    assert (reworded.text, reworded.why, reworded.fact) == ("73", "73, not 236", None)
    assert [(quote.text, quote.start) for quote in reworded.quotes] == [("236", 4)]


def test_another_number_of_the_same_sentence_is_no_contradiction():
    one, two = (
        "Trao ⟦12.000 m⟧ tôn cho Quảng Bình và 6.000 m tôn cho Quảng Nam.",
        "Trao 12.000 m tôn cho Quảng Bình và ⟦6.000 m⟧ tôn cho Quảng Nam.",
    )
    sentence = [count(doc, one, 12000, "m") for doc in "dp"], [count(doc, two, 6000, "m") for doc in "dp"]
    draft, pile = zip(*sentence, strict=True)
    assert {finding.verdict for finding in check(draft, pile)} == {"same"}


def test_another_wording_of_a_supported_day_is_none():
    draft = date("d", "Giải bóng đá BIDC Cup diễn ra ⟦từ ngày 2/11 đến 3/11⟧ tại Phnom Penh, Campuchia.", "2024-11-02")
    pile = date("p", "Giải bóng đá BIDC Cup diễn ra ⟦2-3/11⟧ tại Phnom Penh, Campuchia.", "2024-11-02")
    assert [finding.verdict for finding in check([draft], [pile])] == ["same"]


def percentages(*numbers):
    text = f"Phần lớn hàng tồn kho là vật liệu ({numbers[0]}%) và thành phẩm ({numbers[1]}%)."
    return [count("d", text.replace(f"{n}%", f"⟦{n}%⟧"), n, "%", type="percent") for n in numbers]


def test_a_teaser_is_not_left_out():
    pile = fact("count", "p", SIGNATURES.format("61 nghìn"), zone="related", number=61000, unit="chữ ký số")
    (finding,) = check([signatures("d", 61)], [pile])
    assert finding.verdict == "same"


RIGHT, WRONG = "adds up", "does not add up"


def half(percent, comparator, number):
    text = f"Thành phố hoàn thành 8/15 mục tiêu ({percent}) của nghị quyết."
    ratio, share = text.replace("8/15 mục tiêu", "⟦8/15 mục tiêu⟧"), text.replace(percent, f"⟦{percent}⟧")
    return [
        count("d", ratio, 8, "mục tiêu", type="ratio", of=15),
        count("d", share, number, "%", type="percent", comparator=comparator),
    ]


def punished(whole, part):
    text = f"Công an phạt {whole} đối tượng, trong đó {part} đối tượng đua xe."
    marked = [text.replace(f" {number} đối tượng", f" ⟦{number} đối tượng⟧", 1) for number in (whole, part)]
    return [count("d", mark, number, "đối tượng") for mark, number in zip(marked, (whole, part), strict=True)]


def born(year, age):
    text = f"Ông An (sinh năm {year}, {age} tuổi) ở Hà Nội."
    birth = text.replace(f"năm {year}", f"⟦năm {year}⟧")
    days = {"start": f"{year}-01-01", "end": f"{year}-12-31", "timex": str(year), "grain": "year"}
    return [
        fact("date", "d", birth, **days),
        count("d", text.replace(f"{age} tuổi", f"⟦{age} tuổi⟧"), age, "tuổi", type="measure"),
    ]


@pytest.mark.parametrize(
    ("draft", "sums"),
    [
        ([date("d", "Hội nghị mở ⟦thứ Bảy 14/12/2024⟧.", "2024-12-14")], RIGHT),
        ([date("d", "Hội nghị mở ⟦thứ Sáu 14/12/2024⟧.", "2024-12-14")], WRONG),
        ([date("d", "Hội nghị mở ⟦Chủ nhật, 15/12⟧.", "2024-12-15")], RIGHT),
        ([date("d", "Hội nghị mở ⟦sáng thứ năm⟧.", "2024-12-14")], RIGHT),
        ([fact("date", "d", "Hội nghị mở ⟦ngày 29/2/2023⟧.", timex="2023-02-29")], WRONG),
        ([fact("date", "d", "Hội nghị mở ⟦ngày 29/2⟧.", timex="XXXX-02-29")], RIGHT),
        ([document("d", ISSUED.format("15-NQ/TW"), "15-NQ/TW", issued="2022-05-05")], RIGHT),
        ([document("d", ISSUED.format("15-NQ/TW"), "15-NQ/TW", issued="2025-05-05")], WRONG),
        ([document("d", ISSUED.format("15-NQ/TW"), "15-NQ/TW", published=None, issued="2025-05-05")], RIGHT),
        ([count("d", "Đã xong ⟦17/15 mục tiêu⟧.", 17, "mục tiêu", type="ratio", of=15)], WRONG),
        ([count("d", "Đạt ⟦27/10 điểm⟧.", 27, "điểm", type="ratio", of=10)], RIGHT),
        (half("trên 50%", ">", 50), RIGHT),
        (half("dưới 50%", "<", 50), WRONG),
        (half("53,3%", "=", 53.3), RIGHT),
        (half("35,3%", "=", 35.3), WRONG),
        (percentages(55, 45), RIGHT),
        (percentages(56, 51), WRONG),
        (punished(27, 17), RIGHT),
        (punished(27, 72), WRONG),
        (born(1990, 34), RIGHT),
        (born(1990, 35), RIGHT),
        (born(1990, 43), WRONG),
    ],
)
def test_sums_of_the_draft(draft, sums):
    doubtful = [finding for finding in check(draft, []) if finding.verdict == WRONG]
    assert len(doubtful) == (sums == WRONG)


def run(*arguments, stdin=b""):
    command = [sys.executable, "-c", "from dsx_cli.main import main; main()", "check", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True)


def test_the_command(tmp_path):
    pile = tmp_path / "pile.jsonl"
    pile.write_bytes(encode(signatures("p", 61)) + b"no fact\n")
    draft = SIGNATURES.format("86 nghìn").replace("⟦", "").replace("⟧", "").encode()
    done = run("-", "--against", str(pile), stdin=draft)
    line = next(line for line in done.stdout.decode().splitlines() if "86" in line)
    assert line.startswith("differs\t1:")
    assert "p:1:32 61 nghìn chữ ký số" in line
    assert done.returncode == 1
    assert b"line 2" in done.stderr


def test_exit_code_on_demand(tmp_path):
    pile = tmp_path / "pile.jsonl"
    pile.write_bytes(encode(signatures("p", 61)))
    text = SIGNATURES.replace("⟦", "").replace("⟧", "")
    for number, code in (("86 nghìn", 1), ("61 nghìn", 0)):
        assert run("-", "--against", str(pile), "--fail", stdin=text.format(number).encode()).returncode == code
    assert run("-", "--against", str(tmp_path / "none.jsonl"), stdin=b"x").returncode == 1
