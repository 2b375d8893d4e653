"""Words of the record as it happened."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

APPROVED: Final = QT_TRANSLATE_NOOP("words", "approved")
AUTHOR: Final = QT_TRANSLATE_NOOP("words", "as author")
CERTIFIED: Final = QT_TRANSLATE_NOOP("words", "certified")
ENTRY: Final = QT_TRANSLATE_NOOP("words", "No.")
EVERYTHING: Final = QT_TRANSLATE_NOOP("words", "Everything")
REVIEWED: Final = QT_TRANSLATE_NOOP("words", "reviewed")
SHOW: Final = QT_TRANSLATE_NOOP("words", "Show")
SIGNATURES: Final = QT_TRANSLATE_NOOP("words", "Signatures")
SIGNED: Final = QT_TRANSLATE_NOOP("words", "Signed")
TIME: Final = QT_TRANSLATE_NOOP("words", "Time")
TIMELINE: Final = QT_TRANSLATE_NOOP("words", "Record as it happened")
UNUSUAL: Final = QT_TRANSLATE_NOOP("words", "Out of the ordinary")
VERIFIED: Final = QT_TRANSLATE_NOOP("words", "verified")
WHAT: Final = QT_TRANSLATE_NOOP("words", "What")
WHO: Final = QT_TRANSLATE_NOOP("words", "Who")
ENTRIES: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n entry"),
    QT_TRANSLATE_NOOP("words", "%n entries"),
)
