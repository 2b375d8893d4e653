"""Words of the sign-in page."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

AT_WORK: Final = QT_TRANSLATE_NOOP("words", "Running on meanwhile")
CLOCK_OF: Final = QT_TRANSLATE_NOOP("words", "{subject}  {clock}")
CLOCK_OF_HELD: Final = QT_TRANSLATE_NOOP("words", "{subject}  {clock}, on hold")
DEMONSTRATION: Final = QT_TRANSLATE_NOOP("words", "Demonstration")
DEMONSTRATION_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "Invented people, products and patients. Limits marked as demo data are nobody’s specification."
)
EXPIRY: Final = QT_TRANSLATE_NOOP("words", "to expiry")
FILL_IN: Final = QT_TRANSLATE_NOOP("words", "Fill in name and password")
FILL_NAME: Final = QT_TRANSLATE_NOOP("words", "Fill in {name}, {roles}")
FIRST_TIME: Final = QT_TRANSLATE_NOOP("words", "I have a one-time code")
LOCKED: Final = QT_TRANSLATE_NOOP("words", "Locked")
LOCKED_HINT: Final = QT_TRANSLATE_NOOP("words", "Clocks go on. Whoever signs in now is the one who acts.")
NAME_OR_BADGE: Final = QT_TRANSLATE_NOOP("words", "Name or badge")
NOT_A_BADGE: Final = QT_TRANSLATE_NOOP("words", "That was a scan and no badge.")
NOT_A_BADGE_WAY_OUT: Final = QT_TRANSLATE_NOOP("words", "Scan a badge, or type the name.")
PASSWORD: Final = QT_TRANSLATE_NOOP("words", "Password")
PEOPLE: Final = QT_TRANSLATE_NOOP("words", "People of this demonstration")
PEOPLE_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "A press fills the name; the password stands beside it. Nothing here belongs to a patient."
)
SIGNING_IN: Final = QT_TRANSLATE_NOOP("words", "Checking …")
SIGN_IN: Final = QT_TRANSLATE_NOOP("words", "Sign in")
TAGLINE: Final = QT_TRANSLATE_NOOP("words", "One patient, one batch, every step recorded.")
UNLOCK: Final = QT_TRANSLATE_NOOP("words", "Unlock")
