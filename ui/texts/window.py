"""Words of the window: places, keys, lock, and what is said when something is away."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BATCHES: Final = QT_TRANSLATE_NOOP("words", "Batches")
BENCH_MODE: Final = QT_TRANSLATE_NOOP("words", "Bench mode")
DARK: Final = QT_TRANSLATE_NOOP("words", "Dark")
DEMONSTRATION: Final = QT_TRANSLATE_NOOP("words", "Demonstration")
EQUIPMENT: Final = QT_TRANSLATE_NOOP("words", "Equipment")
KEYS: Final = QT_TRANSLATE_NOOP("words", "Keys")
KEY_BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
KEY_BENCH: Final = QT_TRANSLATE_NOOP("words", "Bench mode")
KEY_COMMENT: Final = QT_TRANSLATE_NOOP("words", "Comment")
KEY_CORRECT: Final = QT_TRANSLATE_NOOP("words", "Correct the row")
KEY_DEVIATION: Final = QT_TRANSLATE_NOOP("words", "Raise deviation")
KEY_HELP: Final = QT_TRANSLATE_NOOP("words", "This list")
KEY_LABELS: Final = QT_TRANSLATE_NOOP("words", "Demo labels")
KEY_LIGHT_DARK: Final = QT_TRANSLATE_NOOP("words", "Light or dark")
KEY_NEXT_PANE: Final = QT_TRANSLATE_NOOP("words", "Next part of the page")
KEY_NOT_APPLICABLE: Final = QT_TRANSLATE_NOOP("words", "Row is not applicable")
KEY_SEARCH: Final = QT_TRANSLATE_NOOP("words", "Search batches")
KEY_SHEET: Final = QT_TRANSLATE_NOOP("words", "Keys")
KEY_SIGN: Final = QT_TRANSLATE_NOOP("words", "Sign, or verify")
KEY_TYPE_CODE: Final = QT_TRANSLATE_NOOP("words", "Type a code instead of scanning")
KEY_ZOOM: Final = QT_TRANSLATE_NOOP("words", "Larger, smaller, usual size")
LARGER: Final = QT_TRANSLATE_NOOP("words", "Larger")
LIGHT: Final = QT_TRANSLATE_NOOP("words", "Light")
MATERIALS: Final = QT_TRANSLATE_NOOP("words", "Materials")
NOT_SAVED: Final = QT_TRANSLATE_NOOP("words", "The last act is not recorded")
NOT_SAVED_DATABASE: Final = QT_TRANSLATE_NOOP(
    "words",
    "The database has not answered: {cause}. What is typed stays here. Look at the connection and do it again.",
)
NOT_SAVED_DEFECT: Final = QT_TRANSLATE_NOOP(
    "words",
    "The program met something that it was not written for: {cause}. Nothing of this act was "
    "recorded; what was recorded before stays. Do it again; if it comes back, tell whoever looks "
    "after the program.",
)
PRODUCTS: Final = QT_TRANSLATE_NOOP("words", "Products")
RELEASE: Final = QT_TRANSLATE_NOOP("words", "Release")
SCAN_CUT: Final = QT_TRANSLATE_NOOP("words", "The scan broke off after {count} characters")
SCAN_CUT_WAY_OUT: Final = QT_TRANSLATE_NOOP("words", "Scan again, or type the code with F8; QA sees that it was typed.")
SHOW_LABELS: Final = QT_TRANSLATE_NOOP("words", "Demo labels")
SIGNED_IN_AS: Final = QT_TRANSLATE_NOOP("words", "{name}, {roles}")
SIGN_OUT: Final = QT_TRANSLATE_NOOP("words", "Sign out")
SMALLER: Final = QT_TRANSLATE_NOOP("words", "Smaller")
TRY_AGAIN: Final = QT_TRANSLATE_NOOP("words", "Read again")
USUAL_SIZE: Final = QT_TRANSLATE_NOOP("words", "Usual size")
WINDOW_TITLE: Final = QT_TRANSLATE_NOOP("words", "{facility} · batchtrack")
WORK: Final = QT_TRANSLATE_NOOP("words", "Work")
