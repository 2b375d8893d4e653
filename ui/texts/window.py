"""Words of the window: places, keys, lock, and what is said when something is away."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BATCHES: Final = QT_TRANSLATE_NOOP("words", "Batches")
BENCH_MODE: Final = QT_TRANSLATE_NOOP("words", "Bench mode")
CLOCK: Final = QT_TRANSLATE_NOOP("words", "Clock")
CLOCK_DOUBTED: Final = QT_TRANSLATE_NOOP("words", "The clock is in doubt")
COMPARED_WITH: Final = QT_TRANSLATE_NOOP("words", "Compared with")
COMPARED_WITH_HINT: Final = QT_TRANSLATE_NOOP("words", "Which other clock, for example a radio clock in the same room.")
CHANGE_PASSWORD: Final = QT_TRANSLATE_NOOP("words", "Change password")
DARK: Final = QT_TRANSLATE_NOOP("words", "Dark")
DEMONSTRATION: Final = QT_TRANSLATE_NOOP("words", "Demonstration")
EQUIPMENT: Final = QT_TRANSLATE_NOOP("words", "Equipment")
KEYS: Final = QT_TRANSLATE_NOOP("words", "Keys")
KEY_BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
KEY_BENCH: Final = QT_TRANSLATE_NOOP("words", "Bench mode")
KEY_COMMENT: Final = QT_TRANSLATE_NOOP("words", "Comment")
KEY_CORRECT: Final = QT_TRANSLATE_NOOP("words", "Correct the row")
KEY_DEVIATION: Final = QT_TRANSLATE_NOOP("words", "Raise deviation")
KEY_EARLIER: Final = QT_TRANSLATE_NOOP("words", "It happened earlier: record a value with the time it was taken")
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
LOCKS_SOON: Final = QT_TRANSLATE_NOOP("words", "Nobody is at the window. It locks in {seconds} s.")
MATERIALS: Final = QT_TRANSLATE_NOOP("words", "Materials")
NOT_KEPT: Final = QT_TRANSLATE_NOOP("words", "Not kept a second time")
NOT_READ: Final = QT_TRANSLATE_NOOP("words", "What is shown may not be the newest")
NOT_READ_DATABASE: Final = QT_TRANSLATE_NOOP(
    "words",
    "The database has not answered: {cause}. It is asked again by itself. What is typed stays here.",
)
NOT_SAVED: Final = QT_TRANSLATE_NOOP("words", "The last act is not recorded")
NOT_SHOWN: Final = QT_TRANSLATE_NOOP("words", "The program could not show this")
NOT_SHOWN_DEFECT: Final = QT_TRANSLATE_NOOP(
    "words",
    "Something in the program itself went wrong ({cause}). What was recorded is there. If it comes back, tell whoever "
    "looks after the program the number of the report: {number}.",
)
PEOPLE_AND_AUTHORITY: Final = QT_TRANSLATE_NOOP("words", "People and authority")
PRODUCTS: Final = QT_TRANSLATE_NOOP("words", "Products")
RELEASE: Final = QT_TRANSLATE_NOOP("words", "Release")
SCAN_CUT: Final = QT_TRANSLATE_NOOP("words", "The scan broke off after {count} characters")
SCAN_CUT_WAY_OUT: Final = QT_TRANSLATE_NOOP("words", "Scan again, or type the code with F8; QA sees that it was typed.")
SETTINGS: Final = QT_TRANSLATE_NOOP("words", "Settings")
SHOW_LABELS: Final = QT_TRANSLATE_NOOP("words", "Demo labels")
SIGNED_IN_AS: Final = QT_TRANSLATE_NOOP("words", "{name}, {roles}")
SIGN_OUT: Final = QT_TRANSLATE_NOOP("words", "Sign out")
SHOWS_NOW: Final = QT_TRANSLATE_NOOP("words", "Shows now")
SIGN_TIME: Final = QT_TRANSLATE_NOOP("words", "Sign the right time")
SMALLER: Final = QT_TRANSLATE_NOOP("words", "Smaller")
TIME_MEANING: Final = QT_TRANSLATE_NOOP("words", "I compared the clock with another one: it shows the right time now.")
TAKEN_OVER: Final = QT_TRANSLATE_NOOP(
    "words", "{name} acts here now. What {before} had typed stands where it was; whoever records it answers for it."
)
TRY_AGAIN: Final = QT_TRANSLATE_NOOP("words", "Read again")
TYPED_STAYS: Final = QT_TRANSLATE_NOOP("words", "What is typed stays here.")
USUAL_SIZE: Final = QT_TRANSLATE_NOOP("words", "Usual size")
WINDOW_TITLE: Final = QT_TRANSLATE_NOOP("words", "{facility} · batchtrack")
WORK: Final = QT_TRANSLATE_NOOP("words", "Work")
TESTING: Final = QT_TRANSLATE_NOOP("words", "Testing")
