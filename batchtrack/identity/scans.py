"""From a scan to what it is, and back: one door for every code."""

from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.isbt.european import PRINTED_PREFIX, parse_european
from batchtrack.identity.isbt.message import MessageCode
from batchtrack.identity.isbt_form import decode_isbt, encode_message
from batchtrack.identity.keyboard_layouts import readings
from batchtrack.identity.own_codes import OwnCode
from batchtrack.identity.own_form import PREFIX, decode_own, encode_own
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse

Code = OwnCode | IsbtCode | MessageCode
"""Whatever a scan can turn out to be."""

_STARTS = ("=", "&", PREFIX)


def encode(code: Code) -> str:
    """The text that the symbol of ``code`` holds, in printable ASCII."""
    if isinstance(code, MessageCode):
        return encode_message(code)
    return encode_own(code) if isinstance(code, OwnCode) else code.wire()


def decode(text: str) -> Code | Refusal:
    """What a scan is; never raises, whatever the text.

    Data identifier first, then length, then content (ST-001 2.2). A scanner set to an American keyboard on a
    computer with another layout sends other signs: they are read back where exactly one layout gives a whole code.
    """
    scanned = text.strip()
    if not scanned:
        return refuse("ID-15")
    plain = _plain(scanned)
    elsewhere = readings(scanned)
    found = {code for code in (plain, *map(_plain, elsewhere)) if not isinstance(code, Refusal)}
    if len(found) > 1:
        return refuse("ID-36", scanned=shown(scanned))
    if found:
        return found.pop()
    if _garbled(scanned) and any(reading.startswith(_STARTS) for reading in elsewhere):
        return refuse("ID-37", scanned=shown(scanned))
    return plain


def _garbled(scanned: str) -> bool:
    """Whether signs arrived that no code begins with, or that none holds at all."""
    return not scanned.isascii() or not (scanned.startswith(_STARTS) or scanned.isalnum())


def _plain(scanned: str) -> Code | Refusal:
    """The code as the signs stand."""
    half = scanned[: len(scanned) // 2]
    if half + half == scanned and not isinstance(_once(half), Refusal):
        return refuse("ID-38", scanned=shown(half))
    return _once(scanned)


def _once(scanned: str) -> Code | Refusal:
    if scanned.startswith(PREFIX):
        return decode_own(scanned)
    if scanned[0] in "=&":
        return decode_isbt(scanned)
    if scanned.startswith(PRINTED_PREFIX):
        return parse_european(scanned)
    return refuse("ID-01", scanned=shown(scanned))
