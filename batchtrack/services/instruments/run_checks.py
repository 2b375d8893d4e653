"""Whether an instrument's run can be this sample's: when it was, on which device, and that it serves no other."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from batchtrack.batch.questions.times import show_time
from batchtrack.facility import equipment, runs
from batchtrack.facility.equipment import Device
from batchtrack.facility.runs import Run, RunTaken, run_id
from batchtrack.facility.streams import device_stream, run_stream
from batchtrack.product.model import StepDefinition
from batchtrack.readmodels.tables import DEVICE
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.nucleoview import CountFile
from batchtrack.services.recording import Plan
from batchtrack.services.resources import standing_refusals
from batchtrack.services.situation import Situation
from batchtrack.services.workplace import events_of


def against_run(
    connection: Connection, situation: Situation, step: StepDefinition, count: CountFile
) -> tuple[Refusal, ...]:
    """Everything that speaks against the run: MA-31 to MA-35, MA-39, and what the device's register says."""
    if count.counted_at is None or not count.serial:
        return (refuse("MA-31"),)
    return (
        *_times(situation, step, count.counted_at),
        *_device(connection, situation, step, count.serial, count.counted_at),
        *_taken(connection, count.serial, count.counted_at),
    )


def take_run(plan: Plan, situation: Situation, step: StepDefinition, count: CountFile, document: str) -> None:
    """Note in the run's own stream, which nothing else may have begun, that it serves this batch.

    Raises:
        ValueError: the file names no instrument or no time.
    """
    if count.counted_at is None:
        raise ValueError("a run without a time has no stream")
    taken = RunTaken(
        serial=count.serial,
        at=count.counted_at,
        sample=count.sample,
        batch=situation.batch.id,
        step=step.id,
        document=document,
    )
    plan.write(run_stream(run_id(count.serial, count.counted_at)), 0, (taken,))


def _times(situation: Situation, step: StepDefinition, counted: datetime) -> Iterator[Refusal]:
    """The sample is taken once its step has begun; files tell whole seconds."""
    zone, now = situation.context.zone, situation.context.now
    state = situation.batch.step(step.id)
    if state is not None and counted < state.started.at.replace(microsecond=0):
        began = show_time(state.started.at, zone)
        yield refuse("MA-32", counted=show_time(counted, zone), step=step.title, began=began)
    if counted > now:
        yield refuse("MA-33", counted=show_time(counted, zone), now=show_time(now, zone))


def _device(
    connection: Connection, situation: Situation, step: StepDefinition, serial: str, counted: datetime
) -> Iterator[Refusal]:
    rows = {row.kind: row for row in step.equipment}
    known = [device for device in _of_serial(connection, serial) if device.kind in rows]
    if not known:
        yield refuse("MA-34", kind=" or ".join(rows) or "instrument", serial=serial)
        return
    device = known[0]
    row = rows[device.kind]
    judged = equipment.may_be_used(device, counted, row.kind)
    yield from standing_refusals(situation, step.id, row.id, judged)
    state = situation.batch.step(step.id)
    used = None if state is None else state.equipment.get(row.id)
    if used is not None and used.device != device.id:
        yield refuse("MA-39", found=device.id, step=step.title, scanned=used.device)


def _of_serial(connection: Connection, serial: str) -> Iterator[Device]:
    ids = connection.execute(select(DEVICE.c.device).where(DEVICE.c.serial == serial).order_by(DEVICE.c.device))
    for device_id in ids.scalars().all():
        device = equipment.fold(events_of(connection, device_stream(device_id)))
        if device is not None:
            yield device


def _taken(connection: Connection, serial: str, counted: datetime) -> Iterator[Refusal]:
    run = _run(connection, serial, counted)
    if run is not None:
        yield refuse("MA-35", batch=run.batch, step=run.step)


def _run(connection: Connection, serial: str, counted: datetime) -> Run | None:
    return runs.fold(events_of(connection, run_stream(run_id(serial, counted))))
