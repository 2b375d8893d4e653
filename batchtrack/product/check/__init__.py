"""The static check: what is wrong with a master batch record, found before the first patient."""

from batchtrack.product.check.passing import Passing, limits_let_through
from batchtrack.product.check.run import check, check_document

__all__ = ["Passing", "check", "check_document", "limits_let_through"]
