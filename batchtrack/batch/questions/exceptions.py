"""Whether QA let a material or device be used, or an untrained person act, although the register says no."""

from collections.abc import Iterator

from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, PhoneException
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def is_excepted(batch: Batch, step_id: str, slot: str) -> bool:
    """Whether an exception counts for this row; the registers are then asked for the record only."""
    told = phoned(batch, step_id, slot)
    by_phone = told is not None and told.witnessed is not None
    return by_phone or any((granted.step, granted.slot) == (step_id, slot) for granted in batch.exceptions)


def phoned(batch: Batch, step_id: str, slot: str) -> PhoneException | None:
    """What QA allowed by telephone for this row, None where nothing was written down."""
    return next((told for told in batch.phone_exceptions if (told.step, told.slot) == (step_id, slot)), None)


def row_label(step: StepDefinition, slot: str) -> str:
    """What the material or equipment row is called."""
    labels = {row.id: row.label for row in step.materials} | {row.id: row.label for row in step.equipment}
    return labels.get(slot, slot)


def unsigned(product: Product, batch: Batch, zone: str) -> Iterator[tuple[str, Refusal]]:
    """Exceptions by telephone that QA has not signed, by step, each with when that is due."""
    for told in batch.phone_exceptions:
        if told.signed is None:
            step = product.step(told.step)
            due = show_time(told.at + product.phone_exception, zone)
            yield step.id, refuse("AB-06", row=row_label(step, told.slot), step=step.title, due=due)


def training_slot(person: str) -> str:
    """What an exception for a person's missing training names in place of a row."""
    return f"training of {person}"
