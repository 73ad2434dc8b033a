"""The kind `date`."""

from dsx.kinds.dates.resolve import resolve
from dsx.kinds.dates.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("date", RULES, resolve)
