"""Folds of a supply outside the specification."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.supply import Supplied, SupplyNoted
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.folding.release import in_place_of_earlier
from batchtrack.batch.state import Batch, Certificate


def _noted(batch: Batch, event: SupplyNoted, _fact: Fact) -> Batch:
    return replace(batch, supply_notes=(*batch.supply_notes, event))


def _supplied(batch: Batch, event: Supplied, fact: Fact) -> Batch:
    document = Certificate(
        stage=event.stage,
        number=event.number,
        statement=event.statement,
        made=made(fact),
        hash=fact.hash,
        pending=event.pending,
        deviations=event.deviations,
        expiry=event.expiry,
        failed=event.failed,
        physician=event.physician,
    )
    return in_place_of_earlier(batch, document)


FOLDS: Final[Folds] = {SupplyNoted: _noted, Supplied: _supplied}
