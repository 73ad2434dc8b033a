"""The kind `count`."""

from dsx.kinds.counts.grow import grow
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.counts.resolve import resolve
from dsx.kinds.counts.rules import RULES
from dsx.kinds.kind import Kind

KIND = Kind(name="count", values=(Quantity,), rules=RULES, join=grow, resolve=resolve)
