"""What a step still needs before it can be signed."""

from collections.abc import Iterator

from batchtrack.batch.questions.dependence import cannot_be_computed
from batchtrack.batch.questions.labels import is_on_container
from batchtrack.batch.state import Batch, ScanDone, StepState
from batchtrack.identity import ChainOfIdentity, ContainerCode, describe
from batchtrack.product.model import FieldDefinition, FieldType, Product, RoomUse, ScanDefinition, StepDefinition
from batchtrack.refusals import Refusal, refuse


def missing_in(product: Product, batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """Every row that is still open, all at once, in the order of the form."""
    state = batch.step(step.id)
    if state is None:
        return (refuse("BA-08", step=step.title),)
    return (
        *_reported(step, state),
        *_room(step, state),
        *_scans(batch, step, state),
        *(refuse("BA-13", row=row.label) for row in step.equipment if row.id not in state.equipment),
        *(refuse("BA-13", row=row.label) for row in step.materials if row.id not in state.materials),
        *(refuse("BA-13", row=row.label) for row in _open_fields(product, batch, step)),
    )


def _due_fields(product: Product, step: StepDefinition) -> tuple[FieldDefinition, ...]:
    """The required rows due in this step: its own, and those of earlier steps that name it."""
    own = tuple(field for field in step.fields if field.due in {None, step.id})
    others = tuple(field for other in product.steps for field in other.fields if field.due == step.id)
    return tuple(field for field in (*own, *others) if field.required)


def _open_fields(product: Product, batch: Batch, step: StepDefinition) -> tuple[FieldDefinition, ...]:
    return tuple(
        field
        for field in _due_fields(product, step)
        if batch.entry(field.id) is None and not _may_stay_open(product, batch, step, field)
    )


def _may_stay_open(product: Product, batch: Batch, step: StepDefinition, field: FieldDefinition) -> bool:
    """A report of what happened waits for no value of another step, and nothing waits for what is never known."""
    if field.type is not FieldType.COMPUTED:
        return False
    return step.reported_by is not None or cannot_be_computed(product, batch, field)


def _reported(step: StepDefinition, state: StepState) -> tuple[Refusal, ...]:
    if step.reported_by is None or state.reported is not None:
        return ()
    return (refuse("BA-71", function=step.reported_by),)


def _scans(batch: Batch, step: StepDefinition, state: StepState) -> Iterator[Refusal]:
    """Touch points without a scan, typed codes that nobody has confirmed, labels that count no more."""
    for row in step.scans:
        done = state.scans.get(row.id)
        if done is None:
            yield refuse("BA-13", row=row.prompt)
        elif not done.counts:
            yield refuse("MA-01", row=row.prompt, shown=done.shown)
        elif not state.voided and _relabelled(batch, step, row, done):
            yield refuse("MA-12", row=row.prompt, shown=done.shown)


def _relabelled(batch: Batch, step: StepDefinition, row: ScanDefinition, done: ScanDone) -> bool:
    """Whether the label that was scanned is on the container no more; what others did is written down all the same."""
    container = None if row.container is None else batch.container(row.container)
    if container is None or step.reported_by is not None:
        return False
    code = ContainerCode(ChainOfIdentity(batch.chain), container.number, container.label)
    return done.shown != describe(code) or not is_on_container(batch, container.number, container.label)


def _room(step: StepDefinition, state: StepState) -> tuple[Refusal, ...]:
    if step.room is RoomUse.ENTERS and state.room is None:
        return (refuse("BA-72"),)
    return ()


def unscanned(batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """What the second person still has to scan for themselves, after the performer signed."""
    state = batch.step(step.id)
    done = {} if state is None else state.second_scans
    return tuple(refuse("AB-08", row=row.prompt) for row in step.scans if row.second and row.id not in done)
