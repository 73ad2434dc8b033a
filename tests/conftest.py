"""No test opens a socket to anywhere: underthesea brings network libraries along, and dsx needs none of them.

The one exception: tests of the Dask engine, whose scheduler and workers stand on this machine, ask for `loopback`.
"""

import socket
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOOPBACK = ("127.0.0.1", "::1", "localhost")

_allowed: tuple[str, ...] = ()


def refuse_network(event: str, arguments: tuple) -> None:
    """An audit hook: sockets within this process family may be made (worker processes talk by them), no others."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6) and not _allowed:
        raise PermissionError("a test opens a socket")
    if event in ("socket.connect", "socket.bind") and isinstance(arguments[1], tuple) and arguments[1][0] not in _allowed:
        raise PermissionError(f"a test connects to {arguments[1]}")
    if event in ("socket.getaddrinfo", "socket.gethostbyname") and arguments[0] not in _allowed:
        raise PermissionError(f"a test looks up {arguments[0]}")


sys.addaudithook(refuse_network)


@pytest.fixture
def loopback(monkeypatch):
    """Sockets to this very machine are allowed."""
    monkeypatch.setattr(sys.modules[__name__], "_allowed", LOOPBACK)


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The sample articles."""
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    assert paths
    return paths
