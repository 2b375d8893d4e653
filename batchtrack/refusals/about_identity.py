"""Sentences about codes and scans (codes ID-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_AGAIN: Final = "Scan again, or type the code with its check character; QA sees that it was typed."
_UNUSABLE: Final = "Scan again; if it stays so, the label is not to be used."
_LABEL: Final = "Nothing of it is taken. Have the label put right by who printed it."
_COMPARE: Final = "Compare it with the label, character by character, and type it again."

SENTENCES: Final[Mapping[str, Sentence]] = {
    "ID-01": Sentence(
        "{scanned} begins with no identifier known here, so it identifies nothing.",
        "Scan the code that the row names, or ask where this one comes from.",
    ),
    "ID-02": Sentence("Only {arrived} of {wanted} characters of the {name} arrived.", _AGAIN),
    "ID-03": Sentence(
        "{arrived} characters arrived where the {name} has {wanted}: characters too many, or a code joined to it was "
        "cut short.",
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
        "This code is the {name} (structure {number}), which is known here and not read.",
        "Scan the code that the row names.",
    ),
    "ID-11": Sentence(
        "The code announces {told} parts and {arrived} arrived, so none of them is taken.",
        _UNUSABLE,
    ),
    "ID-12": Sentence(
        "The code announces its parts in order {order}; they did not arrive so, and none of them is taken.",
        _UNUSABLE,
    ),
    "ID-13": Sentence(
        "The checksum in the code of donation {scanned} does not belong to that number.",
        _UNUSABLE,
    ),
    "ID-14": Sentence(
        "The {name} reads {content}; no calendar has that day and time.",
        _UNUSABLE,
    ),
    "ID-15": Sentence("Nothing arrived from the scanner.", _AGAIN),
    "ID-16": Sentence(
        "The {name} reads {content}, which is not in the form or table that the standard gives for it.",
        _UNUSABLE,
    ),
    "ID-17": Sentence(
        "Character {place} of the {name} is the small letter {found}; only capitals stand there.",
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
    "ID-21": Sentence("The {name} reads {content}; its last two digits are not the checksum of the rest.", _UNUSABLE),
    "ID-22": Sentence(
        "The division of product {product} stands in structure 032, which the Single European Code has no room for.",
        "Give the product a division of its own in the product code, then make the code.",
    ),
    "ID-23": Sentence(
        "The product code {product} leaves its division to structure 032, which did not come with it.",
        "Scan or encode structure 032 together with the product code.",
    ),
    "ID-24": Sentence("The codes of the label say {coded}; printed on it is {printed}.", _LABEL),
    "ID-25": Sentence("The {name} stands twice in one label, where there can be only one.", _LABEL),
    "ID-26": Sentence("The label contradicts itself: {group}, and {product}.", _LABEL),
    "ID-27": Sentence(
        "Product code {product} tells its own division, and structure 032 beside it tells {division}.", _LABEL
    ),
    "ID-28": Sentence(
        "The donation is {donation}, and the Single European Code on the same label names {european}.", _LABEL
    ),
    "ID-29": Sentence("Only {scanned} arrived, the first character of a code.", _AGAIN),
    "ID-30": Sentence(
        "This compound code holds {identifier}, a {name}, which has no place in one. None of its parts is taken.",
        "Scan the label's single codes, and have the label put right by who printed it.",
    ),
    "ID-31": Sentence(
        "Two codes of one kind, {name}, came as one scan; which of them was meant cannot be told.",
        "Scan the wanted code alone.",
    ),
    "ID-32": Sentence(
        "{arrived} codes came as one scan without a header that announces them; a scanner joins two at most.",
        "Scan them one by one.",
    ),
    "ID-33": Sentence(
        "A second header of a compound code stands inside this one, so none of its parts is taken.", _UNUSABLE
    ),
    "ID-34": Sentence(
        "The code announces its parts in order {order}. That order is not known here and cannot be checked, so none "
        "of them is taken.",
        "Scan the label's single codes.",
    ),
    "ID-35": Sentence("A compound code holds 1 to 99 structures, not {count}.", "Name the structures for it."),
    "ID-36": Sentence(
        "{scanned} can be read in more than one way, by the keyboard layout that it came through. None is taken.",
        "Set the scanner to the keyboard of this computer (its country setting), then scan again.",
    ),
    "ID-37": Sentence(
        "{scanned} came changed by the keyboard layout of this computer, and no layout known here gives a whole code.",
        "Set the scanner to the keyboard of this computer (its country setting), then scan again.",
    ),
    "ID-38": Sentence("The same code came twice in one scan: {scanned}.", "Scan it once."),
    "ID-39": Sentence(
        "The {name} was typed as a scanner sends it, without its check character, so a slip would go unseen.",
        "Type the number as it is printed, with the boxed character that follows it.",
    ),
    "ID-44": Sentence(
        "{chain} is a chain of identity of a facility without a number of the standard, and no structure 040.",
        "Scan or type a number that begins with the facility's identification number.",
    ),
    "ID-45": Sentence(
        "The check character {found} does not belong to this {name}. The letters O and I look like the digits 0 and 1; "
        "one may have been typed for the other.",
        _COMPARE,
    ),
}
