"""The kind `rank`."""

from dsx.kinds.ranks.resolve import resolve
from dsx.kinds.ranks.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("rank", RULES, resolve)
