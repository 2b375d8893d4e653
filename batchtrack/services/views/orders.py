"""What can be ordered now."""

from sqlalchemy import select

from batchtrack.database import reading
from batchtrack.product.life.state import Stage
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.services.views.shapes import ProductChoice
from batchtrack.services.workplace import Workplace


def orderable_products(workplace: Workplace) -> tuple[ProductChoice, ...]:
    """Each product with an effective version, that version alone, in the order of their codes."""
    now = workplace.clock.now()
    wanted = (
        select(PRODUCT.c.code, PRODUCT.c.version, PRODUCT.c.title)
        .where(PRODUCT.c.stage == Stage.EFFECTIVE.value, PRODUCT.c.effective_from <= now)
        .order_by(PRODUCT.c.code, PRODUCT.c.effective_from)
    )
    with reading(workplace.engine) as connection:
        found = {row.code: ProductChoice(row.code, row.version, row.title) for row in connection.execute(wanted)}
    return tuple(found.values())
