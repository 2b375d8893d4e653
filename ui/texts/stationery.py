"""Words of the facility's letterhead and paper."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

A4: Final = QT_TRANSLATE_NOOP("words", "A4")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
CHANGE: Final = QT_TRANSLATE_NOOP("words", "Change letterhead and paper")
CHANGED: Final = QT_TRANSLATE_NOOP("words", "Every later paper is printed so.")
INK: Final = QT_TRANSLATE_NOOP("words", "Signed in ink")
INK_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "a line to sign by hand, in the place of how to trust the signature in the file"
)
INK_NO: Final = QT_TRANSLATE_NOOP("words", "in the file alone")
INK_YES: Final = QT_TRANSLATE_NOOP("words", "by hand as well")
LETTER: Final = QT_TRANSLATE_NOOP("words", "US Letter")
LINES: Final = QT_TRANSLATE_NOOP("words", "Letterhead")
LINES_HINT: Final = QT_TRANSLATE_NOOP("words", "address, authorisation and telephone, under the facility’s name")
LOGO: Final = QT_TRANSLATE_NOOP("words", "Logo")
LOGO_FILE: Final = QT_TRANSLATE_NOOP("words", "New logo")
LOGO_HINT: Final = QT_TRANSLATE_NOOP("words", "a picture in PNG or JPEG; it is printed at most 14 mm high")
LOGO_KEEP: Final = QT_TRANSLATE_NOOP("words", "as it is, or the new one")
LOGO_NONE: Final = QT_TRANSLATE_NOOP("words", "none")
MEANING: Final = QT_TRANSLATE_NOOP("words", "I approve that every later paper is printed so.")
PAGE: Final = QT_TRANSLATE_NOOP("words", "Paper")
REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
SIGN_AS: Final = QT_TRANSLATE_NOOP("words", "Sign")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Papers of the facility, changed by QA’s signature")
