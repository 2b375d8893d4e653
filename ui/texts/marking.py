"""Marks a literal for Qt's translators; they find it by the name of this function."""

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself, typed; Qt's own function of this name gives back an object."""
    return text


@dataclass(frozen=True, slots=True)
class Counted:
    """A text with a number: Qt's translators give the plural forms of ``many``; ``one`` is the English singular."""

    one: str
    many: str
