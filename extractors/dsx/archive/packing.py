"""Fact lines in another form, by the end of a file's name: compressed (`.gz`, `.zst`), or a table (`.parquet`).

The same lines give the same bytes: no time, no name of a file stands in them.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dsx.source.compressed import uncompressed, zstd

PACKED = (".gz", ".zst", ".parquet")


def is_packed(path: Path) -> bool:
    """Whether a file of this name holds its lines in another form."""
    return path.suffix.lower() in PACKED


def pack(lines: Path, target: Path, suffix: str) -> None:
    """Write the lines to `target` in the form of `suffix`, one of PACKED. Raises OSError."""
    if suffix.lower() == ".parquet":
        from dsx.archive.query import to_parquet

        to_parquet(lines, target)
        return
    with lines.open("rb") as source, target.open("wb") as file, _packer(file, suffix.lower()) as packer:
        packer.write(b"")  # no lines at all are a stream too, not an empty file
        shutil.copyfileobj(source, packer, 1 << 20)


def unpacked(path: str) -> Iterator[bytes]:
    """The lines of a file in any of these forms, or as they are. Raises OSError, also where the form is not what it seems."""
    if path.lower().endswith(".parquet"):
        from dsx.archive.query import of_parquet

        yield from of_parquet(path)
        return
    with open(path, "rb") as file:
        yield from uncompressed(file, path)


def _packer(file: BinaryIO, suffix: str) -> BinaryIO:
    if suffix == ".gz":
        return gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0)  # type: ignore[return-value]
    return zstd().ZstdFile(file, "wb")  # type: ignore[no-any-return]
