"""Events about containers that the happy way does not meet."""

from allogeneic_document import ALLOGENEIC, DONOR, RECIPIENT
from container_documents import done, split
from journey import Journey
from journey_people import REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, ZONE

from batchtrack.batch import commands
from batchtrack.product.model import Handling


def handled() -> Journey:
    """Parts that were frozen, moved, thawed and destroyed, of a donation with a number."""
    journey = split()
    for act, place, words in (
        (Handling.MOVE, "Tank 4", ""),
        (Handling.THAW, "Bench 1", ""),
        (Handling.DESTROY, "", "bag leaks"),
    ):
        journey.do(commands.HandleContainer(5, act, journey.now, ZONE, place, words), TECHNICIAN_A)
    journey.do(commands.NumberDonation(1, "A999926000017", "donation/A999926000017", 1), TECHNICIAN_A)
    return journey


def typed() -> Journey:
    """A donation number that one person typed and another compared."""
    journey = split()
    number = commands.NumberDonation(1, "A999926000017", "donation/A999926000017", 1, TECHNICIAN_A.person)
    journey.do(number, TECHNICIAN_B)
    return journey


def allocated() -> Journey:
    """A vial that was allocated, given back, allocated again and taken out."""
    journey = done(Journey.ordered(ALLOGENEIC), "thaw", {"thawed_a": "10 mL", "thawed_b": "10 mL"})
    allocate = commands.AllocateVial(
        container=1,
        bank="BANK-1",
        vial="V-01",
        donor="DONOR-1",
        donation="A999926000018",
        donor_typing=DONOR,
        recipient_typing=RECIPIENT,
        reason="accepted by the transplant team",
        stream="bank/BANK-1",
        version=3,
    )
    journey.do(allocate, REVIEWER_A)
    journey.do(commands.ReleaseAllocation(1, "infusion postponed"), REVIEWER_A)
    journey.do(allocate, REVIEWER_A)
    journey.do(commands.TakeAllocated(1, "V-01", journey.now, ZONE), TECHNICIAN_A)
    return journey
