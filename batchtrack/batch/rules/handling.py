"""Containers are moved, frozen, thawed and destroyed: by a step that says so, or told at the bench; never refused."""

from datetime import datetime
from typing import Final

from batchtrack.batch.commands import HandleContainer, NumberDonation
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.containers import (
    ContainerDestroyed,
    ContainerFrozen,
    ContainerMoved,
    ContainerThawed,
    DonationNumbered,
    Handled,
    TypedDonationNumbered,
)
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.questions.clocks import moment_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import happened, reads_only, worded
from batchtrack.batch.rules.seconding import may_second
from batchtrack.batch.state import Batch, Container
from batchtrack.events import Denied
from batchtrack.product.model import ContainerAct, Handling, HandlingDefinition, Product, StepDefinition
from batchtrack.refusals import Refusal, refuse

_EVENTS: Final[dict[Handling, type[Handled]]] = {
    Handling.MOVE: ContainerMoved,
    Handling.FREEZE: ContainerFrozen,
    Handling.THAW: ContainerThawed,
    Handling.DESTROY: ContainerDestroyed,
}


def handle_container(product: Product, batch: Batch, command: HandleContainer, context: Context) -> Decision:
    """What was done with a container is written down; what cannot follow what is on record opens a deviation."""
    container = batch.container_numbered(command.container)
    if container is None:
        return Denied((refuse("CT-10", batch=batch.id, number=f"{command.container:02d}"),))
    refusals = (*reads_only(context, "telling of a container"), *happened(command.at, context), *_said(command))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    _note_contradiction(product, draft, container, command.act, None)
    event = _EVENTS[command.act](
        step=None,
        container=container.number,
        at=command.at,
        zone=command.zone,
        place=command.place.strip(),
        words=command.words.strip(),
        reported=command.reported,
    )
    draft.add(event)
    return draft.decided()


def number_donation(product: Product, batch: Batch, command: NumberDonation, context: Context) -> Decision:
    """The container of a collection bears its donation number; one that bears another keeps it.

    A typed number is taken from a second person, who neither typed it nor worked in the step of the collection.
    """
    container = batch.container_numbered(command.container)
    if container is None or container.act is not ContainerAct.DRAW:
        return Denied((refuse("CT-11", batch=batch.id, number=f"{command.container:02d}"),))
    if container.din not in {None, command.din}:
        return Denied((refuse("CT-12", number=f"{container.number:02d}", din=container.din or ""),))
    refusals = _not_a_second(product, batch, container, command, context)
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    if container.din is None:
        draft.add(_numbered(command))
    return draft.decided()


def _not_a_second(
    product: Product, batch: Batch, container: Container, command: NumberDonation, context: Context
) -> tuple[Refusal, ...]:
    if command.typed_by is None:
        return ()
    if command.typed_by == context.actor.person:
        return (refuse("MA-09", name=context.actor.name, din=command.din),)
    return may_second(product, batch, product.step(container.step), context)


def _numbered(command: NumberDonation) -> DonationNumbered:
    relied = Reliance(stream=command.stream, version=command.version)
    if command.typed_by is None:
        return DonationNumbered(container=command.container, din=command.din, relied=relied)
    return TypedDonationNumbered(container=command.container, din=command.din, relied=relied, typed_by=command.typed_by)


def handle_as_declared(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Note what the signed step did with containers; signed again after a correction, with its new time."""
    for declared in step.handles:
        container = draft.batch.container(declared.container)
        at = draft.now if declared.at is None else moment_of(draft.batch, declared.at)
        if container is not None and at is not None:
            _handle(product, draft, step, declared, container, at)


def note_sources(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Nothing is filled from what is frozen or no more; if it was all the same, QA reads it."""
    for made in step.makes:
        for taking in made.takings:
            source = draft.batch.container(taking.container)
            if source is not None and (source.frozen or source.destroyed):
                _contradiction(product, draft, source, f"{made.label} was filled from it", step.id)


def _handle(
    product: Product,
    draft: Draft,
    step: StepDefinition,
    declared: HandlingDefinition,
    container: Container,
    at: datetime,
) -> None:
    known = next((done for done in container.handled if (done.step, done.act) == (step.id, declared.act)), None)
    if known is not None and (known.at == at or declared.at is None):
        return
    if known is None:
        _note_contradiction(product, draft, container, declared.act, step.id)
    event = _EVENTS[declared.act](
        step=step.id,
        container=container.number,
        at=at,
        zone=draft.context.zone,
        place=declared.place,
        words="",
        reported=None,
    )
    draft.add(event)


def _said(command: HandleContainer) -> tuple[Refusal, ...]:
    """A place where something is kept; why something is no more."""
    return worded(command.words) if command.act is Handling.DESTROY else worded(command.place)


def _note_contradiction(product: Product, draft: Draft, container: Container, act: Handling, step: str | None) -> None:
    """Nothing is done with what is no more, nothing is frozen twice, nothing thawed that is not frozen."""
    turns = {Handling.FREEZE: container.frozen, Handling.THAW: not container.frozen}
    if container.destroyed or turns.get(act, False):
        _contradiction(product, draft, container, _DONE[act], step)


_DONE: Final = {
    Handling.MOVE: "it was moved",
    Handling.FREEZE: "it was frozen",
    Handling.THAW: "it was thawed",
    Handling.DESTROY: "it was destroyed",
}


def _contradiction(product: Product, draft: Draft, container: Container, act: str, step: str | None) -> None:
    state = "destroyed" if container.destroyed else "frozen" if container.frozen else "not frozen"
    values = {"container": product.container(container.id)[1].label, "state": state, "act": act}
    draft.open_deviation(DeviationClass.MAJOR, Cause.CONTAINER_HISTORY, values, step=step)
