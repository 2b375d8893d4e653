"""Whether QA let a material or device be used although its register says no."""

from batchtrack.batch.state import Batch


def is_excepted(batch: Batch, step_id: str, slot: str) -> bool:
    """Whether an exception was granted for this row; the registers are then asked for the record only."""
    return any((granted.step, granted.slot) == (step_id, slot) for granted in batch.exceptions)
