"""Saying a literal in the language in force."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from batchtrack.refusals import Refusal
from ui.texts.marking import QT_TRANSLATE_NOOP, Counted
from ui.texts.refusals import REFUSALS

CONTEXT: Final = "words"
LANGUAGE: Final = QT_TRANSLATE_NOOP("words", "en")
"""Translated as the tag of the catalogue's own language."""
REFUSAL_CONTEXT: Final = "refusals"


def say(source: str, **values: str) -> str:
    """A literal of the table in the language in force, with its named places filled."""
    return _translated(CONTEXT, source).format_map(values)


def language() -> str:
    """The language in force as a tag of two letters, which also chooses among the texts of a signed document."""
    return _translated(CONTEXT, LANGUAGE)


def say_count(text: Counted, count: int) -> str:
    """A counted text; ``%n`` becomes the number."""
    said = QCoreApplication.translate(CONTEXT, text.many, None, count) or text.many
    untranslated = said == text.many.replace("%n", str(count))
    return text.one.replace("%n", str(count)) if untranslated and count == 1 else said


def refusal_words(refusal: Refusal) -> tuple[str, str]:
    """What a refusal says and its way out, in the language in force, with its values filled in."""
    fact, way_out = REFUSALS[refusal.code]
    named = dict(refusal.values)
    return (
        _translated(REFUSAL_CONTEXT, fact).format_map(named),
        _translated(REFUSAL_CONTEXT, way_out).format_map(named) if way_out else "",
    )


def _translated(context: str, source: str) -> str:
    return QCoreApplication.translate(context, source) or source
