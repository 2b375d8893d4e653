"""A file whose sample id is not the step's: another patient's is the alarm, any other needs two people."""

import hashlib

from batchtrack.batch.commands import AnswerSample
from batchtrack.database import reading
from batchtrack.product.model import StepDefinition
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.instruments.nucleoview import CountFile, read_count
from batchtrack.services.instruments.sample_ids import agrees, foreign_code, wanted_samples
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By, Confirmed
from batchtrack.services.scanning import take_code
from batchtrack.services.situation import Situation
from batchtrack.services.workplace import Workplace


def answer_sample(
    workplace: Workplace, place: Place, file_bytes: bytes, file_name: str, words: str, by: Confirmed
) -> Outcome:
    """A second person signs why a file is of the step's sample although it names another sample id.

    The file is then loaded by whoever works in the step. Of another patient's file nobody can say so: it is the alarm.
    """
    count = read_count(file_bytes, file_name)
    if isinstance(count, Refusal):
        return not_done(count)
    alarm = alarm_if_foreign(workplace, place, count, by)
    if alarm is not None:
        return alarm
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, place.batch)
        step = workplace.product(connection, batch).step(place.step)
    wanted = wanted_samples(batch, step)
    if agrees(count.sample, wanted):
        return not_done(refuse("MA-37", found=count.sample, step=step.title))
    shown = ", ".join(code.content for code in wanted) or "none"
    digest = hashlib.sha256(file_bytes).hexdigest()
    return act(workplace, place.batch, AnswerSample(step.id, digest, count.sample, shown, words), by)


def alarm_if_foreign(workplace: Workplace, place: Place, count: CountFile, by: By) -> Outcome | None:
    """What follows where the sample id is another patient's code; None where it is not."""
    with reading(workplace.engine) as connection:
        foreign = foreign_code(workplace.batch(connection, place.batch), count.sample)
    return None if foreign is None else take_code(workplace, place, foreign, by)


def against_sample(situation: Situation, step: StepDefinition, sample: str, digest: str) -> tuple[Refusal, ...]:
    """SV-41 where the sample id is not the step's, unless another person than the loader has answered for this file."""
    wanted = wanted_samples(situation.batch, step)
    if agrees(sample, wanted):
        return ()
    state = situation.batch.step(step.id)
    answered = None if state is None else state.answered_runs.get(digest)
    if answered is None:
        return (refuse("SV-41", found=sample, wanted=", ".join(code.content for code in wanted) or "none"),)
    actor = situation.context.actor
    return (refuse("MA-36", name=actor.name),) if answered == actor.person else ()
