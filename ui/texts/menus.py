"""Words of the menus of a row and of a step."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

COMMENT: Final = QT_TRANSLATE_NOOP("words", "Comment")
CORRECT: Final = QT_TRANSLATE_NOOP("words", "Correct")
DEVIATION: Final = QT_TRANSLATE_NOOP("words", "Raise deviation")
EARLIER: Final = QT_TRANSLATE_NOOP("words", "It happened earlier")
NOT_APPLICABLE: Final = QT_TRANSLATE_NOOP("words", "Not applicable")
TYPE_CODE: Final = QT_TRANSLATE_NOOP("words", "Type the code by hand")
