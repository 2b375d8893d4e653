"""The labels of a batch: printed, applied by two scans, voided, reprinted."""

from ui.pages.labels.tab import LabelsTab

__all__ = ["LabelsTab"]
