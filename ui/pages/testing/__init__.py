"""Testing: what the laboratory has to do in all batches."""

from ui.pages.testing.page import TestingPage

__all__ = ["TestingPage"]
