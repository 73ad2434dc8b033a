"""Noun phrases and clauses: where a phrase ends, its head, its members; and the classes of the lexicon."""

import pytest

from dsx.language import vocabulary
from dsx.language.lexicon import class_names, classes_at, of_class
from dsx.language.phrase import STOPS, clause, noun_phrase
from dsx.language.tokens import tokens

# A sentence; the members of the phrase that opens it; its head
PHRASES = [
    ("Thuế tỉnh Lam Giang, Sơn Lâm và Đông Hồ dẫn đầu cả nước", ["Thuế tỉnh Lam Giang", "Sơn Lâm", "Đông Hồ"], "thuế"),
    ("Sở Thông tin và Truyền thông Hà Nội đã họp", ["Sở Thông tin và Truyền thông Hà Nội"], "sở"),
    ("Bộ Công Thương và Bộ Tài chính đang bàn", ["Bộ Công Thương", "Bộ Tài chính"], "bộ"),
    ("Sở Y tế Hà Nội, Sở Y tế Huế và Sở Y tế Đà Nẵng sẽ họp", ["Sở Y tế Hà Nội", "Sở Y tế Huế", "Sở Y tế Đà Nẵng"], "sở"),
    ("ông Trần Văn Sơn, Giám đốc Sở Y tế, cho biết", ["ông Trần Văn Sơn"], "ông"),
    ("các doanh nghiệp và chuyên gia tại hội thảo đều nói", ["các doanh nghiệp", "chuyên gia tại hội thảo"], "doanh nghiệp"),
    ("năng lực cạnh tranh của Hà Nội tăng", ["năng lực cạnh tranh của Hà Nội"], "năng"),
    ("thị trường chứng khoán Việt Nam giảm", ["thị trường chứng khoán Việt Nam"], "thị trường"),
    ("ba doanh nghiệp này đang", ["ba doanh nghiệp này"], "doanh nghiệp"),
    ("Ban Chỉ đạo quốc gia yêu cầu", ["Ban Chỉ đạo quốc gia"], "ban chỉ đạo"),
    ("một số chuyên gia khí tượng không tin", ["một số chuyên gia khí tượng"], "chuyên gia"),
]  # fmt: skip
NONE = ["đã đến", "trong năm 2020", "không ai", ", và", ""]

# A clause; its subject; what its predicate begins with
CLAUSES = [
    ("Tuy nhiên, Sở Y tế đã họp", "Sở Y tế", "đã"),
    ("nhưng giá gạo tăng nhanh", "giá gạo", "tăng"),
    ("sẽ mưa to", None, "sẽ"),
]


@pytest.mark.parametrize(("text", "members", "head"), PHRASES)
def test_a_noun_phrase_has_its_end_its_members_and_its_head(text, members, head):
    row = tokens(text, 0, len(text))
    phrase = noun_phrase(row, 0)
    assert phrase is not None
    assert [text[row[first].start : row[last - 1].end] for first, last in phrase.members] == members
    assert phrase.head(row) == head
    assert phrase.span(row).end == row[phrase.last - 1].end


@pytest.mark.parametrize("text", NONE)
def test_no_noun_phrase_begins(text):
    assert noun_phrase(tokens(text, 0, len(text)), 0) is None


def test_a_kind_says_which_classes_stop_a_phrase():
    row = tokens("năng lực sản xuất chip tăng", 0, 27)
    assert noun_phrase(row, 0).last == 2
    assert noun_phrase(row, 0, stops=STOPS - {"verb"}).last > 2


@pytest.mark.parametrize(("text", "subject", "predicate"), CLAUSES)
def test_a_clause_has_a_subject_and_a_predicate(text, subject, predicate):
    row = tokens(text, 0, len(text))
    found = clause(row, 0, len(row))
    read = found.subject and text[slice(*found.subject.span(row))]
    assert read == subject
    assert row[found.predicate].low == predicate


def test_every_class_says_what_it_is_and_has_words():
    assert set(vocabulary.load("lexicon")) == set(class_names())
    for name, what in class_names().items():
        assert what
        assert of_class(name)


def test_a_phrase_has_every_class_it_is_of():
    row = tokens("cơ quan chức năng cho biết", 0, 26)
    length, classes = classes_at(row, 0)
    assert length == 4
    assert {"body", "people"} <= classes
    assert classes_at(row, 4) == (2, frozenset({"cue", "verb"}))


def test_a_long_line_costs_linear_time():
    text = "Hà Nội, " * 20_000
    row = tokens(text, 0, len(text))
    assert noun_phrase(row, 0) is not None
