"""Words of the small window that stands before the program."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

CLOSE: Final = QT_TRANSLATE_NOOP("words", "Close")
OFFER: Final = QT_TRANSLATE_NOOP(
    "words",
    "It can be brought to this version now. A backup is made first, at {backup}. The result is verified before it "
    "counts; if anything is not as it was recorded, the database stays as it is. Older programs cannot open it "
    "afterwards. Close the program on every other workstation first.",
)
REACHED: Final = QT_TRANSLATE_NOOP("words", "Working: {stage} …")
TITLE: Final = QT_TRANSLATE_NOOP("words", "batchtrack")
UPGRADE: Final = QT_TRANSLATE_NOOP("words", "Back up and upgrade")
