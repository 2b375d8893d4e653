"""The seal that is found is the seal that was put on."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch
from batchtrack.product.model import CustodyDefinition, StepDefinition, Transfer


def compare_seals(draft: Draft, step: StepDefinition, custody: CustodyDefinition) -> None:
    """Compare the number found at a receipt with the last one put on; another one opens a deviation."""
    found = next((seal for _, seal, step_id, _ in _seals(draft.batch, custody) if step_id == step.id), None)
    if custody.transfer is not Transfer.RECEIVED or found is None:
        return
    before = [(at, seal) for at, seal, step_id, put_on in _seals(draft.batch, custody) if put_on and step_id != step.id]
    if before and _plain(max(before)[1]) != _plain(found):
        values = {"sealed": max(before)[1], "found": found}
        draft.open_deviation(DeviationClass.MAJOR, Cause.SEAL_OR_CONDITION, values, step=step.id)


def _seals(batch: Batch, custody: CustodyDefinition) -> Iterator[tuple[datetime, str, str, bool]]:
    """Every seal told of these containers: when, its number, in which step, and whether it was put on there."""
    numbers = {made.number for made in batch.containers if made.id in custody.containers}
    for packed in batch.packings:
        if packed.seal is not None and numbers.intersection(packed.containers):
            yield packed.at, packed.seal, packed.step, True
    for handed in batch.handovers:
        if handed.seal is not None and numbers.intersection(handed.containers):
            yield handed.at, handed.seal, handed.step, handed.transfer is Transfer.HANDED_OVER


def _plain(seal: str) -> str:
    """A number without the spaces and hyphens that people put into it."""
    return "".join(sign for sign in seal.upper() if sign.isalnum())
