"""Words of a value that is typed in later than it was taken."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

EXAMPLE: Final = QT_TRANSLATE_NOOP("words", "14:05, or 2026-11-26 14:05, in {zone}")
KEEP: Final = QT_TRANSLATE_NOOP("words", "It is just now")
RECORD: Final = QT_TRANSLATE_NOOP("words", "Record with this time")
TAKEN: Final = QT_TRANSLATE_NOOP("words", "taken {taken}, typed {typed}")
TIME_FIRST: Final = QT_TRANSLATE_NOOP("words", "Type when it was taken.")
VALUE_FIRST: Final = QT_TRANSLATE_NOOP("words", "Type the value first.")
WHEN: Final = QT_TRANSLATE_NOOP("words", "When it was taken")
