"""The kind `date`."""

from typing import get_args

from dsx.kinds.dates.join import join
from dsx.kinds.dates.resolve import resolve
from dsx.kinds.dates.rules import RULES
from dsx.kinds.dates.values import Point
from dsx.kinds.kind import Kind

KIND = Kind(name="date", values=get_args(Point), rules=RULES, join=join, resolve=resolve)
