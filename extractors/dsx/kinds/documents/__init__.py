"""The kind `document`."""

from dsx.kinds.documents.grow import grow
from dsx.kinds.documents.resolve import resolve
from dsx.kinds.documents.rules import RULES
from dsx.kinds.rule import Kind

KIND = Kind("document", RULES, resolve, grow=grow)
