"""The life of a product version: put forward, checked, approved by two, made effective (EU GMP 4; 21 CFR 211.186)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from batchtrack.events import Decided, Decision, Denied
from batchtrack.facility.people import Person
from batchtrack.facility.rights import Right
from batchtrack.product.check import check_document
from batchtrack.product.life import decide as life
from batchtrack.product.life.events import Side
from batchtrack.product.life.state import VersionState, folded
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import By, Confirmed, acting_person
from batchtrack.services.recording import Document, plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.withdrawing import hold_running
from batchtrack.services.workplace import Workplace, events_of

YAML: Final = "application/yaml"
_APPROVES: Final[Mapping[Side, Right]] = {
    Side.PRODUCTION: Right.APPROVE_PRODUCTS_FOR_PRODUCTION,
    Side.QA: Right.APPROVE_PRODUCTS_FOR_QA,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of a version: who is entitled to it, and how it is decided.

    Attributes:
        document: text that is put forward with it.
        holds_running_for: why the batches at work on this version are held with it, None where they are not.
    """

    act: str
    right: Right
    decide: Callable[[VersionState, datetime], Decision]
    document: bytes | None = None
    holds_running_for: str | None = None


def put_forward(workplace: Workplace, document: bytes, name: str, changes: str, by: By) -> Outcome:
    """Put a document forward as a version and check it; ``made`` is the version's stream. Problems come all at once."""
    product = check_document(document, name)
    if not isinstance(product, Product):
        return NotDone(tuple(problem.cause for problem in product))

    def decide(state: VersionState, _now: datetime) -> Decision:
        drafted = life.draft(state, product, changes, by.person)
        if isinstance(drafted, Denied):
            return drafted
        checked = life.check(folded(drafted.events), product.fingerprint, 0, by.person)
        return checked if isinstance(checked, Denied) else Decided((*drafted.events, *checked.events))

    asked = _Asked(Right.PUT_PRODUCTS_FORWARD.value, Right.PUT_PRODUCTS_FORWARD, decide, document)
    return _act(workplace, stream_of(product), asked, by)


def approve(workplace: Workplace, stream: str, document: str, side: Side, by: Confirmed) -> Outcome:
    """Approve the text for production or for QA."""

    def decide(state: VersionState, _now: datetime) -> Decision:
        return life.approve(state, document, side, by.person)

    return _act(workplace, stream, _Asked(f"approving for {side.value}", _APPROVES[side], decide), by)


def make_effective(workplace: Workplace, stream: str, effective_from: datetime, by: Confirmed) -> Outcome:
    """Let new batches take the version from a time on, which is now where it is told earlier."""

    def decide(state: VersionState, now: datetime) -> Decision:
        return life.make_effective(state, max(effective_from, now), now, by.person)

    return _act(workplace, stream, _Asked("making a product effective", Right.MAKE_PRODUCTS_EFFECTIVE, decide), by)


def withdraw(workplace: Workplace, stream: str, reason: str, by: Confirmed, *, for_cause: bool) -> Outcome:
    """Let no new batch take the version; for cause, every batch at work on it is held too (``changed`` names them)."""

    def decide(state: VersionState, _now: datetime) -> Decision:
        return life.withdraw(state, reason, by.person, for_cause=for_cause)

    asked = _Asked(
        "withdrawing a product", Right.MAKE_PRODUCTS_EFFECTIVE, decide, holds_running_for=reason if for_cause else None
    )
    return _act(workplace, stream, asked, by)


def stream_of(product: Product) -> str:
    """The stream of a product's version."""
    return f"product/{product.code}-v{product.version}"


def _act(workplace: Workplace, stream: str, asked: _Asked, by: By) -> Outcome:
    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            facility = workplace.site_in(connection)
            events = events_of(connection, stream)
            state = folded(events)
            decision = asked.decide(state, now)
            against = decision.refusals if isinstance(decision, Denied) else ()
            refusals = (*_lacks_role(person, asked), *against)
            if refusals or isinstance(decision, Denied):
                return NotDone(refusals)
            plan = plan_by(person, facility, now)
            plan.write(stream, len(events), decision.events)
            if asked.holds_running_for is not None:
                hold_running(workplace, connection, plan, state, asked.holds_running_for, by, now)
        if asked.document is not None:
            plan.documents.append(Document(asked.document, YAML))
        return Done(changed=write(workplace, plan, by), made=stream)

    return settled(attempt, by)


def _lacks_role(person: Person, asked: _Asked) -> tuple[Refusal, ...]:
    """The roles are those of this moment, not those of the sign-in."""
    holders = person.entitlement.holders(asked.right)
    if person.roles & holders:
        return ()
    wanted = " or ".join(sorted(role.value.replace("_", " ") for role in holders))
    return (refuse("BA-05", name=person.name, role=wanted, act=asked.act),)
