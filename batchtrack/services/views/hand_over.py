"""What the next shift must know: what is open, what is late, what is due; from one snapshot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.coming import closing_windows
from batchtrack.batch.questions.missing import missing_in
from batchtrack.batch.questions.progress import is_complete, next_steps
from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.product.model import Product, StepDefinition, Verification
from batchtrack.readmodels.tables import BATCH, DEVICE, LOT
from batchtrack.refusals import Refused
from batchtrack.services.people import names
from batchtrack.services.views.seen import Seen
from batchtrack.services.workplace import Workplace

AHEAD: Final = timedelta(hours=12)
"""How far a shift looks ahead."""

_STORES_AHEAD: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A step that was begun and is not signed, or signed and waits for its second person.

    Attributes:
        who: printed name of who began or signed it; since: when.
        open_rows: how many rows are still needed; 0 for one that waits for a second person.
        waits_for: role of the second person it waits for, empty while it is being worked on.
    """

    batch: str
    code: str
    title: str
    who: str
    since: datetime
    open_rows: int
    waits_for: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something with a time: of a batch, a device or a lot (``about``), what it is by its kind, and when.

    Attributes:
        kind: ``expiry``, ``window``, ``use``, ``result``, ``calibration``, ``lot_expiry``.
        what: the step, the test or the name of the thing.
    """

    kind: str
    about: str
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stopped:
    """A batch that is held or has something open: holds in words, numbers of open deviations, open alerts."""

    batch: str
    holds: tuple[str, ...]
    deviations: tuple[int, ...]
    alerts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToTake:
    """A step that nobody has begun: the next one of its batch, and the role that takes it."""

    batch: str
    step: str
    role: str
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class HandOver:
    """The hand-over at a moment; late and due in the order of their times. ``unreadable`` batches are named alone."""

    at: datetime
    open: tuple[OpenWork, ...]
    late: tuple[Moment, ...]
    due: tuple[Moment, ...]
    stopped: tuple[Stopped, ...]
    to_take: tuple[ToTake, ...]
    unreadable: tuple[str, ...]


def hand_over(workplace: Workplace) -> HandOver:
    """What is open, late and due at this moment."""
    now = workplace.clock.now()
    with reading(workplace.engine) as connection:
        seen, unreadable = _at_work(workplace, connection)
        moments = [*(moment for each in seen for moment in _moments(each)), *_stores(connection, now)]
    ordered = sorted(moments, key=lambda moment: moment.at)
    return HandOver(
        at=now,
        open=tuple(work for each in seen for work in _open(each)),
        late=tuple(moment for moment in ordered if moment.at <= now and moment.kind != "use"),
        due=tuple(moment for moment in ordered if now < moment.at <= now + _ahead(moment)),
        stopped=tuple(stopped for each in seen if (stopped := _stopped(each.batch)) is not None),
        to_take=tuple(take for each in seen for take in _to_take(each)),
        unreadable=unreadable,
    )


def _ahead(moment: Moment) -> timedelta:
    return _STORES_AHEAD if moment.kind in {"calibration", "lot_expiry"} else AHEAD


def _at_work(workplace: Workplace, connection: Connection) -> tuple[tuple[Seen, ...], tuple[str, ...]]:
    """Every batch at work, whoever expires first on top; and those whose record cannot be read."""
    at_work = select(BATCH.c.batch).where(BATCH.c.standing.in_(("running", "after_use")))
    found = connection.execute(at_work.order_by(BATCH.c.expires_at.is_(None), BATCH.c.expires_at, BATCH.c.batch))
    people, seen, unreadable = names(connection), list[Seen](), list[str]()
    for batch_id in found.scalars().all():
        try:
            batch = workplace.batch(connection, batch_id)
        except Refused:
            unreadable.append(batch_id)
            continue
        seen.append(Seen(workplace.product(connection, batch), batch, workplace.site_in(connection), people))
    marked = connection.execute(select(BATCH.c.batch).where(BATCH.c.standing == "unreadable")).scalars()
    return tuple(seen), tuple(dict.fromkeys((*unreadable, *marked)))


def _open(seen: Seen) -> Iterator[OpenWork]:
    batch = seen.batch
    if batch.ended is not None:
        return
    for step in seen.product.steps:
        state = batch.step(step.id)
        if state is None or state.voided:
            continue
        if state.signed is None:
            began = state.started
            missing = len(missing_in(seen.product, batch, step))
            yield OpenWork(batch.id, step.code, step.title, seen.name(began.who), began.at, missing)
        elif step.verification is not Verification.NONE and state.verified is None:
            role = seen.product.roles.get(step.verifier, step.verifier)
            signed = state.signed
            yield OpenWork(batch.id, step.code, step.title, seen.name(signed.who), signed.at, 0, role)


def _to_take(seen: Seen) -> Iterator[ToTake]:
    for step in next_steps(seen.product, seen.batch):
        if seen.batch.step(step.id) is None and not is_complete(seen.product, seen.batch, step):
            yield ToTake(seen.batch.id, f"{step.code} {step.title}", seen.product.roles[step.performer], _ends(seen))


def _moments(seen: Seen) -> Iterator[Moment]:
    product, batch = seen.product, seen.batch
    if batch.ended is None and batch.administered is None:
        ends = _ends(seen)
        if ends is not None:
            yield Moment("expiry", batch.id, product.code, ends)
        yield from (
            Moment("window", batch.id, _named(each.step), each.ends) for each in closing_windows(product, batch)
        )
        yield from _planned(product, batch)
    for test in batch.tests.values():
        if test.due is not None and test.result is None:
            yield Moment("result", batch.id, product.test(test.id).label, test.due)


def _planned(product: Product, batch: Batch) -> Iterator[Moment]:
    if product.planned_use is not None:
        entry = batch.entry(product.planned_use)
        if entry is not None and entry.value is not None and entry.value.moment is not None:
            yield Moment("use", batch.id, product.code, entry.value.moment)


def _stores(connection: Connection, now: datetime) -> Sequence[Moment]:
    """Devices and lots in use whose time is over or ends soon."""
    until = now + _STORES_AHEAD
    devices = connection.execute(
        select(DEVICE.c.device, DEVICE.c.name, DEVICE.c.calibration_due).where(
            DEVICE.c.in_use == 1, DEVICE.c.calibration_due <= until
        )
    )
    lots = connection.execute(
        select(LOT.c.lot, LOT.c.name, LOT.c.expiry).where(LOT.c.status == "approved", LOT.c.expiry <= until)
    )
    return [
        *(Moment("calibration", row.device, row.name, row.calibration_due) for row in devices),
        *(Moment("lot_expiry", row.lot, row.name, row.expiry) for row in lots),
    ]


def _stopped(batch: Batch) -> Stopped | None:
    holds = tuple(hold.words for hold in batch.open_holds)
    deviations = tuple(known.number for known in batch.deviations if known.closed is None)
    alerts = tuple(alert.words for alert in batch.alerts if alert.open)
    return Stopped(batch.id, holds, deviations, alerts) if holds or deviations or alerts else None


def _ends(seen: Seen) -> datetime | None:
    return expiry(seen.product, seen.batch)


def _named(step: StepDefinition) -> str:
    return f"{step.code} {step.title}"
