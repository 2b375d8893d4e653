"""From a scan to what it is, and back: one door for every code."""

from batchtrack.identity.isbt_codes import IsbtCode, MessageCode
from batchtrack.identity.isbt_form import decode_isbt, encode_isbt, encode_message
from batchtrack.identity.own_codes import OwnCode
from batchtrack.identity.own_form import PREFIX, decode_own, encode_own
from batchtrack.identity.typing_slips import shown
from batchtrack.refusals import Refusal, refuse

Code = OwnCode | IsbtCode | MessageCode
"""Whatever a scan can turn out to be."""


def encode(code: Code) -> str:
    """The text that the symbol of ``code`` holds, in printable ASCII."""
    if isinstance(code, MessageCode):
        return encode_message(code)
    return encode_own(code) if isinstance(code, OwnCode) else encode_isbt(code)


def decode(text: str) -> Code | Refusal:
    """What a scan is; never raises, whatever the text.

    Data identifier first, then length, then content (ST-001 2.2).
    """
    scanned = text.strip()
    if not scanned:
        return refuse("ID-15")
    if scanned.startswith(PREFIX):
        return decode_own(scanned)
    if scanned[0] in "=&":
        return decode_isbt(scanned)
    return refuse("ID-01", scanned=shown(scanned))
