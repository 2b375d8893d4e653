"""Words of the register of certifications."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ALL: Final = QT_TRANSLATE_NOOP("words", "All")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to the register")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
CERTIFIED: Final = QT_TRANSLATE_NOOP("words", "certified")
CONFIRMED: Final = QT_TRANSLATE_NOOP("words", "confirmed after a correction")
DECISION: Final = QT_TRANSLATE_NOOP("words", "Decision")
DRAW_UP: Final = QT_TRANSLATE_NOOP("words", "Draw up as PDF")
DRAW_UP_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I draw this register up as it stands; the file carries my signature."
)
KEPT: Final = QT_TRANSLATE_NOOP("words", "Kept until")
LINES: Final = QT_TRANSLATE_NOOP("words", "Lines")
NONE: Final = QT_TRANSLATE_NOOP("words", "No batch was certified or ended yet.")
NUMBER: Final = QT_TRANSLATE_NOOP("words", "Document or reason")
OPEN: Final = QT_TRANSLATE_NOOP("words", "Register of certifications")
OTHER: Final = QT_TRANSLATE_NOOP("words", "Other decisions")
PERSON: Final = QT_TRANSLATE_NOOP("words", "Person")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
REASON: Final = QT_TRANSLATE_NOOP("words", "What it is drawn up for")
RECALLED: Final = QT_TRANSLATE_NOOP("words", "recalled")
SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "Every decision about a batch, the newest first. Nothing is taken out of it."
)
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
STALE: Final = QT_TRANSLATE_NOOP("words", "to be confirmed")
SUPPLIED: Final = QT_TRANSLATE_NOOP("words", "supplied outside the specification")
TIME: Final = QT_TRANSLATE_NOOP("words", "Time")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Register of certifications")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("words", "withdrawn")
