"""The tabs of a batch's page but for the steps; each shows a `BatchPage`."""

from ui.pages.batch_tabs.custody import CustodyTab
from ui.pages.batch_tabs.deviations import DeviationsTab
from ui.pages.batch_tabs.papers import PapersTab
from ui.pages.batch_tabs.results import ResultsTab
from ui.pages.batch_tabs.shows_field import ShowsField
from ui.pages.batch_tabs.timeline import TimelineTab

__all__ = ["CustodyTab", "DeviationsTab", "PapersTab", "ResultsTab", "ShowsField", "TimelineTab"]
