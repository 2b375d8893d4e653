"""People, their roles and keys, failed tries, workstations, and who may do what."""

from ui.pages.people.page import PeoplePage

__all__ = ["PeoplePage"]
