"""Cutting a scan into data structures: one, a pair, or a compound message (ST-001 2.4.23, 10.5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.identity.isbt.message import ANY_ORDER
from batchtrack.identity.structures import COMPOUND, Standing, Structure, length_at, structure_at
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse

_HEADER: Final = re.compile(r"=\+([0-9]{2})([0-9]{3})")
_PAIR: Final = 2

ORDERS: Final = {"035": ("034", "032", "001", "004")}
"""By the number of an announced order: its structures. The whole table is licensed; this order is public."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One data structure as it stood in a scan, identifier included."""

    structure: Structure
    text: str

    @property
    def content(self) -> str:
        """The text without its data identifier."""
        return self.text[len(self.structure.identifier) :]


@dataclass(frozen=True, slots=True)
class Cut:
    """A scan in pieces.

    Attributes:
        pieces: without the header of a compound message.
        order: the order that the header announces; None without a header.
    """

    pieces: tuple[Piece, ...]
    order: str | None


def cut(text: str) -> Cut | Refusal:
    """Cut a scan into its structures, the header of a compound message checked and left off.

    A scan is taken whole or refused whole: an unknown, retired or national structure, a piece that is
    cut short, a wrong count or order each refuse everything.

    Args:
        text: at least one character.
    """
    pieces: list[Piece] = []
    rest = text
    while rest:
        piece = _next(rest, inside=bool(pieces) and pieces[0].structure is COMPOUND)
        if isinstance(piece, Refusal):
            return _left_over(pieces, rest) or piece
        pieces.append(piece)
        rest = rest[len(piece.text) :]
    return _headed(pieces) if pieces[0].structure is COMPOUND else _joined(pieces)


def _next(rest: str, *, inside: bool) -> Piece | Refusal:
    structure = structure_at(rest)
    if structure is None:
        return refuse("ID-29" if rest in "=&" else "ID-01", scanned=shown(rest))
    if structure.standing is Standing.RETIRED:
        return refuse("ID-08", name=structure.name)
    if structure.standing is Standing.NATIONAL:
        return refuse("ID-30" if inside else "ID-09", name=structure.name, identifier=structure.identifier)
    length = length_at(structure, rest)
    if length is None:
        return refuse("ID-10", name=structure.name, number=structure.number)
    if len(rest) < length:
        return refuse("ID-02", name=structure.name, arrived=str(len(rest)), wanted=str(length))
    return Piece(structure, rest[:length])


def _left_over(pieces: Sequence[Piece], rest: str) -> Refusal | None:
    """One structure with more behind it that begins like no other: it is too long, not followed by an unknown one."""
    if len(pieces) != 1 or pieces[0].structure is COMPOUND or rest[0] in "=&":
        return None
    whole = len(pieces[0].text)
    return refuse("ID-03", name=pieces[0].structure.name, arrived=str(whole + len(rest)), wanted=str(whole))


def _joined(pieces: Sequence[Piece]) -> Cut | Refusal:
    """One structure, or the two that a scanner joins: two of a kind would be two labels in one scan."""
    kinds = {piece.structure.number for piece in pieces}
    if len(kinds) < len(pieces):
        return refuse("ID-31", name=pieces[0].structure.name)
    if len(pieces) > _PAIR or COMPOUND.number in kinds:
        return refuse("ID-32", arrived=str(len(pieces)))
    return Cut(tuple(pieces), None)


def _headed(pieces: Sequence[Piece]) -> Cut | Refusal:
    header = _HEADER.fullmatch(pieces[0].text)
    if header is None:
        return refuse("ID-16", name=COMPOUND.name, content=shown(pieces[0].content))
    if any(piece.structure is COMPOUND for piece in pieces[1:]):
        return refuse("ID-33")
    return _as_told(tuple(pieces[1:]), int(header[1]), header[2])


def _as_told(parts: tuple[Piece, ...], count: int, order: str) -> Cut | Refusal:
    if len(parts) != count or not parts:
        return refuse("ID-11", told=str(count), arrived=str(len(parts)))
    slip = None if order == ANY_ORDER else order_slip(order, [part.structure.number for part in parts])
    return slip or Cut(parts, order)


def order_slip(order: str, numbers: Sequence[str]) -> Refusal | None:
    """Where structures do not stand in the announced order, or the order is not known and cannot be checked."""
    if order not in ORDERS:
        return refuse("ID-34", order=order)
    return None if ORDERS[order] == tuple(numbers) else refuse("ID-12", order=order)
