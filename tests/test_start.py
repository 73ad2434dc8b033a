"""How little a start loads: one article in a fresh process."""

import subprocess
import sys

import pytest

ARTICLE = "Hà Nội, ngày 5/5/2022. Ông Nguyễn Văn A nói đã cấp 61.000 chữ ký số theo Nghị định 30/2020/NĐ-CP."

LEFT_OUT = (
    "underthesea.pipeline.ner",
    "joblib",
    "numpy",
    "requests",
    "multiprocessing",
    "dask",
    "distributed",
    "duckdb",
    "trafilatura",
    "rich",
    "pydantic",
)


def output_of(program: str) -> str:
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8")
    return run.stdout


def test_one_article_loads_nothing_that_it_does_not_need():
    program = (
        f"import sys; sys.argv = ['dsx', 'extract', '--text', {ARTICLE!r}]\nfrom dsx_cli.main import main\n"
        "try: main()\nexcept SystemExit: print('loaded', *sys.modules)"
    )
    loaded = output_of(program).rsplit("loaded ", 1)[1].split()
    assert "dsx.pipeline" in loaded
    assert "underthesea_core" in loaded, "the article needs words"
    assert not set(LEFT_OUT) & set(loaded)


WORDS = "from dsx.source.segment import sentences, words; ours = words('Bác sĩ bây giờ'), sentences('Một. Hai.')"
THEIRS = """
import joblib, underthesea
import underthesea.pipeline.ner
assert underthesea.word_tokenize("Bác sĩ") == ["Bác sĩ"]
assert underthesea.sent_tokenize("Một. Hai.") == ["Một.", "Hai."]
assert underthesea.pipeline.word_tokenize and underthesea.ner and underthesea.__version__ and joblib.dump
"""
SPANS = "[Span(start=0, end=6), Span(start=7, end=14)] [Span(start=0, end=4), Span(start=5, end=9)]\n"
WHOLE = "print('underthesea.pipeline.ner' in __import__('sys').modules)"


@pytest.mark.parametrize("program", [f"{WORDS}\n{THEIRS}", f"{THEIRS}\n{WORDS}"], ids=["ours first", "theirs first"])
def test_a_program_may_use_underthesea_too(program):
    assert output_of(f"{program}\nprint(*ours)") == SPANS


@pytest.mark.parametrize(
    "before",
    [
        "offline._TRIED = ()",
        "offline._MODULES = {'word_tokenize': ('underthesea.gone',), 'sent_tokenize': ('underthesea.gone',)}",
    ],
    ids=["another release", "one that is laid out otherwise"],
)
def test_an_underthesea_that_was_not_tried_is_imported_as_a_whole(before):
    shown = output_of(f"from dsx.source import offline\n{before}\n{WORDS}\nprint(*ours)\n{WHOLE}")
    assert shown == SPANS + "True\n"


def test_in_a_thread_it_is_imported_as_a_whole():
    thread = f"import threading\ndef do():\n    {WORDS}\n    print(*ours)\none = threading.Thread(target=do)"
    assert output_of(f"{thread}\none.start(); one.join()\n{WHOLE}") == SPANS + "True\n"


@pytest.mark.parametrize("before", ["", "atexit.register(done, 'first')"], ids=["the first", "not the first"])
def test_what_a_program_has_to_do_at_exit_is_done(before, tmp_path):
    program = (
        "import sys, atexit, weakref, pathlib; sys.argv = ['dsx', 'extract', 'none.txt']\nfrom dsx_cli.main import main\n"
        f"class Thing: pass\nthing = Thing()\ndef done(name): pathlib.Path({str(tmp_path)!r}, name).touch()\n{before}\n"
        "try: main()\nfinally: atexit.register(done, 'later'); weakref.finalize(thing, done, 'last'); print('said', end='')"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "said")
    assert {path.name for path in tmp_path.iterdir()} == {"later", "last"} | ({"first"} if before else set())
