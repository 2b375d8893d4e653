"""On which side of its limit a judged value lies; the verdict itself is never made again."""

from decimal import Decimal, InvalidOperation

from batchtrack.batch.events.parts import Judged, Standing
from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes import Side
from batchtrack.units import Quantity, convert, parse_criterion


def side_of(judged: Judged | None, kind: str, unit: str) -> Side | None:
    """Below or above the limit that was missed, None for a value within limits or one that is no number."""
    if judged is None or judged.standing in {Standing.WITHIN, Standing.UNLIMITED}:
        return None
    missed = judged.alert if judged.standing is Standing.ALERT and judged.alert else judged.criterion
    criterion = parse_criterion(missed, kind, unit) if kind else None
    if criterion is None or isinstance(criterion, Refusal) or judged.standing is Standing.UNDECIDED:
        return Side.OUTSIDE
    try:
        value = Quantity(Decimal(judged.rounded or judged.value), criterion.unit)
    except (InvalidOperation, ValueError):
        return Side.OUTSIDE
    low = criterion.low
    if low is not None and value.value < convert(Quantity(low.value, low.unit), criterion.unit, kind).value:
        return Side.BELOW
    return Side.ABOVE if criterion.high is not None else Side.BELOW
