"""Identity needs two carriers; open material needs a room that was cleared."""

from collections.abc import Iterator

from batchtrack.product.check.finding import Facts, Finding
from batchtrack.product.model import Carrier, RoomUse, StepDefinition, StepKind
from batchtrack.refusals import refuse


def identity_independent(facts: Facts) -> Iterator[Finding]:
    """An identity check compares two different carriers; clearance for infusion is one, made at the wristband."""
    for step in facts.product.steps:
        carriers = {(scan.carrier, scan.container) for scan in step.scans}
        if step.identity and len(carriers) < len(("one", "the other")):
            yield Finding(refuse("PR-63", step=step.id), ("steps", step.id, "identity"))
        if step.kind is StepKind.CLEARANCE and not _is_bedside(step):
            yield Finding(refuse("PR-82", step=step.id), ("steps", step.id, "kind"))


def _is_bedside(step: StepDefinition) -> bool:
    wristband = any(scan.carrier is Carrier.WRISTBAND for scan in step.scans)
    return step.identity and wristband and step.reported_by is None


def rooms_cleared(facts: Facts) -> Iterator[Finding]:
    """Before material is open a room was entered and cleared, and afterwards it is left and cleared."""
    rooms = {use: [step.id for step in facts.product.steps if step.room is use] for use in RoomUse}
    for step in facts.product.steps:
        if step.room is not RoomUse.OPEN:
            continue
        entered = any(facts.sequence.precedes(other, step.id) for other in rooms[RoomUse.ENTERS])
        left = any(facts.sequence.precedes(step.id, other) for other in rooms[RoomUse.LEAVES])
        if not (entered and left):
            yield Finding(refuse("PR-81", step=step.id), ("steps", step.id, "room"))
