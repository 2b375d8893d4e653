"""The list of all batches: filtered, counted and read by the block, so that a hundred thousand are as quick as ten."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, or_, select, union

from batchtrack.database import reading
from batchtrack.readmodels.batches import folded
from batchtrack.readmodels.genealogy_tables import CONTAINER, USED_LOT
from batchtrack.readmodels.tables import BATCH, IDENTIFIER, PRODUCT
from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import LAST, rows_in
from batchtrack.services.workplace import Workplace

BLOCK: Final = 200
"""Batches that are read at once."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which batches are wanted; an empty part asks for nothing.

    Attributes:
        text: what one of the batch's identifiers begins with: its id, subject, chain of identity, a donation number
            (DIN) of a container, or a lot that went into it.
        product: code of the product; stage: the part of its way that the batch is on, while it runs.
        standing: ``running``, ``after_use``, ``complete`` or the name of an end.
        held: True for batches on hold alone.
    """

    text: str = ""
    product: str = ""
    stage: str = ""
    standing: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A block of the list: rows from ``first`` on, of ``total`` that were found among ``all_batches``."""

    rows: tuple[WorkRow, ...]
    first: int
    total: int
    all_batches: int


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the list can be filtered by: codes of products, and the parts of a batch's way in their order."""

    products: tuple[str, ...]
    stages: tuple[str, ...]


def find_batches(workplace: Workplace, sought: Sought, first: int = 0, count: int = BLOCK) -> Found:
    """A block of the batches that are wanted, the newest order on top."""
    order = (BATCH.c.ordered_at.desc(), BATCH.c.batch.desc())
    with reading(workplace.engine) as connection:
        everything = _count(connection, select(BATCH.c.batch))
        wanted = _filtered(select(BATCH), sought)
        total = everything if sought == Sought() else _count(connection, _filtered(select(BATCH.c.batch), sought))
        rows = rows_in(workplace, connection, wanted.order_by(*order).offset(first).limit(count))
    return Found(rows, first, total, everything)


def filter_choices(workplace: Workplace) -> FilterChoices:
    """Products and stages that a filter can name, from the documents."""
    with reading(workplace.engine) as connection:
        found = connection.execute(select(PRODUCT.c.code, PRODUCT.c.document).order_by(PRODUCT.c.code)).all()
        products = [workplace.products.get(connection, row.document) for row in found]
    stages = dict.fromkeys(step.phase for product in products for step in product.steps if step.phase)
    return FilterChoices(tuple(dict.fromkeys(row.code for row in found)), tuple(stages))


def _count(connection: Connection, wanted: Select[Any]) -> int:
    return connection.execute(select(func.count()).select_from(wanted.subquery())).scalar_one()


def _filtered(wanted: Select[Any], sought: Sought) -> Select[Any]:
    if sought.product:
        wanted = wanted.where(BATCH.c.product == sought.product)
    if sought.stage:
        wanted = wanted.where(BATCH.c.standing == "running", BATCH.c.phase == sought.stage)
    if sought.standing:
        wanted = wanted.where(BATCH.c.standing == sought.standing)
    if sought.held:
        wanted = wanted.where(BATCH.c.holds > 0)
    return _named(wanted, sought.text.strip())


def _named(wanted: Select[Any], text: str) -> Select[Any]:
    """Batches of which an identifier begins with a text."""
    prefix = folded(text)
    if not prefix:
        return wanted
    by_name = select(IDENTIFIER.c.batch).where(IDENTIFIER.c.folded >= prefix, IDENTIFIER.c.folded < prefix + LAST)
    by_din = select(CONTAINER.c.batch).where(CONTAINER.c.din >= prefix, CONTAINER.c.din < prefix + LAST)
    by_lot = select(USED_LOT.c.batch).where(
        or_(*(USED_LOT.c.lot.between(start, start + LAST) for start in dict.fromkeys((text, text.upper()))))
    )
    return wanted.where(BATCH.c.batch.in_(union(by_name, by_din, by_lot)))
