"""The form in which people write a master batch record."""

from batchtrack.product.schema.document import WrittenProduct

__all__ = ["WrittenProduct"]
