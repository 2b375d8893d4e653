"""What somebody tells of a container outside the steps: where it is kept now, that it was frozen, thawed, destroyed."""

from batchtrack.batch.commands import HandleContainer
from batchtrack.batch.questions.times import read_time
from batchtrack.product.model import Handling
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.reporting import OnPaper, copied_from
from batchtrack.services.workplace import Workplace


def tell_of_container(
    workplace: Workplace,
    batch_id: str,
    container: int,
    act_told: Handling,
    time: str,
    words: str,
    by: By,
    paper: OnPaper | None = None,
) -> Outcome:
    """Record what was done with a container, whatever it was.

    Args:
        workplace: where.
        batch_id: whose container it is.
        container: its number.
        act_told: what was done.
        time: as typed, in the zone of the facility; one that cannot be read is said, and nothing is kept.
        words: where it is kept now; for a destroyed one, why.
        by: who tells.
        paper: who acted, by a signed paper; None where whoever tells did it.
    """
    copied = (None, ()) if paper is None else copied_from(workplace, paper)
    if isinstance(copied, Refusal):
        return not_done(copied)
    reported, documents = copied
    zone = workplace.site.zone
    moment = read_time(time, zone, workplace.clock.now())
    if isinstance(moment, Refusal):
        return not_done(moment)
    kept = act_told is not Handling.DESTROY
    place, why = (words, "") if kept else ("", words)
    command = HandleContainer(container, act_told, moment, zone, place=place, words=why, reported=reported)
    return act(workplace, batch_id, command, by, documents=documents)
