"""What binds a paper to the record: hashes that are compared with the database and with an export."""

from typing import Final

from reportlab.platypus import Flowable, Spacer

from reports.layout.boxes import SignatureLine
from reports.layout.paragraphs import paragraph
from reports.styles import GAP, HASH, LABEL

_GROUP: Final = 8


def hashes(*named: tuple[str, str]) -> list[Flowable]:
    """Each hash under its label in groups of eight digits; nothing where there is none."""
    return [part for label, digits in named if digits for part in (paragraph(label, LABEL), _hash(digits))]


def lines_to_sign(words: tuple[str, ...]) -> list[Flowable]:
    """A line to sign by hand for each."""
    return [part for each in words for part in (Spacer(0, 3 * GAP), SignatureLine(each))]


def _hash(digits: str) -> Flowable:
    return paragraph(" ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)), HASH)
