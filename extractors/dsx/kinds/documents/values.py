"""What a rule knows of a document from the words of the reference alone."""

from __future__ import annotations

import msgspec


class Reference(msgspec.Struct, frozen=True):
    """A reference to a document, before its surroundings and the rest of the article were asked.

    `symbol` is canonical (no blanks); `title`, `issuer` and `issued` are slots, filled by what stands round the reference; a
    law's title is in its name.
    """

    type: str
    number: str | None = None
    symbol: str | None = None
    year: int | None = None
    title: str | None = None
    provision: str | None = None
    issuer: str | None = None
    issued: str | None = None

    @property
    def suffix(self) -> str | None:
        """The symbol without its number: what tells the type of document and its issuer."""
        return self.symbol[len(self.number or "") :] if self.symbol else None
