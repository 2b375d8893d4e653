"""Words of the list of batches."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

AFTER: Final = QT_TRANSLATE_NOOP("words", "after use")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BATCHES: Final = QT_TRANSLATE_NOOP("words", "Batches")
COMPLETE: Final = QT_TRANSLATE_NOOP("words", "complete")
FILTER_NAME: Final = QT_TRANSLATE_NOOP("words", "Name of the filter")
FORGET_FILTER: Final = QT_TRANSLATE_NOOP("words", "Forget")
HELD: Final = QT_TRANSLATE_NOOP("words", "on hold")
LINES_OF: Final = QT_TRANSLATE_NOOP("words", "{found} of {all}")
NONE_FOUND: Final = QT_TRANSLATE_NOOP(
    "words", "No batch fits. Take away a filter, or search by fewer characters of the subject, chain, DIN or lot."
)
NO_BATCH: Final = QT_TRANSLATE_NOOP("words", "No batch was ordered yet. One begins with its order.")
NEW_BATCH: Final = QT_TRANSLATE_NOOP("words", "New batch")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
REMOVE_FILTER: Final = QT_TRANSLATE_NOOP("words", "Remove filter {filter}")
RUNNING: Final = QT_TRANSLATE_NOOP("words", "at work")
SAVED_FILTERS: Final = QT_TRANSLATE_NOOP("words", "Saved filters")
SAVE_FILTER: Final = QT_TRANSLATE_NOOP("words", "Save filter")
SAVE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "It is kept for you at this workstation.")
SEARCH: Final = QT_TRANSLATE_NOOP("words", "Subject, chain of identity, DIN, lot or batch")
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
STANDING: Final = QT_TRANSLATE_NOOP("words", "Standing")
UNREADABLE: Final = QT_TRANSLATE_NOOP("words", "record not readable")
FOUND: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n batch"),
    QT_TRANSLATE_NOOP("words", "%n batches"),
)
