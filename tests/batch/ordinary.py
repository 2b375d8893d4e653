"""What of a journey is out of the ordinary, as the review shows it."""

from journey import Journey
from journey_people import ZONE

from batchtrack.facility.site import Site
from batchtrack.services.views.exceptions import exception_rows
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import ExceptionRow

_SITE = Site(
    "A9990",
    "Demonstration facility",
    demonstration=True,
    zone=ZONE,
    decimal_mark=".",
    simulated_clock=False,
    opened=True,
    version=1,
)
_OFTEN = frozenset({"reported", "deviation", "hold", "continued"})


def out_of_the_ordinary(journey: Journey) -> tuple[ExceptionRow, ...]:
    """Everything that the review lists."""
    return exception_rows(Seen(journey.product, journey.batch, _SITE, {}), tuple(journey.facts))


def unusual(journey: Journey) -> list[str]:
    """What kinds of exception there are, without reported acts and what the rules open by themselves."""
    return [row.kind for row in out_of_the_ordinary(journey) if row.kind not in _OFTEN]
