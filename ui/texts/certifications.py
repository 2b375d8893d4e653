"""Words of the register of certifications."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ALL: Final = QT_TRANSLATE_NOOP("words", "All")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
CERTIFIED: Final = QT_TRANSLATE_NOOP("words", "certified")
CONFIRMED: Final = QT_TRANSLATE_NOOP("words", "confirmed after a correction")
DECISION: Final = QT_TRANSLATE_NOOP("words", "Decision")
KEPT: Final = QT_TRANSLATE_NOOP("words", "Kept until")
NONE: Final = QT_TRANSLATE_NOOP("words", "No batch was certified or ended yet.")
NUMBER: Final = QT_TRANSLATE_NOOP("words", "Document or reason")
OPEN: Final = QT_TRANSLATE_NOOP("words", "Register of certifications")
OTHER: Final = QT_TRANSLATE_NOOP("words", "Other decisions")
PERSON: Final = QT_TRANSLATE_NOOP("words", "Person")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
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
