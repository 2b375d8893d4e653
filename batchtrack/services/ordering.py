"""A new batch: the subject's register, the register of chain numbers and the batch begin in one transaction.

A second collection goes on under the chain of identity of an earlier batch, and takes no number.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from batchtrack.batch.decide import order
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.events.steps import StepStarted
from batchtrack.events import Decided, Decision, Event
from batchtrack.facility import chains, subjects
from batchtrack.facility.chains import ChainNumberIssued, ChainRegister, IssueChainNumber
from batchtrack.facility.people import Person
from batchtrack.facility.site import Site
from batchtrack.facility.streams import chain_stream, person_stream, subject_stream
from batchtrack.facility.subjects import OrderBatch, RegisterSubject, Subject
from batchtrack.journal import stream_name
from batchtrack.product.life.state import Stage
from batchtrack.product.model import Product
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.collecting_again import GoingOn, going_on
from batchtrack.services.outcomes import Done, NotDone, Outcome, against
from batchtrack.services.people import By, acting_person
from batchtrack.services.recording import Plan, plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is ordered: a product for a subject, a pseudonym that is registered with it if it is new.

    Attributes:
        under: an earlier batch of the subject whose chain of identity goes on with this collection; empty for a new
            chain.
    """

    subject: str
    study: str
    product: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Effective:
    """The version of a product that new batches take, with the stream and version where that was read."""

    product: Product
    stream: str
    version: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What an order is decided on."""

    now: datetime
    site: Site
    person: Person
    effective: Effective
    subject: Subject | None
    register: ChainRegister | None
    going_on: GoingOn | None


@dataclass(frozen=True, slots=True)
class _Ordered:
    """The new batch and its chain of identity, with the events of the two registers."""

    batch: str
    chain: str
    of_subject: tuple[Event, ...]
    of_register: tuple[Event, ...]


def order_batch(workplace: Workplace, wanted: NewOrder, by: By) -> Outcome:
    """Order a batch of the product's effective version; ``made`` is the batch's id."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            known = _look(workplace, connection, wanted, by, now)
        ordered = _decide(known, wanted)
        if isinstance(ordered, NotDone):
            return ordered
        return Done(changed=write(workplace, _plan(known, wanted, ordered), by), made=ordered.batch)

    return settled(attempt, by)


def effective_version(workplace: Workplace, connection: Connection, code: str, now: datetime) -> Effective | None:
    """The version of a product that new batches take at that moment, None where none is effective."""
    found = connection.execute(
        select(PRODUCT)
        .where(PRODUCT.c.code == code, PRODUCT.c.stage == Stage.EFFECTIVE.value, PRODUCT.c.effective_from <= now)
        .order_by(PRODUCT.c.effective_from.desc(), PRODUCT.c.stream.desc())
    ).first()
    if found is None:
        return None
    return Effective(workplace.products.get(connection, found.document), found.stream, found.revision)


def effective_product(workplace: Workplace, connection: Connection, code: str) -> Product | None:
    """The version of a product that a batch ordered now would take, None where none is effective."""
    found = effective_version(workplace, connection, code, workplace.clock.now())
    return None if found is None else found.product


def _look(workplace: Workplace, connection: Connection, wanted: NewOrder, by: By, now: datetime) -> _Known:
    effective = effective_version(workplace, connection, wanted.product, now)
    if effective is None:
        raise Refused(refuse("SV-27", product=wanted.product))
    site = workplace.site_in(connection)
    return _Known(
        now=now,
        site=site,
        person=acting_person(connection, by),
        effective=effective,
        subject=subjects.fold(events_of(connection, subject_stream(wanted.subject))),
        register=chains.fold(events_of(connection, chain_stream(site.code, now.year))),
        going_on=_going_on(workplace, connection, effective.product, wanted),
    )


def _decide(known: _Known, wanted: NewOrder) -> _Ordered | NotDone:
    actor = known.person.actor
    events: tuple[Event, ...] = ()
    subject = known.subject
    if subject is None:
        registered = subjects.decide(None, RegisterSubject(wanted.subject, wanted.study), known.now, actor)
        if not isinstance(registered, Decided):
            return NotDone(against(registered))
        events, subject = registered.events, subjects.fold(registered.events)
    assert subject is not None, "a registered subject is known"
    ordered = subjects.decide(subject, OrderBatch(wanted.subject), known.now, actor)
    numbered = _number(known, subject)
    refusals = (*_of_another_study(known.subject, wanted), *against(ordered, numbered))
    if refusals or not (isinstance(ordered, Decided) and isinstance(numbered, Decided)):
        return NotDone(refusals)
    issued = (event.chain for event in numbered.events if isinstance(event, ChainNumberIssued))
    chain = known.going_on.chain if known.going_on is not None else next(issued)
    return _Ordered(subject.next_batch, chain, (*events, *ordered.events), numbered.events)


def _number(known: _Known, subject: Subject) -> Decision:
    """The next chain of identity; none where an earlier one goes on."""
    if known.going_on is not None:
        return Decided(())
    issue = IssueChainNumber(known.site.code, known.now.year, subject.next_batch)
    return chains.decide(known.register, issue, known.now, known.person.actor)


def _going_on(workplace: Workplace, connection: Connection, product: Product, wanted: NewOrder) -> GoingOn | None:
    return going_on(workplace, connection, wanted.under, wanted.subject, product) if wanted.under else None


def _plan(known: _Known, wanted: NewOrder, ordered: _Ordered) -> Plan:
    subject, register, effective = known.subject, known.register, known.effective
    plan = plan_by(known.person, known.site, known.now)
    plan.rely(effective.stream, effective.version)
    plan.write(subject_stream(wanted.subject), subject.version if subject else 0, ordered.of_subject)
    chain_numbers = chain_stream(known.site.code, known.now.year)
    plan.write(chain_numbers, register.version if register else 0, ordered.of_register)
    relied = (
        Reliance(stream=person_stream(known.person.id), version=known.person.version),
        Reliance(stream=effective.stream, version=effective.version),
    )
    first = 1
    if known.going_on is not None:
        first = known.going_on.first_container
        plan.relied.update(known.going_on.relied)
    begun = order(effective.product, ordered.batch, wanted.subject, ordered.chain, relied, first)
    started = StepStarted(step=effective.product.order, relied=relied)
    plan.write(stream_name("batch", ordered.batch), 0, (*begun.events, started))
    return plan


def _of_another_study(subject: Subject | None, wanted: NewOrder) -> tuple[Refusal, ...]:
    if subject is None or subject.study == wanted.study:
        return ()
    return (refuse("SV-29", subject=subject.code, study=subject.study, told=wanted.study),)
