"""What an act is decided on: the batch, its document, the person, the moment, all read in one snapshot."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from batchtrack.batch.context import Context
from batchtrack.batch.state import Batch
from batchtrack.facility.people import Person
from batchtrack.facility.site import Site
from batchtrack.product.model import Product
from batchtrack.services.people import By, acting_person, batch_actor
from batchtrack.services.recording import Plan, plan_by
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Situation:
    """The state of things when the act was asked for."""

    batch: Batch
    product: Product
    person: Person
    context: Context
    site: Site

    def plan(self) -> Plan:
        """An empty plan that stands on the person's roles."""
        return plan_by(self.person, self.site, self.context.now)


def look(workplace: Workplace, connection: Connection, batch_id: str, by: By, now: datetime) -> Situation:
    """Read everything that an act on a batch is decided on.

    Raises:
        Refused: there is no such batch (SV-20), an entry cannot be read (SV-08), or the person may not act any more
            (SV-02).
    """
    batch = workplace.batch(connection, batch_id)
    person = acting_person(connection, by)
    site = workplace.site_in(connection)
    context = Context(now, batch_actor(person, now), site.zone, site.decimal_mark, m_is_million=site.m_is_million)
    return Situation(batch, workplace.product(connection, batch), person, context, site)
