"""No test opens a socket to anywhere: underthesea brings network libraries along, and dsx needs none of them."""

import socket
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def refuse_network(event: str, arguments: tuple) -> None:
    """An audit hook: only sockets within this machine (worker processes talk by them) may be made, and no name be looked up."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise PermissionError("a test opens a socket")
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise PermissionError(f"a test looks up {arguments[0]}")


sys.addaudithook(refuse_network)


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The sample articles."""
    paths = sorted((ROOT / "corpus").glob("*.txt"))
    assert paths
    return paths
