"""The facts of one batch, stream ``batch/<id>``."""

from typing import Final

from batchtrack.batch.events import (
    allocation,
    containers,
    custody,
    deviations,
    entries,
    follow_up,
    identity,
    instruments,
    labels,
    order,
    phone_exceptions,
    release,
    remarks,
    resources,
    results,
    steps,
    supply,
    use,
)
from batchtrack.events import Catalogue

CATALOGUE: Final = Catalogue(
    [
        *order.EVENTS,
        *steps.EVENTS,
        *entries.EVENTS,
        *identity.EVENTS,
        *instruments.EVENTS,
        *labels.EVENTS,
        *resources.EVENTS,
        *containers.EVENTS,
        *custody.EVENTS,
        *allocation.EVENTS,
        *results.EVENTS,
        *deviations.EVENTS,
        *phone_exceptions.EVENTS,
        *remarks.EVENTS,
        *release.EVENTS,
        *use.EVENTS,
        *follow_up.EVENTS,
        *supply.EVENTS,
    ],
    {**entries.LIFTS, **deviations.LIFTS, **identity.LIFTS, **results.LIFTS},
)

__all__ = ["CATALOGUE"]
