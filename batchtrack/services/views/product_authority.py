"""Who may do what within a product: as its master batch record in force says, which two people approved."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from batchtrack.database import reading
from batchtrack.product.life.state import Stage
from batchtrack.product.model import Product
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ProductAuthorityLine:
    """A step or a release stage of a product.

    Attributes:
        product: code and version, in words.
        does: role of the facility that performs the step or certifies the stage.
        checks: role that verifies the step or reviews before the stage; empty where nobody does.
    """

    product: str
    act: str
    does: str
    checks: str


def product_authority_lines(workplace: Workplace) -> tuple[ProductAuthorityLine, ...]:
    """Every step and stage of the effective versions, in the order of the document."""
    wanted = select(PRODUCT.c.document).where(PRODUCT.c.stage == Stage.EFFECTIVE.value).order_by(PRODUCT.c.stream)
    with reading(workplace.engine) as connection:
        documents = connection.execute(wanted).scalars().all()
        products = [workplace.products.get(connection, document) for document in documents]
    return tuple(line for product in products for line in _of_product(product))


def _of_product(product: Product) -> Iterator[ProductAuthorityLine]:
    name = f"{product.code}, version {product.version}"
    for step in product.steps:
        checks = product.roles.get(step.verifier, "")
        yield ProductAuthorityLine(name, f"{step.code} {step.title}", product.roles[step.performer], checks)
    for stage in product.stages:
        yield ProductAuthorityLine(name, stage.title, product.roles[stage.by], product.roles[stage.reviewer])
