"""Facts together with the articles that they quote, however both are given.

Among the paths of a command, files of fact lines are facts and all else is articles. Where there are facts, the articles
lend their texts; where there are none, they are extracted. The folder of `extract --save-text` serves as articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsx.archive import scale
from dsx.archive.texts import file_name
from dsx.fact import Fact, decode
from dsx.source.article import Article
from dsx.source.reading import Options, Unreadable, read
from dsx_cli.console import say
from dsx_cli.lines import Sources, decoded


class Given:
    """The facts and articles of some paths; `failed` counts what could not be read."""

    def __init__(self, paths: list[str]) -> None:
        self.failed = 0
        self._sources = Sources(paths)
        self._texts: dict[str, str] = {}
        self._articles = self._read(self._sources.articles)

    def facts(self) -> Iterator[Fact]:
        """The facts in order; bad lines and unreadable articles are named on standard error."""
        if self._sources.facts:
            for path in self._sources.facts:
                for item in decoded(path, self._sources.stdin if path == "-" else None):
                    if isinstance(item, Unreadable):
                        self._name(item)
                    else:
                        yield item
        else:
            for article in self._articles:
                outcome = scale.extract_article(article, scale.Selection())
                if outcome.failure is not None:
                    self._name(Unreadable(outcome.doc, outcome.failure))
                self._texts = {article.doc: article.raw}
                yield from map(decode, outcome.lines.splitlines())

    def text_of(self, doc: str) -> str | None:
        """The text of an article; read no further than to it, and kept until it is asked for."""
        if not self._sources.facts:
            return self._texts.get(doc)
        names = (doc, file_name(doc))
        while not any(name in self._texts for name in names):
            article = next(self._articles, None)
            if article is None:
                return None
            self._texts[article.doc] = article.raw
        return next(self._texts.pop(name) for name in names if name in self._texts)

    def _read(self, paths: list[str]) -> Iterator[Article]:
        for item in read(paths, Options(), stdin=self._sources.stdin):
            if isinstance(item, Article):
                yield item
            else:
                self._name(item)

    def _name(self, item: Unreadable) -> None:
        self.failed += 1
        say(f"dsx: {item.place}: {item.reason}")
