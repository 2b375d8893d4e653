"""Words of verdicts."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ABOVE_ALERT: Final = QT_TRANSLATE_NOOP("words", "above alert limit")
ABOVE_LIMIT: Final = QT_TRANSLATE_NOOP("words", "above the limit")
BELOW_ALERT: Final = QT_TRANSLATE_NOOP("words", "below alert limit")
BELOW_LIMIT: Final = QT_TRANSLATE_NOOP("words", "below the limit")
CONFORMS: Final = QT_TRANSLATE_NOOP("words", "conforms")
NOT_CONFORMING: Final = QT_TRANSLATE_NOOP("words", "does not conform")
OUTSIDE_ALERT: Final = QT_TRANSLATE_NOOP("words", "outside alert limits")
OUTSIDE_LIMIT: Final = QT_TRANSLATE_NOOP("words", "outside limits")
REPORTED: Final = QT_TRANSLATE_NOOP("words", "reported, no limit")
UNDECIDED: Final = QT_TRANSLATE_NOOP("words", "undecided against its limit")
WITHIN: Final = QT_TRANSLATE_NOOP("words", "within limits")
