"""Libraries that bring a network client along, loaded without a socket."""

from __future__ import annotations

import importlib
import socket
import sys
from typing import Any


def load(module: str) -> Any:
    """Import a library that imports urllib3, which binds a socket as it loads, to see whether there is IPv6.

    Raises ModuleNotFoundError where the library is not installed.
    """
    has_ipv6, fresh = socket.has_ipv6, "urllib3" not in sys.modules
    if fresh:
        socket.has_ipv6 = False
    try:
        loaded = importlib.import_module(module)
    finally:
        socket.has_ipv6 = has_ipv6
    if fresh and (connection := sys.modules.get("urllib3.util.connection")) is not None:
        connection.HAS_IPV6 = has_ipv6  # type: ignore[attr-defined]
    return loaded
