"""ISBT 128 structures as text, in the order the standard demands: identifier, length and format, content."""

from collections.abc import Sequence

from batchtrack.identity.agreement import contradiction, missing_division
from batchtrack.identity.isbt import READ
from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.isbt.message import ANY_ORDER, MessageCode
from batchtrack.identity.messages import Piece, cut, order_slip
from batchtrack.refusals import Refusal, refuse

_MOST = 99


def encode_message(message: MessageCode) -> str:
    """A compound message with its header, or the two codes of a scanner's pair."""
    parts = "".join(part.wire() for part in message.parts)
    return parts if message.order is None else f"=+{len(message.parts):02d}{message.order}{parts}"


def compound(parts: Sequence[IsbtCode], order: str = ANY_ORDER) -> MessageCode | Refusal:
    """Structures as the compound message of one label, or why they cannot be one.

    Args:
        parts: 1 to 99 structures.
        order: unspecified, as the standard encourages, or the number of a known order, which is checked.
    """
    if not 1 <= len(parts) <= _MOST:
        return refuse("ID-35", count=str(len(parts)))
    slip = None if order == ANY_ORDER else order_slip(order, [part.number for part in parts])
    return slip or contradiction(parts) or missing_division(parts) or MessageCode(tuple(parts), order)


def decode_isbt(text: str) -> IsbtCode | MessageCode | Refusal:
    """Read a scan that begins with ``=`` or ``&``: one structure, or several as one message."""
    found = cut(text)
    if isinstance(found, Refusal):
        return found
    parts: list[IsbtCode] = []
    for piece in found.pieces:
        part = _read(piece)
        if isinstance(part, Refusal):
            return part
        parts.append(part)
    if found.order is not None:
        return compound(parts, found.order)
    if len(parts) == 1:
        return parts[0]
    return contradiction(parts) or MessageCode(tuple(parts), None)


def _read(piece: Piece) -> IsbtCode | Refusal:
    kind = READ.get(piece.structure.number)
    if kind is None:
        return refuse("ID-10", name=piece.structure.name, number=piece.structure.number)
    return kind.read(piece.content)
