"""The texts of a run's articles as files, so that facts quote a file: none is ever written over another, or over anything else.

The name of a file is the article's own, with `.txt` where it does not end so. What could lead out of the folder, clash with a
folder or be refused by a file system is written as `%` and its number; where two articles of a run come to one name all
the same (`a` and `a.txt`), the second is `a%2.txt`. A file that is there already is left alone: it is the article's, from an
interrupted run perhaps, or the article is set aside.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from pathlib import Path

import regex

LONGEST_PART, LONGEST = 180, 900
"""Bytes of a part of a name and of a whole one; file systems take 255, and systems 1,024 or more with what stands before."""

_UNSAFE = regex.compile(r"[%\\:\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LIKE_A_FILE = regex.compile(r"\.(?=(?:txt|unfinished)$)", regex.IGNORECASE)
_DOTS = regex.compile(r"^\.+$|^\.")


class NotSaved(Exception):
    """A text that has no place in the folder; the message says why."""


class Texts:
    """A folder that the texts of one run are saved in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[bytes] = set()

    def save(self, doc: str, text: str) -> Path:
        """Save the text of an article and give its file. Raises NotSaved, and OSError where the folder itself fails."""
        path = self._free(doc)
        data = text.encode("utf-8", "surrogatepass")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.parent.resolve().is_relative_to(self._folder.resolve()):
                raise NotSaved(f"{path.parent} leads out of the folder")
            if _is_new(path, data) or path.read_bytes() == data:
                return path
        except OSError as error:
            if error.errno in (
                errno.ENOTDIR,
                errno.EEXIST,
                errno.EISDIR,
                errno.ENAMETOOLONG,
                errno.EILSEQ,
                errno.ELOOP,
                errno.ENOENT,
            ):
                raise NotSaved(f"{path}: {error.strerror}") from error
            raise
        raise NotSaved(f"{path} is there already and holds another text")

    def _free(self, doc: str) -> Path:
        name, number = file_name(doc), 1
        while (mark := hashlib.blake2b(name.encode(), digest_size=12).digest()) in self._taken:
            number += 1
            name = f"{file_name(doc).removesuffix('.txt')}%{number}.txt"
        self._taken.add(mark)
        return self._folder / name


def file_name(doc: str) -> str:
    """The name of an article's file within the folder, with `/`."""
    *folders, own = doc.split("/")
    own = own[:-4] if own.endswith(".txt") and len(own) > 4 else own
    parts = [_short(_LIKE_A_FILE.sub(_number, _safe(part))) for part in folders]
    name = "/".join([*parts, f"{_short(_safe(own))}.txt"])
    return name if len(name.encode()) <= LONGEST else f"%{_digest(doc)}.txt"


def _safe(part: str) -> str:
    return _DOTS.sub(_number, _UNSAFE.sub(_number, part)) or "%"


def _number(match: regex.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))


def _short(part: str) -> str:
    data = part.encode()
    return part if len(data) <= LONGEST_PART else f"{data[: LONGEST_PART // 2].decode(errors='ignore')}%{_digest(part)}"


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _is_new(path: Path, data: bytes) -> bool:
    """Write a file that is not there yet, whole or not at all; False where it is there. Never through a link."""
    written = path.with_name(f".{secrets.token_hex(8)}.dsx")
    try:
        with open(written, "xb") as file:
            file.write(data)
        with contextlib.suppress(FileExistsError):
            os.link(written, path, follow_symlinks=False)
            return True
    finally:
        written.unlink(missing_ok=True)
    return False
