"""Labels at true size: 100 × 100, 100 × 50 and 50 × 25 mm."""

from reports.labels.rendering import render_labels
from reports.labels.sheet import render_sheet

__all__ = ["render_labels", "render_sheet"]
