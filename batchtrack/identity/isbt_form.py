"""ISBT 128 structures as text, in the order the standard demands: identifier, length and format, content."""

from collections.abc import Callable, Mapping
from typing import Final

from batchtrack.identity.blood_groups import GROUPS
from batchtrack.identity.chain import read_chain_wire
from batchtrack.identity.dates import read_moment, read_utc_expiry, write_moment, write_utc_expiry
from batchtrack.identity.din import read_din_wire
from batchtrack.identity.isbt_codes import (
    BloodGroupCode,
    ChainCode,
    DinCode,
    ExpiryCode,
    IsbtCode,
    MessageCode,
    ProductCode,
    UtcExpiryCode,
    is_product,
)
from batchtrack.identity.messages import Piece, split
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse


def encode_isbt(code: IsbtCode) -> str:
    """One structure with its data identifier."""
    match code:
        case DinCode(din, flags):
            return din.wire(flags)
        case BloodGroupCode(value):
            return f"=%{value}00"
        case ProductCode():
            return f"=<{code.content}"
        case ExpiryCode(wall):
            return f"&>{write_moment(wall)}"
        case UtcExpiryCode(moment):
            return f"=({write_utc_expiry(moment)}"
        case ChainCode(chain):
            return chain.wire()


def encode_message(message: MessageCode) -> str:
    """A compound message of unspecified order, as the standard encourages."""
    return f"=+{len(message.parts):02d}000{''.join(encode_isbt(part) for part in message.parts)}"


def decode_isbt(text: str) -> IsbtCode | MessageCode | Refusal:
    """Read a scan that begins with ``=`` or ``&``: one structure, or several as one message."""
    pieces = split(text)
    if isinstance(pieces, Refusal):
        return pieces
    if len(pieces) > 1 and len(set(pieces)) == 1:
        length = len(pieces[0].text)
        return refuse("ID-03", name=pieces[0].structure.name, arrived=str(len(text)), wanted=str(length))
    parts: list[IsbtCode] = []
    for piece in pieces:
        read = _read(piece)
        if isinstance(read, Refusal):
            return read
        parts.append(read)
    return parts[0] if len(parts) == 1 and pieces[0].text == text else MessageCode(tuple(parts))


def _read(piece: Piece) -> IsbtCode | Refusal:
    reader = _READERS.get(piece.structure.number)
    if reader is None:
        return refuse("ID-10", name=piece.structure.name, number=piece.structure.number)
    return reader(piece)


def _read_din(piece: Piece) -> IsbtCode | Refusal:
    read = read_din_wire(piece.text)
    return read if isinstance(read, Refusal) else DinCode(*read)


def _read_chain(piece: Piece) -> IsbtCode | Refusal:
    read = read_chain_wire(piece.text)
    return read if isinstance(read, Refusal) else ChainCode(read)


def _read_blood_group(piece: Piece) -> IsbtCode | Refusal:
    value, last = piece.content[:2], piece.content[3:]
    return BloodGroupCode(value) if value in GROUPS and last == "0" else _unreadable(piece)


def _read_product(piece: Piece) -> IsbtCode | Refusal:
    content = piece.content
    if not is_product(content):
        return _unreadable(piece)
    return ProductCode(content[:5], content[5], content[6:])


def _read_expiry(piece: Piece) -> IsbtCode | Refusal:
    wall = read_moment(piece.content)
    if wall is None:
        return refuse("ID-14", name=piece.structure.name, content=shown(piece.content))
    return ExpiryCode(wall)


def _read_flexible(piece: Piece) -> IsbtCode | Refusal:
    moment = read_utc_expiry(piece.content)
    return UtcExpiryCode(moment) if moment else _unreadable(piece)


def _unreadable(piece: Piece) -> Refusal:
    return refuse("ID-16", name=piece.structure.name, content=shown(piece.content))


_READERS: Final[Mapping[str, Callable[[Piece], IsbtCode | Refusal]]] = {
    "001": _read_din,
    "002": _read_blood_group,
    "003": _read_product,
    "005": _read_expiry,
    "031": _read_flexible,
    "040": _read_chain,
}
