"""The kind `count`."""

from dsx.kinds.counts.grow import grow
from dsx.kinds.counts.resolve import resolve
from dsx.kinds.counts.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("count", RULES, resolve, grow)
