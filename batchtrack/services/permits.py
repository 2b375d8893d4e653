"""What stands against any permit of the facility, whatever the batch: a clock in doubt."""

from sqlalchemy import Connection

from batchtrack.refusals import Refusal
from batchtrack.services.timing import doubts
from batchtrack.services.workplace import Workplace


def permit_doubts(workplace: Workplace, connection: Connection) -> tuple[Refusal, ...]:
    """Asked in the snapshot of an act that has begun: no permit while QA has not answered for a clock (ST-22)."""
    moment = workplace.timing.latest
    return () if moment is None else doubts(connection, workplace.site_in(connection).code, moment)
