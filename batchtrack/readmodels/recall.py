"""One question each: which batches, and so patients, a lot, a device, a donation, a bank or a donor has reached."""

from typing import Any

from sqlalchemy import CompoundSelect, Select, select, union

from batchtrack.readmodels.genealogy_tables import BANK, BANK_VIAL, CONTAINER, USED_DEVICE, USED_LOT
from batchtrack.readmodels.tables import BATCH, IDENTIFIER

Batches = Select[tuple[str]] | CompoundSelect[tuple[str]]
"""A question that answers with batch ids."""


def patients_of(batches: Batches) -> Select[Any]:
    """Each of the batches once, with its patient's pseudonym, chain of identity, product and standing."""
    columns = (BATCH.c.batch, BATCH.c.subject, BATCH.c.chain, BATCH.c.product, BATCH.c.standing)
    return select(*columns).where(BATCH.c.batch.in_(batches)).order_by(BATCH.c.batch)


def of_lot(lot: str) -> Batches:
    """Batches that a material lot went into."""
    return select(USED_LOT.c.batch).where(USED_LOT.c.lot == lot)


def of_device(device: str) -> Batches:
    """Batches that a device was used for."""
    return select(USED_DEVICE.c.batch).where(USED_DEVICE.c.device == device)


def of_donation(din: str) -> Batches:
    """Batches with a container of a donation, or with a vial of the bank that was made of it."""
    drawn = select(CONTAINER.c.batch).where(CONTAINER.c.din == din)
    vials = select(BANK_VIAL.c.batch).join(BANK, BANK.c.bank == BANK_VIAL.c.bank)
    return union(drawn, vials.where(BANK.c.donation == din, BANK_VIAL.c.batch.is_not(None)))


def of_bank(bank: str) -> Batches:
    """Batches with a vial of a bank."""
    return select(BANK_VIAL.c.batch).where(BANK_VIAL.c.bank == bank, BANK_VIAL.c.batch.is_not(None))


def of_donor(donor: str) -> Batches:
    """Batches with a vial of any bank of a donor."""
    vials = select(BANK_VIAL.c.batch).join(BANK, BANK.c.bank == BANK_VIAL.c.bank)
    return vials.where(BANK.c.donor == donor, BANK_VIAL.c.batch.is_not(None))


def of_identifier(folded: str) -> Batches:
    """Batches of a subject or a chain of identity, or with that id, as `readmodels.batches.folded` writes it."""
    return select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded == folded)
