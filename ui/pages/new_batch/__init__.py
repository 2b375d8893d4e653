"""The order of a new batch."""

from ui.pages.new_batch.page import NewBatchPage

__all__ = ["NewBatchPage"]
