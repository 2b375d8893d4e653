"""Words of the layouts of instruments' tables, and of the files that were taken over."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
BY: Final = QT_TRANSLATE_NOOP("words", "By")
CHOOSE: Final = QT_TRANSLATE_NOOP("words", "Choose columns of a file")
CHOSEN: Final = QT_TRANSLATE_NOOP("words", "Chosen")
COMMA: Final = QT_TRANSLATE_NOOP("words", "comma: 1,5")
COUNTED: Final = QT_TRANSLATE_NOOP("words", "Counted")
COUNT_UNIT: Final = QT_TRANSLATE_NOOP("words", "Unit of the counts")
DATES: Final = QT_TRANSLATE_NOOP("words", "Dates")
DECIMAL_MARK: Final = QT_TRANSLATE_NOOP("words", "Decimal mark")
FILES: Final = QT_TRANSLATE_NOOP("words", "Files taken over")
FILES_NONE: Final = QT_TRANSLATE_NOOP("words", "No instrument’s file was taken over yet.")
FILES_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Each run serves one sample of one batch, once.")
FILE_SHA: Final = QT_TRANSLATE_NOOP("words", "File, SHA-256")
FIRST_ROW: Final = QT_TRANSLATE_NOOP("words", "The columns, with their first row")
GOOD: Final = QT_TRANSLATE_NOOP("words", "What the remark says where all is well")
GOOD_HINT: Final = QT_TRANSLATE_NOOP("words", "Leave it empty where it is empty then.")
HEADS: Final = QT_TRANSLATE_NOOP("words", "Columns of the file")
INSTRUMENT: Final = QT_TRANSLATE_NOOP("words", "Instrument")
KEEP: Final = QT_TRANSLATE_NOOP("words", "Keep layout")
LAYOUTS: Final = QT_TRANSLATE_NOOP("words", "Layouts")
LIVE: Final = QT_TRANSLATE_NOOP("words", "Column with the living cells")
MEANING: Final = QT_TRANSLATE_NOOP(
    "words",
    "I compared these columns with the instrument’s manual. Every later file with these heads is read so.",
)
NONE: Final = QT_TRANSLATE_NOOP("words", "No layout was chosen yet; files of known counters need none.")
NO_COLUMN: Final = QT_TRANSLATE_NOOP("words", "none")
POINT: Final = QT_TRANSLATE_NOOP("words", "point: 1.5")
REMARK_COLUMN: Final = QT_TRANSLATE_NOOP("words", "Column with remarks of the instrument")
SAMPLE: Final = QT_TRANSLATE_NOOP("words", "Sample")
SAMPLE_COLUMN: Final = QT_TRANSLATE_NOOP("words", "Column with the sample’s code")
SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "What the columns of a table are is chosen once; every later file with the same heads is read so."
)
TAKEN: Final = QT_TRANSLATE_NOOP("words", "Taken over")
TIME_COLUMN: Final = QT_TRANSLATE_NOOP("words", "Column with the time")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Layouts of instruments’ tables")
TOTAL: Final = QT_TRANSLATE_NOOP("words", "Column with all cells")
VALUES: Final = QT_TRANSLATE_NOOP("words", "What it holds")
VIABILITY: Final = QT_TRANSLATE_NOOP("words", "Column with the viability in per cent")
