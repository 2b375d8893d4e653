"""Instrument runs: two people answer for a sample id that does not agree, and no run of a sample is left out."""

from batchtrack.batch.commands import AnswerSample, SetRunAside
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.instruments import RunSetAside, SampleAnswered
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import alarmed, worded
from batchtrack.batch.rules.rows import open_step
from batchtrack.batch.rules.seconding import may_second
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import refuse


def answer_sample(product: Product, batch: Batch, command: AnswerSample, context: Context) -> Decision:
    """Somebody who does not work in the step compared tube and file, and says so with a signature."""
    step = product.step(command.step)
    refusals = (*alarmed(batch, step), *may_second(product, batch, step, context), *worded(command.words))
    state = batch.step(step.id)
    if state is None or state.signed is not None:
        refusals = (*refusals, refuse("BA-08", step=step.title))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        SampleAnswered(
            step=step.id,
            document=command.document,
            found=command.found,
            wanted=command.wanted,
            words=command.words,
        )
    )
    return draft.decided()


def set_run_aside(product: Product, batch: Batch, command: SetRunAside, context: Context) -> Decision:
    """A run of the sample that is not used stands in the record with its reason."""
    step = product.step(command.step)
    refusals = (*open_step(product, batch, step, context), *worded(command.reason))
    state = batch.step(step.id)
    if state is not None and command.document in state.runs_set_aside:
        refusals = (*refusals, refuse("MA-38", step=step.title))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(RunSetAside(step=step.id, document=command.document, sample=command.sample, reason=command.reason))
    return draft.decided()
