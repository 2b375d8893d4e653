"""What this workstation's screens are set to, and the filters that people keep; nothing of it is part of a record."""

from ui.preferences.shape import Preferences, SavedFilter
from ui.preferences.store import PreferenceStore, preference_file

__all__ = ["PreferenceStore", "Preferences", "SavedFilter", "preference_file"]
