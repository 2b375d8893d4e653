"""Words of the sheets in which something is asked, confirmed or signed."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ENDED: Final = QT_TRANSLATE_NOOP("words", "ended")
FILL_IN: Final = QT_TRANSLATE_NOOP("words", "{row} is open.")
FILL_IN_HOW: Final = QT_TRANSLATE_NOOP("words", "Fill it in, then sign.")
FILL_IN_SEND: Final = QT_TRANSLATE_NOOP("words", "Fill it in, then go on.")
FIRST_TAKES_BOTH: Final = QT_TRANSLATE_NOOP(
    "words", "The first signature after signing in or a lock takes name or badge and password; later ones the password."
)
GIVEN: Final = QT_TRANSLATE_NOOP("words", "given")
