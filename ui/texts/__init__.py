"""Words of the screens as literals that Qt's translators can find."""

from ui.texts.marking import Counted
from ui.texts.saying import refusal_words, say, say_count

__all__ = ["Counted", "refusal_words", "say", "say_count"]
