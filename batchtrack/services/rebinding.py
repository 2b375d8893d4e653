"""An order that was not collected yet takes the version of its product that new batches take."""

from batchtrack.batch.commands import RebindOrder
from batchtrack.batch.decide import decide
from batchtrack.batch.events.parts import Reliance
from batchtrack.events import Denied
from batchtrack.journal import stream_name
from batchtrack.refusals import refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.ordering import effective_version
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def rebind_order(workplace: Workplace, batch_id: str, reason: str, by: Confirmed) -> Outcome:
    """Bind an order to the effective version; the planner's signature says why."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            seen = look(workplace, connection, batch_id, by, now)
            effective = effective_version(workplace, connection, seen.product.code, now)
        if effective is None:
            return not_done(refuse("SV-27", product=seen.product.code))
        relied = Reliance(stream=effective.stream, version=effective.version)
        decided = decide(seen.product, seen.batch, RebindOrder(effective.product, relied, reason), seen.context)
        if isinstance(decided, Denied):
            return NotDone(decided.refusals)
        plan = seen.plan()
        plan.rely(effective.stream, effective.version)
        plan.write(stream_name("batch", batch_id), seen.batch.version, decided.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
