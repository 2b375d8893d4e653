"""Where a typed or scanned number departs from its form, said so that the slip can be found."""

from collections.abc import Sequence
from typing import Final

from batchtrack.identity.check import check_matches
from batchtrack.refusals import Refusal, refuse

DIGITS: Final = "0123456789"
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CAPITALS: Final = DIGITS + LETTERS
ANY_CASE: Final = CAPITALS + LETTERS.lower()

_LOOK_ALIKES: Final = {"O": "0", "o": "0", "I": "1", "l": "1", "S": "5", "B": "8", "Z": "2"}
_LETTERS_ALIKE: Final = "OI"
_ALIKE: Final = frozenset({*_LETTERS_ALIKE, *(_LOOK_ALIKES[letter] for letter in _LETTERS_ALIKE)})
_SHOWN: Final = 40


def compact(text: str) -> str:
    """The text without any white space, as the printed groups are joined again."""
    return "".join(text.split())


def shown(text: str) -> str:
    """The text as a sentence may quote it: printable, and cut where it is long."""
    printable = "".join(c if c.isprintable() else f"<{ord(c):02X}>" for c in text)
    return printable if len(printable) <= _SHOWN else f"{printable[:_SHOWN]}…"


def first_slip(text: str, allowed: Sequence[str], name: str, after: int = 0) -> Refusal | None:
    """The first character that cannot stand where it stands.

    Args:
        text: as many characters as ``allowed`` has sets.
        allowed: for each place, the characters that may stand there.
        name: what the text is meant to be, for the sentence.
        after: how many characters stand before the text.
    """
    for place, (character, wanted) in enumerate(zip(text, allowed, strict=True), start=after + 1):
        if character not in wanted:
            return _slip(place, character, wanted, name)
    return None


def _slip(place: int, character: str, wanted: str, name: str) -> Refusal:
    digit = _LOOK_ALIKES.get(character)
    if digit is not None and digit in wanted:
        return refuse("ID-07", name=name, place=str(place), letter=character, digit=digit)
    if character.isascii() and character.islower() and character.upper() in wanted:
        return refuse("ID-17", name=name, place=str(place), found=character)
    return refuse("ID-04", name=name, place=str(place), found=shown(character), wanted=_spans(wanted))


def _spans(characters: str) -> str:
    """Characters in code order as spans, ``ABCD0123`` as ``A-D, 0-3``."""
    spans: list[list[str]] = []
    for character in characters:
        if spans and ord(character) == ord(spans[-1][-1]) + 1:
            spans[-1].append(character)
        else:
            spans.append([character])
    return ", ".join(s[0] if len(s) == 1 else f"{s[0]}-{s[-1]}" for s in spans)


def length_slip(text: str, wanted: int, name: str, before: int = 0) -> Refusal | None:
    """Too few or too many characters; ``before`` stood before the text and are counted in the sentence."""
    if len(text) == wanted:
        return None
    code = "ID-02" if len(text) < wanted else "ID-03"
    return refuse(code, name=name, arrived=str(len(text) + before), wanted=str(wanted + before))


def check_slip(data: str, check: str, name: str) -> Refusal | None:
    """A check character that does not belong to the characters before it; the right one is never told.

    Where a letter that looks like a digit may stand, or the digit for it, the slip is named as a likely one.
    """
    if check_matches(data + check):
        return None
    alike = check in _ALIKE or any(letter in data for letter in _LETTERS_ALIKE)
    return refuse("ID-45" if alike else "ID-05", name=name, found=shown(check))
