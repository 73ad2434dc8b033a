"""The kind `document`."""

from dsx.kinds.documents.resolve import resolve
from dsx.kinds.documents.rules import RULES
from dsx.kinds.documents.slots import SLOTS, fill
from dsx.kinds.documents.values import Reference
from dsx.kinds.kind import Kind

KIND = Kind(name="document", values=(Reference,), rules=RULES, slots=SLOTS, fill=fill, resolve=resolve)
