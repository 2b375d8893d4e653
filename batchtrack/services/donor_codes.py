"""Codes of donations and of vials of a bank, scanned in a step: numbered, taken out, or another patient's."""

from sqlalchemy import Connection

from batchtrack.batch.questions.progress import is_open
from batchtrack.batch.rules.allocating import standing_allocation
from batchtrack.batch.rules.scanning import is_another_patients
from batchtrack.batch.state import Batch, Container
from batchtrack.database import reading
from batchtrack.facility import cell_banks, donations
from batchtrack.facility.streams import bank_stream, donation_stream
from batchtrack.identity import Code, DinCode, MessageCode, VialCode
from batchtrack.product.model import ContainerAct
from batchtrack.refusals import refuse
from batchtrack.services.allocating import take
from batchtrack.services.donations import number_donation
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.workplace import Workplace, events_of

_BATCH = "batch/"


def owner_of(workplace: Workplace, connection: Connection, code: Code) -> str | None:
    """The chain of identity that a donation or a vial belongs to by its register; None for nobody's and other codes."""
    batch_id = _batch_of(connection, code)
    return None if batch_id is None else workplace.batch(connection, batch_id).chain


def take_donor_code(
    workplace: Workplace, batch_id: str, step: str, code: Code, by: By, *, typed: bool = False
) -> Outcome | None:
    """Number the collection, or take the vial out; None where the step has no container that wants such a code.

    Another patient's code is left to the identity alarm, so None as well. One that was ``typed`` does neither: a number
    is typed where a second person signs (MA-10), a vial is scanned (MA-11).
    """
    donation = donation_in(code)
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        foreign = owner_of(workplace, connection, code) not in {None, batch.chain} or is_another_patients(batch, code)
    if foreign or not is_open(batch, step):
        return None
    if donation is not None:
        return _number(workplace, batch, step, donation, by, typed=typed)
    return _take(workplace, batch, step, code, by, typed=typed) if isinstance(code, VialCode) else None


def donation_in(code: Code) -> DinCode | None:
    """The donation that a code names, alone or as a part of a compound message (ISBT 128 ST-001 2.4.20)."""
    match code:
        case DinCode():
            return code
        case MessageCode(parts):
            return next((part for part in parts if isinstance(part, DinCode)), None)
        case _:
            return None


def _number(workplace: Workplace, batch: Batch, step: str, donation: DinCode, by: By, *, typed: bool) -> Outcome | None:
    drawn = _made(batch, step, ContainerAct.DRAW)
    wanting = [made for made in drawn if made.din in {None, donation.din.text}] or drawn
    if not wanting:
        return None
    if typed:
        return not_done(refuse("MA-10", din=donation.din.display))
    return number_donation(workplace, batch.id, wanting[0].number, donation.din, by)


def _take(workplace: Workplace, batch: Batch, step: str, code: VialCode, by: By, *, typed: bool) -> Outcome | None:
    allocated = [(made, standing_allocation(batch, made.number)) for made in _made(batch, step, ContainerAct.ALLOCATE)]
    if not allocated:
        return None
    if typed:
        return not_done(refuse("MA-11", vial=code.vial, bank=code.bank))
    for made, known in allocated:
        if known is not None and (known.event.bank, known.event.vial) == (code.bank, code.vial):
            return take(workplace, batch.id, made.number, code.vial, by)
    waiting = next((made for made, known in allocated if known is None or known.taken is None), allocated[0][0])
    standing = standing_allocation(batch, waiting.number)
    if standing is not None and standing.event.bank != code.bank:
        other, wanted = standing.event.bank, standing.event.vial
        return not_done(refuse("CT-28", vial=code.vial, bank=code.bank, batch=batch.id, allocated=wanted, other=other))
    return take(workplace, batch.id, waiting.number, code.vial, by)


def _made(batch: Batch, step: str, act: ContainerAct) -> list[Container]:
    return [made for made in batch.containers if made.step == step and made.act is act]


def _batch_of(connection: Connection, code: Code) -> str | None:
    donation = donation_in(code)
    if donation is not None:
        known = donations.fold(events_of(connection, donation_stream(donation.din.text)))
        return known.holder.removeprefix(_BATCH) if known is not None and known.holder.startswith(_BATCH) else None
    if not isinstance(code, VialCode):
        return None
    bank = cell_banks.fold(events_of(connection, bank_stream(code.bank)))
    vial = None if bank is None else bank.vials.get(code.vial)
    return None if vial is None else vial.batch
