"""Donation identification numbers: told once, for one batch, in the number's own register."""

from batchtrack.batch.commands import NumberDonation
from batchtrack.batch.decide import decide
from batchtrack.events import Denied
from batchtrack.facility import donations
from batchtrack.facility.donations import RegisterDonation
from batchtrack.facility.streams import donation_stream
from batchtrack.identity import parse_din
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace, events_of


def number_donation(workplace: Workplace, batch_id: str, container: int, text: str, by: By) -> Outcome:
    """Note the number on the container of a collection; a number of another batch or bank is refused (CT-40).

    Args:
        workplace: where.
        batch_id: whose collection it is.
        container: number of the container in that batch.
        text: as scanned, or typed with its check character.
        by: who read it.
    """
    din = parse_din(text)
    if isinstance(din, Refusal):
        return not_done(din)
    stream = donation_stream(din.text)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            known = donations.fold(events_of(connection, stream))
        holder = stream_name("batch", batch_id)
        claim = RegisterDonation(din.text, holder, situation.batch.subject)
        registered = donations.decide(known, claim, now, situation.person.actor)
        command = NumberDonation(container, din.text, stream, known.version if known else 1)
        decision = decide(situation.product, situation.batch, command, situation.context)
        if isinstance(registered, Denied) or isinstance(decision, Denied):
            return NotDone((*against(registered), *against(decision)))
        plan = situation.plan()
        plan.write(holder, situation.batch.version, decision.events)
        plan.write(stream, known.version if known else 0, registered.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
