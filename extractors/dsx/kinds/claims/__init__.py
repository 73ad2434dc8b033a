"""The kind `claim`."""

from dsx.kinds.claims.grow import grow
from dsx.kinds.claims.resolve import resolve
from dsx.kinds.claims.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("claim", RULES, resolve, grow)
