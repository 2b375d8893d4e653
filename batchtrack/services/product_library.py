"""The life of a product version: put forward, checked, approved by two, made effective (EU GMP 4; 21 CFR 211.186)."""

from collections.abc import Callable
from datetime import datetime

from batchtrack.database import reading
from batchtrack.facility.roles import Role
from batchtrack.journal import read_stream
from batchtrack.product.check import check_document
from batchtrack.product.life import decide as life
from batchtrack.product.life.events import Side
from batchtrack.product.life.state import VersionState, folded
from batchtrack.product.model import Product
from batchtrack.refusals import refuse
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By, Confirmed, person_of
from batchtrack.services.recording import Document, Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of

YAML = "application/yaml"
_APPROVERS = {
    Side.PRODUCTION: frozenset({Role.TECHNICIAN, Role.PLANNER}),
    Side.QA: frozenset({Role.QA_REVIEWER, Role.QUALIFIED_PERSON}),
}


def put_forward(workplace: Workplace, document: bytes, name: str, changes: str, by: By) -> Outcome:
    """Put a document forward as a version and check it; ``made`` is the version's stream. Problems come all at once."""
    product = check_document(document, name)
    if not isinstance(product, Product):
        return NotDone(tuple(problem.cause for problem in product))

    def decide(state: VersionState, _now: datetime) -> life.Decision:
        drafted = life.draft(state, product, changes, by.person)
        if isinstance(drafted, life.Denied):
            return drafted
        checked = life.check(folded(drafted.events), product.fingerprint, 0, by.person)
        return checked if isinstance(checked, life.Denied) else life.Decided((*drafted.events, *checked.events))

    return _act(workplace, stream_of(product), decide, by, document)


def approve(workplace: Workplace, stream: str, document: str, side: Side, by: Confirmed) -> Outcome:
    """Approve the text for production or for QA."""

    def decide(state: VersionState, _now: datetime) -> life.Decision:
        if not by.roles & {role.value for role in _APPROVERS[side]}:
            wanted = " or ".join(sorted(role.value.replace("_", " ") for role in _APPROVERS[side]))
            return life.Denied((refuse("BA-05", name=by.name, role=wanted, act=f"approving for {side.value}"),))
        return life.approve(state, document, side, by.person)

    return _act(workplace, stream, decide, by)


def make_effective(workplace: Workplace, stream: str, effective_from: datetime, by: Confirmed) -> Outcome:
    """Let new batches take the version from a time on."""

    def decide(state: VersionState, now: datetime) -> life.Decision:
        return life.make_effective(state, max(effective_from, now), now, by.person)

    return _act(workplace, stream, decide, by)


def stream_of(product: Product) -> str:
    """The stream of a product's version."""
    return f"product/{product.code}-v{product.version}"


def _act(
    workplace: Workplace,
    stream: str,
    decide: Callable[[VersionState, datetime], life.Decision],
    by: By,
    document: bytes | None = None,
) -> Outcome:
    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            person = person_of(connection, by.person)
            state = folded(events_of(connection, stream))
            version = len(read_stream(connection, stream, CATALOGUE))
        if not person.active:
            return not_done(refuse("SV-02", name=person.name))
        decision = decide(state, now)
        if isinstance(decision, life.Denied):
            return NotDone(decision.refusals)
        plan = Plan(now)
        plan.write(stream, version, decision.events)
        if document is not None:
            plan.documents.append(Document(document, YAML))
        return Done(changed=write(workplace, plan, by), made=stream)

    return settled(attempt, by)
