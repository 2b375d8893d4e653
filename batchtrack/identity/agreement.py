"""What the structures of one label say together: they may not contradict one another."""

from collections.abc import Sequence
from typing import Final, TypeVar

from batchtrack.identity.blood_groups import Intent, intent_agrees
from batchtrack.identity.din import is_din
from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.isbt.blood_group import BloodGroupCode
from batchtrack.identity.isbt.divisions import DivisionCode
from batchtrack.identity.isbt.donation import DinCode
from batchtrack.identity.isbt.european import EuropeanCode
from batchtrack.identity.isbt.product import ProductCode
from batchtrack.refusals import Refusal, refuse

_Part = TypeVar("_Part", bound=IsbtCode)
_ALONE: Final = frozenset({"001", "003", "019", "024", "025", "032", "038", "039", "040"})
_BIOHAZARD: Final = "X36"
_ONLY: Final = "1X"


def contradiction(parts: Sequence[IsbtCode]) -> Refusal | None:
    """Why these structures cannot stand on one label; None where they agree.

    A number that can be only one stands once; ABO/RhD and collection type agree on whom the material is for; a
    division is told in one place; the Single European Code names the same donation.
    """
    return _twice(parts) or _intent(parts) or _division(parts) or _donation(parts)


def missing_division(parts: Sequence[IsbtCode]) -> Refusal | None:
    """A product code with division ``99`` where structure 032 does not tell the division (ST-001 2.4.32)."""
    product = _first(parts, ProductCode)
    if product is None or not product.division_elsewhere or _first(parts, DivisionCode):
        return None
    return refuse("ID-23", product=product.content)


def statement_contradiction(parts: Sequence[IsbtCode], *, autologous_only: bool, biohazard: bool) -> Refusal | None:
    """Where the structures of a label contradict the statements printed on it.

    Args:
        parts: what the codes of the label say.
        autologous_only: whether FOR AUTOLOGOUS USE ONLY is printed.
        biohazard: whether the biohazard legend is printed.
    """
    product, group = _first(parts, ProductCode), _first(parts, BloodGroupCode)
    if product and product.collection and (product.collection in _ONLY) is not autologous_only:
        return refuse("ID-24", coded=product.words, printed=_said("FOR AUTOLOGOUS USE ONLY", autologous_only))
    coded = (product and product.collection and product.collection in _BIOHAZARD) or (
        group and group.intent in (Intent.AUTOLOGOUS_BIOHAZARD, Intent.DIRECTED_BIOHAZARD)
    )
    if coded and not biohazard:
        return refuse("ID-24", coded="biohazard", printed=_said("the biohazard legend", biohazard))
    return None


def _said(statement: str, printed: bool) -> str:
    return statement if printed else f"no {statement.removeprefix('the ')}"


def _first(parts: Sequence[IsbtCode], kind: type[_Part]) -> _Part | None:
    return next((part for part in parts if isinstance(part, kind)), None)


def _twice(parts: Sequence[IsbtCode]) -> Refusal | None:
    seen: set[str] = set()
    for part in parts:
        if part.number in _ALONE and part.number in seen:
            return refuse("ID-25", name=part.structure().name)
        seen.add(part.number)
    return None


def _intent(parts: Sequence[IsbtCode]) -> Refusal | None:
    product, group = _first(parts, ProductCode), _first(parts, BloodGroupCode)
    if not product or not group or not product.collection or intent_agrees(group.intent, product.collection):
        return None
    return refuse("ID-26", group=group.words, product=product.words)


def _division(parts: Sequence[IsbtCode]) -> Refusal | None:
    product, division = _first(parts, ProductCode), _first(parts, DivisionCode)
    if not product or not division or product.division_elsewhere:
        return None
    return refuse("ID-27", product=product.content, division=division.text)


def _donation(parts: Sequence[IsbtCode]) -> Refusal | None:
    scanned, european = _first(parts, DinCode), _first(parts, EuropeanCode)
    if not scanned or not european or not is_din(european.donation) or scanned.din.text == european.donation:
        return None
    return refuse("ID-28", donation=scanned.din.display, european=european.donation)
