"""The kind `rank`."""

from typing import get_args

from dsx.kinds.kind import Kind
from dsx.kinds.ranks.places import Place
from dsx.kinds.ranks.resolve import resolve
from dsx.kinds.ranks.rules import RULES

KIND = Kind(name="rank", values=get_args(Place), rules=RULES, resolve=resolve)
