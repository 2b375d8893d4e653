"""Words of the laboratory's list."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ALL: Final = QT_TRANSLATE_NOOP("words", "All")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
BEFORE_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "before expiry {time}")
DUE: Final = QT_TRANSLATE_NOOP("words", "Due")
ENTER: Final = QT_TRANSLATE_NOOP("words", "enter result")
FILES: Final = QT_TRANSLATE_NOOP("words", "Files taken over")
LAYOUTS: Final = QT_TRANSLATE_NOOP("words", "Layouts")
READ: Final = QT_TRANSLATE_NOOP("words", "read day {day}")
REVIEW: Final = QT_TRANSLATE_NOOP("words", "review result")
SAMPLE: Final = QT_TRANSLATE_NOOP("words", "Sample")
SAMPLES_DUE: Final = QT_TRANSLATE_NOOP("words", "Samples due")
START: Final = QT_TRANSLATE_NOOP("words", "start")
TASK: Final = QT_TRANSLATE_NOOP("words", "To do")
TEST: Final = QT_TRANSLATE_NOOP("words", "Test")
TESTING: Final = QT_TRANSLATE_NOOP("words", "Testing")
TESTING_NONE: Final = QT_TRANSLATE_NOOP("words", "No sample waits for the laboratory.")
TESTING_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Every sample that was taken, until its result is reviewed.")
TO_ENTER: Final = QT_TRANSLATE_NOOP("words", "Results to enter")
TO_READ: Final = QT_TRANSLATE_NOOP("words", "To read")
TO_REVIEW: Final = QT_TRANSLATE_NOOP("words", "To review")
WAIT: Final = QT_TRANSLATE_NOOP("words", "waits")
