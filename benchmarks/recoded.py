"""Are facts the same however their article was typed and saved? `python benchmarks/recoded.py ARTICLES.jsonl`

Each article is recoded as archives hold it (NFD, CRLF, UTF-16, TCVN3, VNI, windows-1258, zero-width characters strewn in),
read as `dsx extract --encoding auto` reads it, and its facts held against those of the article as it was: kind, words, value.
"""

import datetime
import io
import json
import random
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from test_encodings import encoded

from dsx.fact import Fact, kind_of
from dsx.pipeline import facts
from dsx.source.article import Article
from dsx.source.reading import Options, read

ZERO_WIDTH = "\u200b\u200c\u200d\ufeff\u00ad"


def strewn(text: str) -> str:
    """Zero-width characters between one in twenty of the letters."""
    draw = random.Random(len(text))
    return "".join(char + (draw.choice(ZERO_WIDTH) if draw.random() < 0.05 else "") for char in text)


RECODED = {
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n").encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "TCVN3": lambda text: encoded(text, "tcvn3"),
    "VNI": lambda text: encoded(text, "vni"),
    "windows-1258": lambda text: encoded(text, "windows-1258"),
    "zero-width": lambda text: strewn(text).encode(),
}


def plain(text: str) -> str:
    return " ".join("".join(char for char in unicodedata.normalize("NFC", text) if char not in ZERO_WIDTH).split())


def told(fact: Fact) -> str:
    """What a fact says, without its place; a letter that an encoding lacks is no fault of the reading."""
    value = msgspec.to_builtins(fact.value)
    value.pop("facts", None)
    return plain(json.dumps([kind_of(fact), fact.text, value], ensure_ascii=False).replace("\\r\\n", " ").replace("\\n", " "))


def main() -> None:
    lost: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    total = 0
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        day = datetime.date.fromisoformat(record["published"]) if record.get("published") else None
        before = Counter(map(told, facts(Article(record["text"], given=day))))
        total += before.total()
        for name, recode in RECODED.items():
            options = Options(format="text", published=day, encoding="auto")
            (item,) = read(["-"], options, stdin=io.BytesIO(recode(record["text"])))
            if not isinstance(item, Article):
                unread[name] += 1
            after = Counter(map(told, facts(item))) if isinstance(item, Article) else Counter()
            lost[name] += (before - after).total()
    for name in RECODED:
        print(f"{name:<14}{1 - lost[name] / total:.4f} of {total:,} facts kept, {unread[name]} articles unread")


if __name__ == "__main__":
    main()
