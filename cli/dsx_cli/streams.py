"""Standard output and error as every command finds them: what is printed there is whole, and what is JSON stays JSON.

A command prints text and JSON alike. Where the stream takes no UTF-8 (`PYTHONIOENCODING=ascii`, an old locale), and on a terminal
for what it would obey unseen (C1 controls, DEL, bidirectional overrides), a character is written as JSON escapes it:
`\\u1ea1`. JSON means the same then, and a person sees what is there.
"""

from __future__ import annotations

import codecs
import errno
import io
import sys

_ERRORS = "dsx.json-escapes"
_OBEYED = [0x7F, *range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
_HARMLESS = {code: f"\\u{code:04x}" for code in _OBEYED}


def prepare() -> None:
    """Make the streams of this process such. One that is closed refuses what is written."""
    codecs.register_error(_ERRORS, _escaped)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            if name == "stdout":
                sys.stdout = _Closed()
        elif isinstance(stream, io.TextIOWrapper):
            unicode = codecs.lookup(stream.encoding).name == "utf-8"
            stream.reconfigure(encoding=stream.encoding if unicode else "ascii", errors=_ERRORS)
            if stream.isatty():
                encoding = "utf-8" if unicode else "ascii"
                setattr(sys, name, _Terminal(stream.detach(), encoding, _ERRORS, line_buffering=True))


def harmless(data: bytes) -> bytes:
    """Lines of JSON in UTF-8 as a terminal may have them."""
    return data.decode().translate(_HARMLESS).encode()


class _Terminal(io.TextIOWrapper):
    """A terminal that is told nothing it would obey unseen."""

    def write(self, text: str) -> int:
        super().write(text.translate(_HARMLESS))
        return len(text)


class _Closed(io.TextIOBase):
    """Standard output that was closed before the start: whoever writes there is told, whoever does not is not."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, "closed", "standard output")

    @property
    def buffer(self) -> _Closed:
        return self


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end
