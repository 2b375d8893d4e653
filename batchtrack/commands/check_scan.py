"""``batchtrack check scan``: what a scan says, outside any step."""

from collections.abc import Mapping
from typing import Annotated, Final

import typer

from batchtrack.commands.options import Json
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.identity import (
    TYPED,
    Code,
    IsbtCode,
    MessageCode,
    Standing,
    decode,
    describe,
    is_numbered,
    numbered,
    own_data,
    read_din_or_chain,
    read_own_chain,
    read_typed,
    structure_at,
    typed_number,
)
from batchtrack.refusals import Refusal, refuse

_REFUSED: Final = 2
_COMPOUND: Final = "023"
_DONATION: Final = "001"
_SIGNS: Final = ("=", "&")
_STARTS: Final = (*_SIGNS, "BT")


def scan(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="As the scanner sends it, or a number as printed.")],
    expect: Annotated[
        str | None, typer.Option("--expect", metavar="NUMBER", help="Three digits of the data structure wanted.")
    ] = None,
    json: Json = False,
) -> None:
    """Say what a scan is; exit 2 with the reason for what cannot be read or was not asked for."""
    code = _answer(text, expect)
    if isinstance(code, Refusal):
        # not raised: whoever reads standard output must find nothing there
        tell((code,))
        raise typer.Exit(_REFUSED)
    if json:
        say_json(_as_json(code))
    else:
        for part in _parts(code):
            said = describe(part)
            say(f"{said[:1].upper()}{said[1:]}.")


def _answer(text: str, expect: str | None) -> Code | Refusal:
    if expect is not None and not is_numbered(expect):
        return refuse("CM-17", number=expect)
    code = _read(text, expect)
    if expect is None:
        return code
    if isinstance(code, Refusal):
        return _another(text, expect) or code
    return code if _holds(code, expect) else _not_wanted(describe(code), expect)


def _another(text: str, expect: str) -> Refusal | None:
    """A single code of another structure that does not read: what it began as comes before its length (ST-001 2.2)."""
    scanned = text.strip()
    if sum(map(scanned.count, _SIGNS)) != 1 or not scanned.startswith(_SIGNS):
        return None
    begun = structure_at(scanned)
    if begun is None or begun.standing is not Standing.CURRENT or begun.number in {expect, _COMPOUND}:
        return None
    return _not_wanted(f"beginning of the {begun.name}", expect)


def _not_wanted(scanned: str, expect: str) -> Refusal:
    return refuse("CM-18", scanned=scanned, wanted=numbered(expect).name, number=expect)


def _read(text: str, expect: str | None) -> Code | Refusal:
    """A number without identifier was typed from print, and is read by its check character."""
    if text.strip().startswith(_STARTS):
        return decode(text)
    own, typed = read_own_chain(text), typed_number(text)
    if own is not None or typed is None:
        return own or decode(text)
    if expect is None and typed == _DONATION:
        return read_din_or_chain(text)
    wanted = expect if expect is not None and expect in TYPED else typed
    return read_typed(wanted, text)


def _holds(code: Code, number: str) -> bool:
    if isinstance(code, MessageCode) and number == _COMPOUND:
        return code.order is not None
    return any(isinstance(part, IsbtCode) and part.number == number for part in _parts(code))


def _parts(code: Code) -> tuple[Code, ...]:
    return code.parts if isinstance(code, MessageCode) else (code,)


def _as_json(code: Code) -> Mapping[str, object]:
    structures = [_structure(part) for part in _parts(code)]
    if isinstance(code, MessageCode) and code.order is not None:
        return {"count": len(code.parts), "order": code.order, "structures": structures}
    return {"structures": structures}


def _structure(code: Code) -> Mapping[str, object]:
    """The facility's own codes have no number in the standard."""
    if isinstance(code, IsbtCode):
        return {"number": code.number, "name": code.structure().name, "data": code.data}
    assert not isinstance(code, MessageCode), "a message is told by its parts"
    name, data = own_data(code)
    return {"number": None, "name": name, "data": data}
