"""What the laboratory has to do: samples to start, cultures to read, results to enter and to review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.state import Batch, TestState
from batchtrack.database import reading
from batchtrack.identity import ChainOfIdentity, ContainerCode
from batchtrack.product.model import Product, TestDefinition, TestStage
from batchtrack.readmodels.batches import AT_WORK
from batchtrack.services.views.page import look_at
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.work import work_rows
from batchtrack.services.workplace import Workplace


class Task(StrEnum):
    """What is to be done about a test."""

    START = "start"
    READ = "read"
    ENTER = "enter"
    REVIEW = "review"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class LaboratoryRow:
    """A test of a batch with what comes next.

    Attributes:
        sample: code on the sample's container, as its label shows it.
        day: the day of the culture that is to be read, None for any other task.
        due: until when, None where nothing but the batch's expiry presses; late: whether that is over.
        expires_at: the batch's expiry while its dose waits for the result, else None.
    """

    batch: str
    test: str
    label: str
    method: str
    sample: str
    task: Task
    day: int | None
    due: datetime | None
    expires_at: datetime | None
    late: bool


def laboratory_rows(workplace: Workplace) -> tuple[LaboratoryRow, ...]:
    """Every task of the laboratory, the most pressing first; what only waits stands last."""
    now = workplace.clock.now()
    batches = [row.batch for row in work_rows(workplace, AT_WORK)]
    with reading(workplace.engine) as connection:
        seen = [look_at(workplace, connection, batch) for batch in batches]
    rows = [row for each in seen for row in _rows(each, now)]
    return tuple(sorted(rows, key=_pressing))


def _pressing(row: LaboratoryRow) -> tuple[bool, bool, str, str, str]:
    ends = [moment for moment in (row.due, row.expires_at) if moment is not None]
    first = min(ends).isoformat() if ends else "~"
    return (row.task is Task.WAIT, not row.late, first, row.batch, row.test)


def _rows(seen: Seen, now: datetime) -> Iterator[LaboratoryRow]:
    for test in seen.product.tests:
        if _sampled(seen.batch, test):
            row = _row(seen, test, now)
            if row is not None:
                yield row


def _row(seen: Seen, test: TestDefinition, now: datetime) -> LaboratoryRow | None:
    task, day, due = _task(test, seen.batch.test(test.id), now, ZoneInfo(seen.site.zone))
    if task is None:
        return None
    waits = test.stage is TestStage.BEFORE_RELEASE and seen.batch.administered is None
    return LaboratoryRow(
        batch=seen.batch.id,
        test=test.id,
        label=test.label,
        method=test.method,
        sample=_code(seen.product, seen.batch, test),
        task=task,
        day=day,
        due=due,
        expires_at=expiry(seen.product, seen.batch) if waits else None,
        late=due is not None and task is not Task.WAIT and now > due,
    )


def _task(
    test: TestDefinition, state: TestState, now: datetime, zone: ZoneInfo
) -> tuple[Task | None, int | None, datetime | None]:
    """What comes next, for a culture on which day of reading, and until when."""
    if state.result is not None:
        return (None if state.reviewed else Task.REVIEW), None, None
    if test.takes is None:
        return Task.ENTER, None, None
    if state.started_at is None or state.due is None:
        return Task.START, None, None
    day = next((day for day in test.interim_days if all(read.day < day for read in state.interim)), None)
    if day is not None:
        at = state.started_at + timedelta(days=day)
        reached = now.astimezone(zone).date() >= at.astimezone(zone).date()
        return (Task.READ if reached else Task.WAIT), day, at
    return (Task.ENTER if now >= state.due else Task.WAIT), None, state.due


def _sampled(batch: Batch, test: TestDefinition) -> bool:
    """The step that fills the sample is signed, or was until a correction."""
    sample = batch.container(test.sample)
    step = None if sample is None else batch.step(sample.step)
    return step is not None and (step.signed is not None or step.voided)


def _code(product: Product, batch: Batch, test: TestDefinition) -> str:
    made = batch.container(test.sample)
    assert made is not None, "a sample that was taken has a container"
    code = ContainerCode(ChainOfIdentity(batch.chain), made.number, made.label)
    return f"{code.content} {product.container(test.sample)[1].kind}"
