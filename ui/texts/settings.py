"""Words of the settings of a workstation."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BENCH: Final = QT_TRANSLATE_NOOP("words", "Bench mode")
BENCH_HINT: Final = QT_TRANSLATE_NOOP("words", "larger type and targets, for gloves and touch (F11)")
DARK: Final = QT_TRANSLATE_NOOP("words", "Dark")
DATES: Final = QT_TRANSLATE_NOOP("words", "Dates")
DECIMALS: Final = QT_TRANSLATE_NOOP("words", "Numbers")
FACILITY: Final = QT_TRANSLATE_NOOP("words", "Set for the whole facility when it was founded")
HIGH_CONTRAST: Final = QT_TRANSLATE_NOOP("words", "High contrast")
LANGUAGE: Final = QT_TRANSLATE_NOOP("words", "Language")
LANGUAGE_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "of the screens; instructions are in the language of the signed master batch record"
)
LIGHT: Final = QT_TRANSLATE_NOOP("words", "Light")
LOOK: Final = QT_TRANSLATE_NOOP("words", "Light and dark")
LOOK_HINT: Final = QT_TRANSLATE_NOOP("words", "the computer's own choice, or one of these (F5)")
NO: Final = QT_TRANSLATE_NOOP("words", "no")
NOT_KEPT: Final = QT_TRANSLATE_NOOP("words", "The settings hold, and could not be written: {cause}.")
NOT_KEPT_HOW: Final = QT_TRANSLATE_NOOP(
    "words", "They are gone when the program ends. See that its folder may be written."
)
PREFIX: Final = QT_TRANSLATE_NOOP("words", "Before each code the scanner sends")
PREFIX_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "a name like STX, or one sign; empty where it sends nothing: a scan is then told by its speed"
)
SCANNER: Final = QT_TRANSLATE_NOOP("words", "Scanner")
SCANNER_NOT_READ: Final = QT_TRANSLATE_NOOP("words", "“{typed}” names no signs that a scanner sends.")
SCANNER_NOT_READ_HOW: Final = QT_TRANSLATE_NOOP(
    "words", "Before a code: none or one of {names}. After it: one or more of them, with spaces between."
)
SCANNER_TAKEN: Final = QT_TRANSLATE_NOOP("words", "The scanner is read so from now on. Scan any label to try it.")
SETTINGS: Final = QT_TRANSLATE_NOOP("words", "Settings")
SETTINGS_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Of this workstation, for everybody who works at it.")
SUFFIX: Final = QT_TRANSLATE_NOOP("words", "After each code it sends one of")
SUFFIX_HINT: Final = QT_TRANSLATE_NOOP("words", "names like CR TAB, with spaces between")
SYSTEM: Final = QT_TRANSLATE_NOOP("words", "As the computer")
TAKE_SCANNER: Final = QT_TRANSLATE_NOOP("words", "Read the scanner so")
YES: Final = QT_TRANSLATE_NOOP("words", "yes")
ZONE: Final = QT_TRANSLATE_NOOP("words", "Time zone")
ZOOM: Final = QT_TRANSLATE_NOOP("words", "Size")
ZOOM_HINT: Final = QT_TRANSLATE_NOOP("words", "of everything on the screen (Ctrl + and Ctrl −)")
