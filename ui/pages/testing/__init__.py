"""Testing: what the laboratory has to do in all batches, and what its instruments wrote."""

from ui.pages.testing.files import InstrumentFilesPage
from ui.pages.testing.layouts import LayoutsPage
from ui.pages.testing.page import TestingPage

__all__ = ["InstrumentFilesPage", "LayoutsPage", "TestingPage"]
