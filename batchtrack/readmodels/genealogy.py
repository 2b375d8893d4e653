"""What a batch was made of and with, and whose a bank's vials are, as rows."""

from collections.abc import Iterator, Sequence

from batchtrack.batch.rules.custody import maker
from batchtrack.batch.state import Batch, Container
from batchtrack.events import Event
from batchtrack.facility import cell_banks
from batchtrack.product.model import Product
from batchtrack.readmodels.genealogy_tables import (
    BANK,
    BANK_VIAL,
    CONTAINER,
    CONTAINER_SOURCE,
    GENEALOGY,
    USED_DEVICE,
    USED_LOT,
)
from batchtrack.readmodels.row import ModelRow, RowGroup


def genealogy_group(product: Product, batch: Batch) -> RowGroup:
    """Containers, their sources, lots and devices of a batch, put where one of them is new or has changed."""
    marker = ModelRow(GENEALOGY, {"batch": batch.id, "version": batch.genealogy})
    containers = tuple(_container(product, batch, made) for made in batch.containers)
    return RowGroup(marker, owned=(*containers, *_sources(batch), *_lots(batch), *_devices(batch)))


def bank_group(_stream: str, events: Sequence[Event]) -> RowGroup | None:
    """A cell bank with its vials, None before anything was told of it."""
    bank = cell_banks.fold(events)
    if bank is None:
        return None
    values = {
        "bank": bank.id,
        "version": bank.version,
        "name": bank.name,
        "donor": bank.donor,
        "donation": bank.donation,
        "product_code": bank.product_code,
        "status": bank.status.value,
    }
    return RowGroup(ModelRow(BANK, values), owned=tuple(_vial(bank.id, vial) for vial in bank.vials.values()))


def _vial(bank: str, vial: cell_banks.Vial) -> ModelRow:
    values = {
        "bank": bank,
        "vial": vial.id,
        "place": vial.place,
        "state": vial.state.value,
        "batch": vial.batch,
        "subject": vial.subject,
    }
    return ModelRow(BANK_VIAL, values)


def _container(product: Product, batch: Batch, made: Container) -> ModelRow:
    values = {
        "batch": batch.id,
        "number": made.number,
        "container": made.id,
        "label": product.container(made.id)[1].label,
        "kind": made.kind,
        "purpose": made.purpose,
        "act": made.act.value,
        "contents": made.contents,
        "din": made.din,
        "product_code": made.product_code,
        "division": made.division,
        "amount": None if made.filled is None else made.filled.amount,
        "unit": "" if made.filled is None else made.filled.unit,
        "place": made.place,
        "holder": made.holder or maker(product, made),
        "state": state_of(made),
    }
    return ModelRow(CONTAINER, values)


def state_of(made: Container) -> str:
    """``kept``, ``frozen`` or ``destroyed``."""
    if made.destroyed:
        return "destroyed"
    return "frozen" if made.frozen else "kept"


def _sources(batch: Batch) -> Iterator[ModelRow]:
    for made in batch.containers:
        taken = {} if made.filled is None else {part.container: part.amount for part in made.filled.taken}
        for source in made.sources:
            values = {"batch": batch.id, "number": made.number, "source": source, "amount": taken.get(source)}
            yield ModelRow(CONTAINER_SOURCE, values)


def _lots(batch: Batch) -> Iterator[ModelRow]:
    """Every use ever noted: what a later one took the place of was used all the same."""
    for used in {(used.lot, used.step, used.slot): used for used in batch.materials_used}.values():
        values = {"lot": used.lot, "batch": batch.id, "step": used.step, "slot": used.slot, "name": used.name}
        yield ModelRow(USED_LOT, values)


def _devices(batch: Batch) -> Iterator[ModelRow]:
    for used in {(used.device, used.step, used.slot): used for used in batch.equipment_used}.values():
        values = {"device": used.device, "batch": batch.id, "step": used.step, "slot": used.slot, "name": used.name}
        yield ModelRow(USED_DEVICE, values)
