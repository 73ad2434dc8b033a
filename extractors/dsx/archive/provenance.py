"""What made a run: the versions of everything that decides what is found, so that two runs can be told apart.

Kept in a file beside the facts (`facts.jsonl.manifest.json`), never in the lines: the same facts are the same bytes.
"""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

DECIDING = ("dsx", "underthesea", "underthesea_core", "regex", "lunar-vn", "msgspec")
"""The distributions whose versions decide what is found and how it is written."""


class Manifest(msgspec.Struct, frozen=True, gc=False):
    """What made the lines of a run: versions by distribution, how it was called, and what it came to."""

    versions: dict[str, str]
    settings: dict[str, object]
    articles: int
    failed: int
    facts: int


class BadManifest(Exception):
    """A file that is no manifest; the message says why."""


def versions() -> dict[str, str]:
    """The versions at work here; a distribution that is not installed is left out."""
    found = {"python": platform.python_version()}
    for name in DECIDING:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def beside(facts: str) -> Path:
    """Where the manifest of a file of facts is looked for."""
    return Path(f"{facts}.manifest.json")


def write(manifest: Manifest, path: Path) -> None:
    """Write a manifest. Raises OSError."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")


def read(path: Path) -> Manifest:
    """Read a manifest. Raises OSError, BadManifest."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadManifest(f"{path}: no manifest of a run: {error}") from error


def difference(old: Manifest, new: Manifest) -> list[str]:
    """The versions that differ, as `underthesea 9.4.0 → 9.5.0`."""
    names = sorted(old.versions.keys() | new.versions.keys())
    pairs = [(name, old.versions.get(name, "none"), new.versions.get(name, "none")) for name in names]
    return [f"{name} {before} → {after}" for name, before, after in pairs if before != after]
