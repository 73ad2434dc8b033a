"""The kind `rank`."""

from typing import get_args

from dsx.kinds.kind import Kind
from dsx.kinds.ranks.resolve import fill, resolve
from dsx.kinds.ranks.rules import RULES
from dsx.kinds.ranks.slots import READERS
from dsx.kinds.ranks.values import Place, Rank

KIND = Kind(name="rank", values=(*get_args(Place), Rank), rules=RULES, slots=READERS, fill=fill, resolve=resolve)
