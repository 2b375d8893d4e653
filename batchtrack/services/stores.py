"""Stores and equipment as people type them: each text is read, and everything that is wrong is said at once."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import select

from batchtrack.batch.questions.times import read_time
from batchtrack.database import reading
from batchtrack.facility.equipment import RecordCalibration
from batchtrack.facility.materials import LotUnit, ReceiveLot
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.registers import act_on_device, act_on_lot
from batchtrack.services.workplace import Workplace
from batchtrack.units import Bound, DecimalMark, NumberField, Quantity, convert, read

_KINDS_OF: Final = {LotUnit.MILLILITRE: "volume", LotUnit.PIECE: "counted_object"}
_UNIT_NOT_TYPED: Final = "UN-09"
_END_OF_DAY: Final = "23:59:59"


@dataclass(frozen=True, slots=True)
class TypedLot:
    """A lot as it was typed at its receipt; ``expiry`` is the last day on which it may be used."""

    lot: str
    material: str
    name: str
    supplier_lot: str
    quantity: str
    unit: LotUnit
    expiry: str


@dataclass(frozen=True, slots=True)
class TypedCalibration:
    """A calibration as it was typed: the day it was made, and the last day on which it holds."""

    device: str
    on: str
    due: str
    certificate: str


@dataclass(frozen=True, slots=True)
class KnownKinds:
    """What the products call for, by the names of their documents."""

    materials: tuple[str, ...]
    equipment: tuple[str, ...]


def known_kinds(workplace: Workplace) -> KnownKinds:
    """Kinds of materials and of equipment that any version which is not withdrawn calls for."""
    with reading(workplace.engine) as connection:
        found = connection.execute(select(PRODUCT.c.document).where(PRODUCT.c.stage != "withdrawn")).scalars().all()
        steps = [step for document in found for step in workplace.products.get(connection, document).steps]
    return KnownKinds(
        tuple(sorted({row.kind for step in steps for row in step.materials})),
        tuple(sorted({row.kind for step in steps for row in step.equipment})),
    )


def receive_lot(workplace: Workplace, typed: TypedLot, by: By) -> Outcome:
    """Take a lot into quarantine."""
    site = workplace.site
    read_quantity = _amount(typed, site.decimal_mark)
    expiry = _day(workplace, typed.expiry)
    wrong = [each for each in (read_quantity, expiry) if isinstance(each, Refusal)]
    if isinstance(read_quantity, Refusal) or isinstance(expiry, Refusal):
        return not_done(*wrong)
    quantity = Decimal(f"{read_quantity.value:f}")  # 1.5 L is 1500 mL of stock, not 1.5 × 10³ mL
    command = ReceiveLot(typed.lot, typed.material, typed.name, typed.supplier_lot, quantity, typed.unit, expiry)
    return act_on_lot(workplace, command, by)


def record_calibration(workplace: Workplace, typed: TypedCalibration, by: By) -> Outcome:
    """Record a calibration by its certificate."""
    on, due = _day(workplace, typed.on, begins=True), _day(workplace, typed.due)
    wrong = [each for each in (on, due) if isinstance(each, Refusal)]
    if isinstance(on, Refusal) or isinstance(due, Refusal):
        return not_done(*wrong)
    return act_on_device(workplace, RecordCalibration(typed.device, on, due, typed.certificate), by)


def _amount(typed: TypedLot, mark: DecimalMark) -> Quantity | Refusal:
    """How much arrived, in the lot's unit, which need not be typed again."""
    kind, unit, text = _KINDS_OF[typed.unit], typed.unit.value, typed.quantity.strip()
    field = NumberField(kind, unit, mark)
    told = read(text, field)
    if isinstance(told, Refusal) and told.code == _UNIT_NOT_TYPED:
        told = read(f"{text} {unit}", field)
    if isinstance(told, Refusal):
        return told
    if told.quantity.bound is not Bound.EXACT:
        return refuse("UN-02", text=text)
    return convert(told.quantity, unit, kind)


def _day(workplace: Workplace, text: str, *, begins: bool = False) -> datetime | Refusal:
    """A typed day as the moment at the place with which it begins or ends, in UTC."""
    clock = "00:00" if begins else _END_OF_DAY
    return read_time(f"{text.strip()} {clock}", workplace.site.zone, workplace.clock.now(), ahead=True)
