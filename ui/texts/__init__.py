"""Words of the screens as literals that Qt's translators can find."""

from ui.texts.marking import Counted
from ui.texts.saying import language, refusal_words, say, say_count

__all__ = ["Counted", "language", "refusal_words", "say", "say_count"]
