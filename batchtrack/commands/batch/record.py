"""The whole record of a batch: every step with its rows, and everything around the steps."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.state import Signature
from batchtrack.commands.batch.stages import stage
from batchtrack.database import reading
from batchtrack.product.model import StepDefinition
from batchtrack.readmodels.batches import standing
from batchtrack.services.people import Session
from batchtrack.services.views.page import batch_page, look_at
from batchtrack.services.views.rows import rows_of
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import BatchPage, FormRow, StepMark, TimelineRow
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed, and when."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step; a value that was typed again stands struck in its row."""

    id: str
    code: str
    title: str
    phase: str
    mark: StepMark
    performed: Signed | None
    verified: Signed | None
    rows: tuple[FormRow, ...]

    @property
    def begun(self) -> bool:
        """Whether anything was done in it."""
        return self.mark is not StepMark.NOT_BEGUN


@dataclass(frozen=True, slots=True)
class Record:
    """Everything about a batch.

    Attributes:
        page: what its page shows, of which the form of one step is not used.
        stage: the phase while it is at work, else how it ended.
        chain: the 15 characters of the chain of identity.
    """

    page: BatchPage
    stage: str
    chain: str
    steps: tuple[StepRecord, ...]

    @property
    def signatures(self) -> tuple[TimelineRow, ...]:
        """Every act that was signed, with what the signature says (21 CFR 11.50)."""
        return tuple(row for row in self.page.timeline if row.meaning)


def read_record(workplace: Workplace, batch_id: str, by: Session) -> Record:
    """The record as it stands.

    Raises:
        Refused: there is no such batch (SV-20).
    """
    page = batch_page(workplace, batch_id, by)
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
    marks = {line.id: line.mark for line in page.steps}
    steps = tuple(_step(seen, step, marks[step.id]) for step in seen.product.steps)
    return Record(page, stage(page.banner.phase, standing(seen.batch)), seen.batch.chain, steps)


def _step(seen: Seen, step: StepDefinition, mark: StepMark) -> StepRecord:
    state = seen.batch.step(step.id)
    return StepRecord(
        id=step.id,
        code=step.code,
        title=step.title,
        phase=step.phase,
        mark=mark,
        performed=None if state is None else _signed(seen, state.signed),
        verified=None if state is None else _signed(seen, state.verified),
        rows=rows_of(seen, step),
    )


def _signed(seen: Seen, signature: Signature | None) -> Signed | None:
    return None if signature is None else Signed(seen.name(signature.who), signature.at)
