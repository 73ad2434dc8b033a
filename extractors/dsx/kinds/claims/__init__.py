"""The kind `claim`."""

from dsx.kinds.claims.frames import FRAMES
from dsx.kinds.claims.join import join
from dsx.kinds.claims.resolve import resolve
from dsx.kinds.claims.rules import RULES
from dsx.kinds.claims.values import Cue, Statement
from dsx.kinds.kind import Kind

KIND = Kind(name="claim", values=(Cue, Statement), rules=RULES, frames=FRAMES, join=join, resolve=resolve)
