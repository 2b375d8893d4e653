"""Words of the on-screen number pad."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BACK: Final = QT_TRANSLATE_NOOP("words", "Rub out")
ENTER: Final = QT_TRANSLATE_NOOP("words", "Record and go on")
LESS_THAN: Final = QT_TRANSLATE_NOOP("words", "<")
MINUS: Final = QT_TRANSLATE_NOOP("words", "\u2212")
POWER: Final = QT_TRANSLATE_NOOP("words", "×10ⁿ")
