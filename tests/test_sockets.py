"""No command opens a socket or looks up a name."""

import subprocess
import sys

import pytest

PRELUDE = """
import os, sys
def refuse(event, arguments):
    if event.startswith("socket.") and not (event == "socket.__new__" and arguments[1] == 1):
        os.write(2, f"{event} {arguments}".encode())
        os._exit(99)
sys.addaudithook(refuse)
"""
RUN = PRELUDE + "from dsx_cli.main import main; main()"


def code_of(program: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, stdin=subprocess.DEVNULL).returncode


@pytest.mark.parametrize("address", ["AF_INET", "AF_INET6"])
def test_the_hook_sees_sockets(address):
    assert code_of(f"{PRELUDE}\nimport socket; socket.socket(socket.{address})") == 99


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "{corpus}", "-o", "{tmp}/facts.jsonl", "--save-text", "{tmp}/texts"],
        ["review", "{corpus}"],
        ["evaluate", "{gold}", "{facts}"],
        ["schema"],
        ["rules"],
        ["--help"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_command_opens_one(arguments, tmp_path, corpus):
    article = tmp_path / "articles" / "a.txt"
    article.parent.mkdir()
    article.write_bytes(corpus[0].read_bytes())
    (article.parent / "a.json").write_text('{"facts": []}')
    (tmp_path / "lines.jsonl").touch()
    places = {"corpus": article, "tmp": tmp_path, "gold": article.parent, "facts": tmp_path / "lines.jsonl"}
    assert code_of(RUN, *(argument.format(**places) for argument in arguments)) == 0
