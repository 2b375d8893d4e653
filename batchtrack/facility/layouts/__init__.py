"""Layouts of tables that instruments write: what their columns are, chosen once and kept."""

from batchtrack.facility.layouts.events import EVENTS, LayoutKept, MappedColumn
from batchtrack.facility.layouts.state import Layout, evolve, fold, layout_id

__all__ = ["EVENTS", "Layout", "LayoutKept", "MappedColumn", "evolve", "fold", "layout_id"]
