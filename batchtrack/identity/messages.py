"""Cutting a scan into data structures: one, a pair, or a compound message (ST-001 2.4.23, 10.5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.identity.structures import COMPOUND, Standing, Structure, length_at, structure_at
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse

_HEADER: Final = re.compile(r"=\+([0-9]{2})([0-9]{3})")
_ANY_ORDER: Final = "000"
_ORDERS: Final = {"035": ("034", "032", "001", "004")}


@dataclass(frozen=True, slots=True)
class Piece:
    """One data structure as it stood in a scan, identifier included."""

    structure: Structure
    text: str

    @property
    def content(self) -> str:
        """The text without its data identifier."""
        return self.text[len(self.structure.identifier) :]


def split(text: str) -> tuple[Piece, ...] | Refusal:
    """Cut a scan into its structures, the header of a compound message checked and left off.

    A scan is taken whole or refused whole: an unknown, retired or national structure, a piece that is
    cut short, a wrong count or order each refuse everything.
    """
    pieces: list[Piece] = []
    rest = text
    while rest:
        piece = _next(rest)
        if isinstance(piece, Refusal):
            return piece
        pieces.append(piece)
        rest = rest[len(piece.text) :]
    return _checked(pieces)


def _next(rest: str) -> Piece | Refusal:
    structure = structure_at(rest)
    if structure is None:
        return refuse("ID-01", scanned=shown(rest))
    if structure.standing is Standing.RETIRED:
        return refuse("ID-08", name=structure.name)
    if structure.standing is Standing.NATIONAL:
        return refuse("ID-09", name=structure.name, identifier=structure.identifier)
    length = length_at(structure, rest)
    if length == 0:
        return refuse("ID-04", name=structure.name, place="5", found=shown(rest[4:6]), wanted="0-9")
    if len(rest) < length:
        return refuse("ID-02", name=structure.name, arrived=str(len(rest)), wanted=str(length))
    return Piece(structure, rest[:length])


def _checked(pieces: Sequence[Piece]) -> tuple[Piece, ...] | Refusal:
    if any(piece.structure is COMPOUND for piece in pieces[1:]):
        return refuse("ID-12", order="023")
    if not pieces or pieces[0].structure is not COMPOUND:
        return tuple(pieces)
    header = _HEADER.fullmatch(pieces[0].text)
    if header is None:
        return refuse("ID-12", order=shown(pieces[0].content))
    return _as_told(tuple(pieces[1:]), int(header[1]), header[2])


def _as_told(parts: tuple[Piece, ...], count: int, order: str) -> tuple[Piece, ...] | Refusal:
    if len(parts) != count:
        return refuse("ID-11", told=str(count), arrived=str(len(parts)))
    if order != _ANY_ORDER and _ORDERS.get(order) != tuple(part.structure.number for part in parts):
        return refuse("ID-12", order=order)
    return parts
