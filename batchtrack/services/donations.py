"""Donation identification numbers: told once, for one batch, in the number's own register."""

from typing import Final

from batchtrack.batch.commands import NumberDonation
from batchtrack.batch.decide import decide
from batchtrack.events import Denied
from batchtrack.facility import donations
from batchtrack.facility.donations import RegisterDonation
from batchtrack.facility.streams import donation_stream
from batchtrack.identity import Din, parse_din
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By, Confirmed, Session, acting_person
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace, events_of

_SCANNED: Final = "="
_NUMBER: Final = "donation identification number"


def number_donation(workplace: Workplace, batch_id: str, container: int, din: Din, by: By) -> Outcome:
    """Note the scanned number on the container of a collection; one of another batch or bank is refused (CT-40).

    Args:
        workplace: where.
        batch_id: whose collection it is.
        container: number of the container in that batch.
        din: as scanned.
        by: who scanned it.
    """
    return _number(workplace, batch_id, container, din, by, None)


def number_typed_donation(
    workplace: Workplace, batch_id: str, container: int, text: str, typist: Session, by: Confirmed
) -> Outcome:
    """Note a typed number, as `number_donation`; it is the act of the second person who compared it and signs.

    Args:
        workplace: where.
        batch_id: whose collection it is.
        container: number of the container in that batch.
        text: typed with its check character; as a symbol holds it, it has none and is refused (ID-06).
        typist: who typed it.
        by: another person (MA-09), who did not work in the step of the collection (BA-15).
    """
    din = refuse("ID-06", name=_NUMBER) if text.strip().startswith(_SCANNED) else parse_din(text)
    if isinstance(din, Refusal):
        return not_done(din)
    return _number(workplace, batch_id, container, din, by, typist)


def _number(workplace: Workplace, batch_id: str, container: int, din: Din, by: By, typist: Session | None) -> Outcome:
    stream, holder = donation_stream(din.text), stream_name("batch", batch_id)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            known = donations.fold(events_of(connection, stream))
            typed_by = None if typist is None else acting_person(connection, typist).id
        claim = RegisterDonation(din.text, holder, situation.batch.subject)
        registered = donations.decide(known, claim, now, situation.person.actor)
        command = NumberDonation(container, din.text, stream, known.version if known else 1, typed_by)
        decision = decide(situation.product, situation.batch, command, situation.context)
        if isinstance(registered, Denied) or isinstance(decision, Denied):
            return NotDone((*against(registered), *against(decision)))
        plan = situation.plan()
        plan.write(holder, situation.batch.version, decision.events)
        plan.write(stream, known.version if known else 0, registered.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
