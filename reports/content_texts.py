"""Every text of a paper with the place where it stands, and the form in which it is printed."""

import dataclasses
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from batchtrack.refusals import Refusal, refuse
from reports.fonts import printable
from reports.missing import MissingCharacter

_Content = TypeVar("_Content")

# Spaces and a hyphen that differ only in width or in where a line may break.
_SAME_TO_THE_EYE: Final = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2011": "-", "\t": " ", "\r": ""})
_LINE_BREAK: Final = "\n"


def tidied(content: _Content) -> _Content:
    """The content with composed letters, and without spaces that no font of the papers has."""
    tidy: _Content = _mapped(content)
    return tidy


def require_printable(content: object) -> None:
    """Stop before a paper is made that shows a box where a letter was.

    Raises:
        MissingCharacter: with one refusal ``PA-01`` for each place and character, all at once.
    """
    missing = [refusal for place, text in _texts(content, "") for refusal in _missing(place, text)]
    if missing:
        raise MissingCharacter(*missing)


def _mapped(value: Any) -> Any:  # noqa: ANN401 - walks whatever a content is made of and answers the same kind
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).translate(_SAME_TO_THE_EYE)
    if isinstance(value, tuple):
        return tuple(_mapped(part) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _mapped(getattr(value, part.name)) for part in dataclasses.fields(value)}
        return dataclasses.replace(value, **parts)
    return value


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, tuple):
        for number, part in enumerate(value, start=1):
            yield from _texts(part, f"{place} {number}")
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            name = part.name.replace("_", " ")
            yield from _texts(getattr(value, part.name), f"{place}, {name}" if place else name)


def _missing(place: str, text: str) -> Iterator[Refusal]:
    for character in dict.fromkeys(text):
        if character != _LINE_BREAK and not _can_be_shown(character):
            shown = character if character.isprintable() else unicodedata.name(character, "an unnamed character")
            yield refuse("PA-01", place=place, character=shown, code_point=f"U+{ord(character):04X}")


@cache
def _can_be_shown(character: str) -> bool:
    """Whether a reader sees the character: no control and no direction mark, even where a font has a glyph for it."""
    return not unicodedata.category(character).startswith("C") and printable(character)
