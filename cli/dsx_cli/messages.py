"""What dsx says to people, in English or Vietnamese. The English text is the key; messages.toml has the Vietnamese.

The language is the one of `--lang` or `DSX_LANG`, else that of the locale. Facts, keys, rule ids and JSON are the same in
every language.
"""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import Any

_chosen: list[str] = []


def choose(language: str) -> None:
    """Speak a language from now on: `en`, `vi`, or `auto`, by the locale."""
    _chosen[:] = [language]


def language() -> str:
    """The language that is spoken: `en` or `vi`."""
    chosen = _chosen[0] if _chosen else os.environ.get("DSX_LANG", "auto")
    return chosen if chosen in ("en", "vi") else _of_locale()


def _of_locale() -> str:
    """As gettext reads the environment: the first of these that is set."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "vi" if value.split(".")[0].split("_")[0] == "vi" else "en"
    return "en"


def text(english: str) -> str:
    """A message in the language that is spoken."""
    if language() == "en":
        return english
    said: str = messages()["text"][english]
    return said


def count(what: str, number: int) -> str:
    """So many of something: `3 facts`, `3 dữ kiện`."""
    if language() == "vi":
        return f"{number:,}".replace(",", ".") + f" {messages()['count'][what]}"
    return f"{number:,} {what}{'' if number == 1 else 's'}"


@functools.cache
def messages() -> dict[str, Any]:
    """The Vietnamese messages."""
    import tomllib

    return tomllib.loads(Path(__file__).with_name("messages.toml").read_text(encoding="utf-8"))


def reason(line: str) -> str:
    """A line of standard error in the language that is spoken, as far as its words are known."""
    if language() == "en":
        return line
    import re

    for english, vietnamese in messages()["reason"].items():
        line = re.sub(rf"(?<!\w){re.escape(english)}(?!\w)", vietnamese.replace("\\", r"\\"), line)
    return line
