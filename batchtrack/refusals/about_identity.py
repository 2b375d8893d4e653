"""Sentences about codes and scans (codes ID-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_AGAIN: Final = "Scan again, or type the code with its check character; QA sees that it was typed."
_COMPARE: Final = "Compare it with the label, character by character, and type it again."

SENTENCES: Final[Mapping[str, Sentence]] = {
    "ID-01": Sentence(
        "{scanned} begins with no identifier known here, so it identifies nothing.",
        "Scan the code that the row names, or ask where this one comes from.",
    ),
    "ID-02": Sentence("Only {arrived} of {wanted} characters of the {name} arrived.", _AGAIN),
    "ID-03": Sentence(
        "{arrived} characters arrived where the {name} has {wanted}; the code may have been read twice.",
        _AGAIN,
    ),
    "ID-04": Sentence(
        "Character {place} of the {name} is {found}; only {wanted} can stand there.",
        _COMPARE,
    ),
    "ID-05": Sentence(
        "The check character {found} does not belong to this {name}: a character is off, or two are swapped.",
        _COMPARE,
    ),
    "ID-06": Sentence(
        "The {name} was typed without its check character, so a slip would go unseen.",
        "Type the boxed character that follows the number on the label as well.",
    ),
    "ID-07": Sentence(
        "Character {place} of the {name} is the letter {letter}; the digit {digit} can stand there, the letter cannot.",
        "Compare it with the label and type the digit {digit} if that is what is printed.",
    ),
    "ID-08": Sentence(
        "This code is a {name}. The standard has withdrawn that structure, so it is not read.",
        "Scan the other codes of the label, or have it labelled anew.",
    ),
    "ID-09": Sentence(
        "This code begins with {identifier}, a {name}. Its meaning holds only where it was issued.",
        "Scan one of the label's other codes.",
    ),
    "ID-10": Sentence(
        "This code is the {name} (structure {number}). No step here uses it.",
        "Scan the code that the row names.",
    ),
    "ID-11": Sentence(
        "The code announces {told} parts and {arrived} arrived, so none of them is taken.",
        "Scan again; if it stays so, the label is not to be used.",
    ),
    "ID-12": Sentence(
        "The code announces its parts in order {order}; they did not arrive so, and none of them is taken.",
        "Scan again; if it stays so, the label is not to be used.",
    ),
    "ID-13": Sentence(
        "The checksum in the code of donation {scanned} does not belong to that number.",
        "Scan again; if it stays so, the label is not to be used.",
    ),
    "ID-14": Sentence(
        "The {name} reads {content}; no calendar has that day and time.",
        "Scan again; if it stays so, the label is not to be used.",
    ),
    "ID-15": Sentence("Nothing arrived from the scanner.", _AGAIN),
    "ID-16": Sentence(
        "The {name} reads {content}, which is not in the form or table that the standard gives for it.",
        "Scan again; if it stays so, the label is not to be used.",
    ),
    "ID-17": Sentence(
        "Character {place} of the {name} is the small letter {found}; the number holds capitals only.",
        "Type it in capitals. If it was scanned, the scanner or the keyboard has caps lock reversed.",
    ),
    "ID-18": Sentence(
        "{scanned} begins like a code of this facility but is not a whole one.",
        _AGAIN,
    ),
    "ID-19": Sentence(
        "That was the {scanned}. This row wants the {wanted}.",
        "Scan the {wanted}.",
    ),
    "ID-20": Sentence(
        "That was the {scanned}, which identifies the document only. This row wants the {wanted}.",
        "Scan the {wanted} itself.",
    ),
}
