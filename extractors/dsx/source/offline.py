"""Libraries that bring more along than is used of them: loaded without a socket, and without the rest where that is known."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import pickle
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

_TRIED = ("9.4", "9.5")
"""The releases of underthesea whose segmentation was tried without the rest; any other is imported as a whole."""

_MODULES = {
    "sent_tokenize": ("underthesea.pipeline.sent_tokenize",),
    "word_tokenize": ("underthesea.pipeline.text_normalize", "underthesea.pipeline.word_tokenize"),  # they import each other
}

_loading = threading.Lock()


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


def of_underthesea(name: str) -> Callable[..., list[str]]:
    """One of underthesea's functions `sent_tokenize` and `word_tokenize`, its model loaded.

    `import underthesea` takes three times as long as both: it brings a tagger of names, a classifier, a downloader, and
    joblib with NumPy, which reads its models in pure Python although they are plain pickles. So only the modules that
    segment are imported, and nothing of that is left in `sys.modules`: a program's own `import underthesea` is whole.
    """
    with _loading:
        if _can_stand_alone():
            with contextlib.suppress(ImportError, AttributeError, OSError, pickle.UnpicklingError), _bare_package():
                return _ready([importlib.import_module(module) for module in _MODULES[name]][-1], name)
        return _ready(load("underthesea"), name)


def _ready(module: ModuleType, name: str) -> Callable[..., list[str]]:
    function: Callable[..., list[str]] = getattr(module, name)
    function("a")  # loads the model, by modules of the same package
    return function


def _can_stand_alone() -> bool:
    """Whether underthesea is a release that was tried, not yet imported, and no other thread may miss its modules."""
    if "underthesea" in sys.modules or threading.current_thread() is not threading.main_thread():
        return False
    installed = {path.name.split("-")[1] for path in Path(_folder()).parent.glob("underthesea-*.dist-info")}
    return any(version.startswith(f"{tried}.") for version in installed for tried in _TRIED)


def _folder() -> str:
    spec = importlib.util.find_spec("underthesea")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'underthesea'", name="underthesea")
    return spec.submodule_search_locations[0]


@contextlib.contextmanager
def _bare_package() -> Iterator[None]:
    """Inside, `underthesea` is a package whose `__init__` imports nothing, and joblib a reader of pickles."""
    package, joblib = ModuleType("underthesea"), ModuleType("joblib")
    package.__path__ = [_folder()]
    joblib.load = _unpickled  # type: ignore[attr-defined]
    sys.modules["underthesea"] = package
    sys.modules.setdefault("joblib", joblib)
    try:
        yield
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "underthesea"]:
            del sys.modules[name]
        if sys.modules["joblib"] is joblib:
            del sys.modules["joblib"]


def _unpickled(path: str) -> Any:
    return pickle.loads(Path(path).read_bytes())
