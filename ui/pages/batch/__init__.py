"""The page of a batch."""

from ui.pages.batch.page import BatchPage

__all__ = ["BatchPage"]
