"""The kind `count`."""

from dsx.kinds.counts.join import join
from dsx.kinds.counts.quantity import Quantity
from dsx.kinds.counts.resolve import resolve
from dsx.kinds.counts.rules import RULES
from dsx.kinds.kind import Kind

KIND = Kind(name="count", values=(Quantity,), rules=RULES, join=join, resolve=resolve)
