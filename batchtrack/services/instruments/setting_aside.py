"""A run of the step's sample that is not used: kept with its file and its reason, so that none is passed over."""

import hashlib

from batchtrack.batch.commands import SetRunAside
from batchtrack.batch.decide import decide
from batchtrack.events import Denied
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal
from batchtrack.services.at_hand import Place
from batchtrack.services.beginning import beginning
from batchtrack.services.instruments.answering import against_sample, alarm_if_foreign
from batchtrack.services.instruments.importing import CSV
from batchtrack.services.instruments.nucleoview import read_count
from batchtrack.services.instruments.run_checks import against_run, take_run
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def set_run_aside(
    workplace: Workplace, place: Place, file_bytes: bytes, file_name: str, reason: str, by: By
) -> Outcome:
    """Note a run of the step's sample that is not used; it serves nothing else afterwards, and QA sees the reason."""
    count = read_count(file_bytes, file_name)
    if isinstance(count, Refusal):
        return not_done(count)
    alarm = alarm_if_foreign(workplace, place, count, by)
    if alarm is not None:
        return alarm

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, place.batch, by, now)
            step = situation.product.step(place.step)
            digest = hashlib.sha256(file_bytes).hexdigest()
            refusals = (
                *against_sample(situation, step, count.sample, digest),
                *against_run(connection, situation, step, count),
            )
        command = SetRunAside(step.id, digest, count.sample, reason)
        decision = decide(situation.product, situation.batch, command, situation.context)
        if refusals or isinstance(decision, Denied):
            return NotDone((*refusals, *against(decision)))
        plan = situation.plan()
        plan.documents.append(Document(file_bytes, CSV))
        plan.write(stream_name("batch", place.batch), situation.batch.version, decision.events)
        take_run(plan, situation, step, count, digest)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
