"""The kind `date`: rules find days, months, clock times and the like; grow joins and widens them; resolve gives them days."""

from dsx.kinds.dates.grow import grow
from dsx.kinds.dates.resolve import resolve
from dsx.kinds.dates.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("date", RULES, resolve, grow)
