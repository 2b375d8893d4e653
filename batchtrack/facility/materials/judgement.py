"""Whether a lot may be used at a moment, and whether enough of it is left."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Final

from batchtrack.facility.facts import moment_text
from batchtrack.facility.materials.events import LotUnit
from batchtrack.facility.materials.state import Lot, LotStatus
from batchtrack.refusals import Refusal, refuse

_BEYOND: Final = Decimal(10) ** 12
_FINEST: Final = Decimal("0.000000001")


def may_be_used(lot: Lot, at: datetime, kind_wanted: str, quantity: Decimal) -> tuple[Refusal, ...]:
    """What stands against using this much of the lot then; all at once, empty if nothing does.

    Times and balances are compared exactly: at the very moment of expiry the lot may be used, a microsecond
    later not.

    Args:
        lot: the lot as it stands.
        at: when it is used.
        kind_wanted: the material that the step asks for.
        quantity: in the lot's unit, above zero.
    """
    return tuple(_against(lot, at, kind_wanted, quantity))


def against_quantity(quantity: Decimal, unit: LotUnit) -> Iterator[Refusal]:
    """A quantity that is not above zero, not whole where pieces are counted, or beyond what a balance keeps."""
    if not (quantity.is_finite() and 0 < quantity < _BEYOND and quantity == quantity.quantize(_FINEST)):
        yield refuse("FA-35", quantity=f"{quantity}", unit=unit.value)
    elif unit is LotUnit.PIECE and quantity != quantity.to_integral_value():
        yield refuse("FA-36", quantity=f"{quantity}")


def _against(lot: Lot, at: datetime, kind_wanted: str, quantity: Decimal) -> Iterator[Refusal]:
    if lot.material != kind_wanted:
        yield refuse("FA-30", lot=lot.id, material=lot.material, wanted=kind_wanted)
    if lot.status is LotStatus.QUARANTINE:
        yield refuse("FA-31", lot=lot.id)
    if lot.status is LotStatus.BLOCKED:
        yield refuse("FA-32", lot=lot.id, reason=lot.reason)
    if at > lot.expiry:
        yield refuse("FA-33", lot=lot.id, expiry=moment_text(lot.expiry), at=moment_text(at))
    unusable = tuple(against_quantity(quantity, lot.unit))
    yield from unusable
    if not unusable and quantity > lot.balance:
        unit, left = lot.unit.value, f"{lot.balance}"
        yield refuse("FA-34", lot=lot.id, left=left, wanted=f"{quantity}", unit=unit)
