"""What is found: the five kinds, in the order in which they are resolved. A kind imports no other."""

from dsx.kinds import claims, counts, dates, documents, ranks

KINDS = (dates.KIND, documents.KIND, ranks.KIND, counts.KIND, claims.KIND)
