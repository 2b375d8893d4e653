"""Everything that a lot or a device was used for, called back in one act: one signature, every batch or none."""

from collections.abc import Sequence

from batchtrack.batch.commands import RecallBatch
from batchtrack.batch.decide import decide
from batchtrack.events import Denied
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def recall_batches(workplace: Workplace, batches: Sequence[str], reason: str, by: Confirmed) -> Outcome:
    """Call every one of these batches back that was not recalled before; whoever has one is then told and answers.

    Args:
        workplace: where.
        batches: their ids; SV-61 where none is left to be recalled.
        reason: what is wrong, for example the lot and what was found in it.
        by: QA, whose signature each recall carries.
    """

    def attempt() -> Outcome:
        refusals: list[Refusal] = []
        with beginning(workplace) as (connection, now):
            looked_at = [look(workplace, connection, batch, by, now) for batch in batches]
        left = [situation for situation in looked_at if situation.batch.recalled is None]
        if not left:
            return not_done(refuse("SV-61"))
        plan = left[0].plan()
        for situation in left:
            decided = decide(situation.product, situation.batch, RecallBatch(reason), situation.context)
            if isinstance(decided, Denied):
                refusals.extend(decided.refusals)
            else:
                plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decided.events)
        if refusals:
            return NotDone(tuple(dict.fromkeys(refusals)))
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
