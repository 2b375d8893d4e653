"""The facts of one batch, stream ``batch/<id>``."""

from typing import Final

from batchtrack.batch.events import (
    custody,
    deviations,
    entries,
    identity,
    order,
    release,
    resources,
    results,
    steps,
    use,
)
from batchtrack.events import Catalogue

CATALOGUE: Final = Catalogue(
    [
        *order.EVENTS,
        *steps.EVENTS,
        *entries.EVENTS,
        *identity.EVENTS,
        *resources.EVENTS,
        *custody.EVENTS,
        *results.EVENTS,
        *deviations.EVENTS,
        *release.EVENTS,
        *use.EVENTS,
    ]
)

__all__ = ["CATALOGUE"]
