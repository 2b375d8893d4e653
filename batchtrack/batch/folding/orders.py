"""Folds of what becomes of an order before its collection."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.order import Rebound
from batchtrack.batch.folding.fold import Folds
from batchtrack.batch.state import Batch


def _rebound(batch: Batch, event: Rebound, _fact: Fact) -> Batch:
    return replace(batch, product_version=event.product_version, document=event.document)


FOLDS: Final[Folds] = {Rebound: _rebound}
