"""Vials that can be allocated to a batch, and those that are its recipient's."""

from dataclasses import dataclass

from sqlalchemy import select

from batchtrack.batch.rules.allocating import standing_allocation
from batchtrack.database import reading
from batchtrack.facility import cell_banks
from batchtrack.facility.cell_banks import BankStatus, Typing, VialState
from batchtrack.facility.streams import bank_stream
from batchtrack.product.model import ContainerAct
from batchtrack.readmodels.genealogy_tables import BANK
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class BankChoice:
    """An approved bank with its free vials and what is known of its donor."""

    bank: str
    donor: str
    typing: str
    free: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """A container that a vial is allocated to, with the allocation that stands.

    Attributes:
        vial: bank and vial; empty before one is allocated, as are both typings.
        taken: whether the vial was taken out of its bank.
    """

    container: int
    label: str
    vial: str
    donor: str
    recipient: str
    taken: bool


def bank_choices(workplace: Workplace) -> tuple[BankChoice, ...]:
    """Every approved bank that has a free vial."""
    with reading(workplace.engine) as connection:
        names = connection.execute(
            select(BANK.c.bank).where(BANK.c.status == BankStatus.APPROVED.value).order_by(BANK.c.bank)
        ).scalars()
        banks = [cell_banks.fold(events_of(connection, bank_stream(name))) for name in names]
    choices = (
        BankChoice(
            bank=bank.id,
            donor=bank.donor,
            typing=typing_words(bank.typing),
            free=tuple(vial.id for vial in bank.vials.values() if vial.state is VialState.FREE),
        )
        for bank in banks
        if bank is not None
    )
    return tuple(choice for choice in choices if choice.free)


def allocation_rows(workplace: Workplace, batch_id: str) -> tuple[AllocationRow, ...]:
    """Every container of the batch that a vial is allocated to, with the allocation that stands."""
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        product = workplace.product(connection, batch)
    rows = []
    for made in (made for made in batch.containers if made.act is ContainerAct.ALLOCATE):
        known = standing_allocation(batch, made.number)
        row = AllocationRow(
            container=made.number,
            label=product.container(made.id)[1].label,
            vial="" if known is None else f"{known.event.bank} {known.event.vial}",
            donor="" if known is None else typing_words(known.event.donor_typing),
            recipient="" if known is None else typing_words(known.event.recipient_typing),
            taken=known is not None and known.taken is not None,
        )
        rows.append(row)
    return tuple(rows)


def typing_words(typing: Typing) -> str:
    """Group and loci, ``O RhD positive; A A*01:01 A*02:01``."""
    loci = (f"{each.locus} {each.first} {each.second}" for each in typing.loci)
    return "; ".join((typing.group, *loci))
