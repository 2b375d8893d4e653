"""A new batch: the subject's register, the register of chain numbers and the batch begin in one transaction."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from batchtrack.batch.decide import order
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.events.steps import StepStarted
from batchtrack.database import reading
from batchtrack.facility import chains, subjects
from batchtrack.facility.chains import ChainNumberIssued, IssueChainNumber
from batchtrack.facility.decision import Refusals
from batchtrack.facility.streams import chain_stream, subject_stream
from batchtrack.facility.subjects import OrderBatch, RegisterSubject
from batchtrack.identity import issue_chain
from batchtrack.journal import stream_name
from batchtrack.product.life.state import Stage
from batchtrack.product.model import Product
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.refusals import refuse
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By, person_of
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is ordered: a product for a subject, a pseudonym that is registered with it if it is new."""

    subject: str
    study: str
    product: str


def order_batch(workplace: Workplace, wanted: NewOrder, by: By) -> Outcome:
    """Order a batch of the product's effective version; ``made`` is the batch's id."""

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            product = effective_product(workplace, connection, wanted.product)
            if product is None:
                return not_done(refuse("SV-27", product=wanted.product))
            person = person_of(connection, by.person)
            stream = subject_stream(wanted.subject)
            subject = subjects.fold(events_of(connection, stream))
            register = chain_stream(workplace.site.code, now.year)
            issued = chains.fold(events_of(connection, register))
        actor = person.actor
        plan = Plan(now)
        plan.rely(f"person/{person.id}", person.version)
        version = subject.version if subject is not None else 0
        if subject is None:
            registered = subjects.decide(None, RegisterSubject(wanted.subject, wanted.study), now, actor)
            if isinstance(registered, Refusals):
                return NotDone(registered.refusals)
            plan.write(stream, 0, registered.events)
            subject = subjects.fold(registered.events)
        batch_id = subject.next_batch if subject is not None else wanted.subject
        ordered = subjects.decide(subject, OrderBatch(wanted.subject), now, actor)
        issue = IssueChainNumber(workplace.site.code, now.year, batch_id)
        numbered = chains.decide(issued, issue, now, actor)
        refusals = [r for answer in (ordered, numbered) if isinstance(answer, Refusals) for r in answer.refusals]
        if refusals or isinstance(ordered, Refusals) or isinstance(numbered, Refusals):
            return NotDone(tuple(refusals))
        plan.write(stream, version, ordered.events)
        plan.write(register, issued.version if issued is not None else 0, numbered.events)
        serial = next(event.serial for event in numbered.events if isinstance(event, ChainNumberIssued))
        chain = issue_chain(workplace.site.code, now.year, serial).code
        relied = (Reliance(stream=f"person/{person.id}", version=person.version),)
        begun = order(product, batch_id, wanted.subject, chain, relied)
        started = StepStarted(step=product.order, relied=relied)
        plan.write(stream_name("batch", batch_id), 0, (*begun.events, started))
        return Done(changed=write(workplace, plan, by), made=batch_id)

    return settled(attempt, by)


def effective_product(workplace: Workplace, connection: Connection, code: str) -> Product | None:
    """The version of a product that new batches take now, None where none is effective."""
    now = workplace.clock.now()
    found = connection.execute(
        select(PRODUCT.c.document)
        .where(PRODUCT.c.code == code, PRODUCT.c.stage == Stage.EFFECTIVE.value, PRODUCT.c.effective_from <= now)
        .order_by(PRODUCT.c.effective_from.desc())
    ).first()
    return None if found is None else workplace.products.get(connection, found.document)
