"""Facts for tests of what is done with facts: a sentence with the fact in ⟦ ⟧, and the values that matter."""

import hashlib

import msgspec

from dsx.fact import Fact, decode

VALUES = {
    "date": {
        "type": "date", "timex": "X", "start": None, "end": None, "grain": "day", "anchor": "explicit", "mod": None,
        "calendar": "gregorian",
    },
    "document": dict.fromkeys(("number", "symbol", "year", "issuer", "issued", "title", "provision", "refers_to")),
    "rank": dict.fromkeys(("position", "of", "top", "change", "since", "subject", "metric", "scope", "time")),
    "count": dict.fromkeys(("number", "low", "high", "of", "unit", "currency")),
    "claim": {"speaker": None, "role": None, "cue": "nói", "mode": "direct", "facts": []},
}  # fmt: skip
VALUES["document"]["type"] = "nghị quyết"
VALUES["rank"].update(type="position", modality="result")
VALUES["count"].update(type="cardinal", comparator="=", modality="result")


def fact(
    kind: str, doc: str, marked: str, published: str | None = "2024-12-14", at: int = 0, zone: str = "body", **value
) -> Fact:
    """The fact in ⟦ ⟧ of a sentence that stands at an offset of the article."""
    before, rest = marked.split("⟦")
    text, after = rest.split("⟧")
    start = at + len(before)
    sentence = {"start": at, "end": at + len(before + text + after), "text": before + text + after}
    line = {
        "kind": kind, "id": hashlib.blake2b(f"{doc} {kind}:{start}".encode(), digest_size=8).hexdigest(), "doc": doc,
        "published": published, "text": text, "start": start, "end": start + len(text), "line": 1, "column": start + 1,
        "sentence": sentence, "zone": zone, "value": VALUES[kind] | value, "rule": f"{kind}.test",
    }  # fmt: skip
    return decode(msgspec.json.encode(line))


def date(doc: str, marked: str, day: str, **more) -> Fact:
    """A day."""
    return fact("date", doc, marked, start=day, end=day, timex=day, **more)
