"""Files that were compressed, by the end of their names: `.gz` and `.zst`, read as the bytes they were before.

Zstandard is in Python's standard library from 3.14 on (PEP 784); `backports.zstd` is the same module for those before.
Both formats may be several streams one after the other, and both readers here read them all.
"""

from __future__ import annotations

import errno
import gzip
import io
import sys
import zlib
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO

COMPRESSED = (".gz", ".zst")


class Damaged(OSError):
    """Compressed data that is cut short, spoilt, or none."""

    def __init__(self, reason: str, path: str) -> None:
        super().__init__(errno.EIO, reason, path)


def zstd() -> ModuleType:
    """The module for Zstandard, loaded when asked for."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def bare(name: str) -> str:
    """A name without the end that tells its compression."""
    return name[: -len(PurePath(name).suffix)] if name.lower().endswith(COMPRESSED) else name


def uncompressed(stream: BinaryIO, path: str) -> BinaryIO:
    """The stream as it is, or as it was before compression where the name of its file says so. Reading raises Damaged."""
    if path.lower().endswith(".gz"):
        return io.BufferedReader(_Inflated(gzip.GzipFile(fileobj=stream), path, "gzip", (gzip.BadGzipFile, zlib.error)))
    if path.lower().endswith(".zst"):
        return io.BufferedReader(_Inflated(zstd().ZstdFile(stream), path, "Zstandard", (zstd().ZstdError,)))
    return stream


class _Inflated(io.RawIOBase):
    """Decompressed bytes, and what is wrong with them in one line."""

    def __init__(self, stream: io.BufferedIOBase, path: str, name: str, errors: tuple[type[Exception], ...]) -> None:
        self._stream = stream
        self._path = path
        self._name = name
        self._errors = errors

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            return self._stream.readinto1(buffer)
        except EOFError as error:
            raise Damaged(f"cut short: its {self._name} data has no end", self._path) from error
        except self._errors as error:
            raise Damaged(f"damaged, or not {self._name}: {error}", self._path) from error
