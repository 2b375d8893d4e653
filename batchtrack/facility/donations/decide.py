"""What may happen to a donation identification number."""

from datetime import datetime

from batchtrack.events import Decided, Decision, Denied
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.donations.commands import RegisterDonation
from batchtrack.facility.donations.events import DonationRegistered
from batchtrack.facility.donations.state import Donation
from batchtrack.facility.rights import Right
from batchtrack.refusals import refuse


def decide(donation: Donation | None, command: RegisterDonation, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the number may be this holder's; one that is so already is left alone."""
    against = may(actor, Right.NUMBER_DONATIONS)
    if donation is None:
        event = DonationRegistered(din=command.din, holder=command.holder, giver=command.giver)
        return answer(against, event)
    if donation.holder != command.holder:
        against = (*against, refuse("CT-40", din=command.din, holder=donation.holder.replace("/", " ")))
    return Denied(against) if against else Decided(())
