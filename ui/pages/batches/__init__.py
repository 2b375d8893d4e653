"""All batches, and the search over them."""

from ui.pages.batches.page import BatchesPage

__all__ = ["BatchesPage"]
