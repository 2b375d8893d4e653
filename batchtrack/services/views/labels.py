"""The codes that a demonstration's tray of labels offers instead of printed labels and a scanner."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.identity import (
    BadgeCode,
    ChainOfIdentity,
    ContainerCode,
    DeviceCode,
    LotCode,
    OrderCode,
    RoomCode,
    WristbandCode,
    encode,
)
from batchtrack.readmodels.tables import BATCH, DEVICE, LOT, PERSON, ROOM
from batchtrack.services.labels.content import SheetLabel
from batchtrack.services.showing import show_chain
from batchtrack.services.stationery import chosen_stationery
from batchtrack.services.views.shapes import LabelRow
from batchtrack.services.workplace import Workplace

_AT_WORK = ("running", "after_use")


def label_rows(workplace: Workplace, batch_id: str | None = None) -> tuple[LabelRow, ...]:
    """Every code there is a thing for, those of one batch first.

    Args:
        workplace: where.
        batch_id: the batch on the page; None for none.
    """
    with reading(workplace.engine) as connection:
        ids = connection.execute(select(BATCH.c.batch).where(BATCH.c.standing.in_(_AT_WORK)).order_by(BATCH.c.batch))
        batches = sorted(ids.scalars(), key=lambda found: (found != batch_id, found))
        return (
            *(row for found in batches for row in _of_batch(workplace, connection, found)),
            *_of_registers(connection),
        )


def _of_batch(workplace: Workplace, connection: Connection, batch_id: str) -> Iterator[LabelRow]:
    batch = workplace.batch(connection, batch_id)
    product = workplace.product(connection, batch)
    chain = ChainOfIdentity(batch.chain)
    yield LabelRow("wristband", batch.subject, encode(WristbandCode(batch.subject)))
    yield LabelRow("order", f"{batch_id}, {show_chain(batch.chain)}", encode(OrderCode(chain)))
    for made in batch.containers:
        label = product.container(made.id)[1].label
        yield LabelRow("container", f"{batch_id}, {label}", encode(ContainerCode(chain, made.number, made.label)))


def _of_registers(connection: Connection) -> Iterator[LabelRow]:
    for person in connection.execute(select(PERSON).where(PERSON.c.active == 1).order_by(PERSON.c.name)):
        yield LabelRow("badge", person.name, encode(BadgeCode(person.badge)))
    for room in connection.execute(select(ROOM).order_by(ROOM.c.room)):
        yield LabelRow("room", f"{room.name}, {room.room}", encode(RoomCode(room.room)))
    for device in connection.execute(select(DEVICE).order_by(DEVICE.c.kind, DEVICE.c.device)):
        yield LabelRow("device", f"{device.kind}, {device.device}", encode(DeviceCode(device.device)))
    for lot in connection.execute(select(LOT).order_by(LOT.c.material, LOT.c.lot)):
        yield LabelRow("lot", f"{lot.material}, {lot.lot}", encode(LotCode(lot.lot)))


_KINDS: Final = {
    "wristband": "Wristband",
    "order": "Travelling order",
    "container": "Container",
    "badge": "Badge",
    "room": "Room",
    "device": "Device",
    "lot": "Material lot",
}


def label_sheet(workplace: Workplace, batch_id: str | None = None) -> bytes:
    """The same codes as a sheet to be printed on office paper, for a scanner without the program's tray.

    Raises:
        MissingCharacter: a name holds a character that the fonts of the papers lack.
    """
    rows = label_rows(workplace, batch_id)
    sheet = [SheetLabel(row.words, _KINDS[row.group], row.code) for row in rows]
    return workplace.papers.label_sheet(sheet, chosen_stationery(workplace).page)
