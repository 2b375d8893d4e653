"""Division codes of parts (ISBT 128 ST-001 2.4.3): ``A0`` and ``B0``, and of their parts ``Aa`` and ``Ab``."""

import string
from typing import Final

from batchtrack.batch.state import Batch, Container
from batchtrack.batch.state.containers import UNDIVIDED
from batchtrack.product.model import ContainerAct, ContainerDefinition

_NOT_DIVIDED_FURTHER: Final = "0"


def division_of(batch: Batch, made: ContainerDefinition, source: Container | None, product_code: str | None) -> str:
    """The code of a container that is made now: the next letter for a part, else that of the product it continues."""
    if source is None:
        return UNDIVIDED
    if made.act is not ContainerAct.SPLIT:
        return source.division if product_code is not None and product_code == source.product_code else UNDIVIDED
    used = {other.division for other in batch.containers if other.product_code == product_code}
    if source.division == UNDIVIDED:
        codes = (f"{letter}{_NOT_DIVIDED_FURTHER}" for letter in string.ascii_uppercase)
    else:
        codes = (f"{source.division[0]}{letter}" for letter in string.ascii_lowercase)
    return next(code for code in codes if code not in used)
