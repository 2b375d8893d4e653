"""Custody has no gaps: what was handed over to X is next handed over by X, at a later time (ISO 21973)."""

from datetime import datetime

from batchtrack.batch.events.custody import HandedOver, Packed
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.questions.clocks import moment_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.sealing import compare_seals
from batchtrack.batch.state import Batch, Container
from batchtrack.events import Event
from batchtrack.product.model import CustodyDefinition, Product, StepDefinition, Transfer


def hand_over(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Record what a step documents of custody; a gap, or a seal that is another, opens a deviation.

    A step that is signed again after a correction hands nothing over a second time: its record takes the new values.
    """
    custody = step.custody
    at = None if custody is None else moment_of(draft.batch, custody.at)
    if custody is None or at is None:
        return
    if custody.transfer is Transfer.PACKED:
        _pack(product, draft, step, custody, at)
    else:
        _hand_over(product, draft, step, custody, at)
    compare_seals(draft, step, custody)


def _pack(product: Product, draft: Draft, step: StepDefinition, custody: CustodyDefinition, at: datetime) -> None:
    held = _held(draft.batch, custody)
    known = next((done for done in draft.batch.packings if done.step == step.id), None)
    holders = _holders(product, held) if known is None else frozenset({custody.giver})
    gap = not holders <= {custody.giver} or _out_of_order(draft.batch, step, held, at)
    packed = known or Packed(
        step=step.id,
        party=custody.giver,
        packed_by=_actor(draft, step),
        witness=_words(draft.batch, custody.counterpart),
        containers=tuple(container.number for container in held),
        at=at,
        zone=_zone(draft, custody),
        place=custody.place,
        seal=None,
        condition=None,
        gap=gap,
    )
    _add(draft, packed.model_copy(update=_told(product, draft, custody, at, gap=gap or packed.gap)), known)
    _follow(draft, step, custody, holders, gap=gap)


def _hand_over(product: Product, draft: Draft, step: StepDefinition, custody: CustodyDefinition, at: datetime) -> None:
    held = _held(draft.batch, custody)
    known = next((done for done in draft.batch.handovers if done.step == step.id), None)
    holders = _holders(product, held) if known is None else frozenset({custody.giver})
    gap = not holders <= {custody.giver} or _out_of_order(draft.batch, step, held, at)
    gave, took = _sides(draft, step, custody)
    handed = known or HandedOver(
        step=step.id,
        giver=custody.giver,
        receiver=custody.receiver,
        containers=tuple(container.number for container in held),
        at=at,
        zone=_zone(draft, custody),
        gap=gap,
        transfer=custody.transfer,
        gave=gave,
        took=took,
        place=custody.place,
    )
    _add(draft, handed.model_copy(update=_told(product, draft, custody, at, gap=gap or handed.gap)), known)
    _follow(draft, step, custody, holders, gap=gap)


def _told(product: Product, draft: Draft, custody: CustodyDefinition, at: datetime, *, gap: bool) -> dict[str, object]:
    """What a correction may change; who acted stays who acted."""
    condition = _words(draft.batch, custody.condition)
    if custody.condition is not None and condition is not None:
        condition = f"{product.field(custody.condition)[1].label}: {condition}"
    return {"at": at, "seal": _words(draft.batch, custody.seal), "condition": condition, "gap": gap}


def _add(draft: Draft, event: Event, known: Event | None) -> None:
    if event != known:
        draft.add(event)


def _follow(
    draft: Draft, step: StepDefinition, custody: CustodyDefinition, holders: frozenset[str], *, gap: bool
) -> None:
    if gap:
        values = {"giver": custody.giver, "holder": ", ".join(sorted(holders))}
        draft.open_deviation(DeviationClass.MAJOR, Cause.CUSTODY_GAP, values, step=step.id)


def _out_of_order(batch: Batch, step: StepDefinition, held: tuple[Container, ...], at: datetime) -> bool:
    """Whether a step begun before has a later time for one of the containers, or one begun after an earlier."""
    numbers = {container.number for container in held}
    begun = {step_id: place for place, step_id in enumerate(batch.steps)}
    told: tuple[Packed | HandedOver, ...] = (*batch.packings, *batch.handovers)
    others = [done for done in told if done.step != step.id and numbers.intersection(done.containers)]
    return any(done.at > at if begun[done.step] < begun[step.id] else done.at < at for done in others)


def _held(batch: Batch, custody: CustodyDefinition) -> tuple[Container, ...]:
    return tuple(made for made in batch.containers if made.id in custody.containers)


def _holders(product: Product, held: tuple[Container, ...]) -> frozenset[str]:
    return frozenset(_holder(product, container) for container in held)


def _holder(product: Product, container: Container) -> str:
    """Who holds a container: the last receiver, else whoever made it."""
    return container.holder or maker(product, container)


def maker(product: Product, container: Container) -> str:
    """Who holds a container before its first hand-over: the site whose step made it."""
    step = product.step(container.step)
    return "facility" if step.reported_by is None else "collection site"


def _sides(draft: Draft, step: StepDefinition, custody: CustodyDefinition) -> tuple[str | None, str | None]:
    """Who gave and who took: whoever acted on one side, on the other whom a row names, or who took it last."""
    actor, other = _actor(draft, step), _words(draft.batch, custody.counterpart)
    if custody.transfer is Transfer.RECEIVED or step.reported_by == custody.receiver:
        return other or _last_taker(draft.batch, custody), actor
    return actor, other


def _last_taker(batch: Batch, custody: CustodyDefinition) -> str | None:
    takers = [done.took for done in batch.handovers if done.receiver == custody.giver]
    return takers[-1] if takers else None


def _actor(draft: Draft, step: StepDefinition) -> str:
    """Whose act it was: as reported on paper, else whoever signs."""
    state = draft.batch.step(step.id)
    reported = None if state is None else state.reported
    return draft.context.actor.name if reported is None else f"{reported.name}, {reported.function}"


def _words(batch: Batch, field: str | None) -> str | None:
    entry = None if field is None else batch.entry(field)
    return None if entry is None or entry.value is None else entry.value.words


def _zone(draft: Draft, custody: CustodyDefinition) -> str:
    entry = draft.batch.entry(custody.at)
    zone = entry.value.zone if entry is not None and entry.value is not None else None
    return zone or draft.context.zone
