"""Files that belong to the record, and forms that go out of it on paper."""

from batchtrack.batch.commands import AttachFile, PrintForm
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.remarks import FileAttached, FormPrinted
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import reads_only, worded
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import refuse


def attach_file(_product: Product, batch: Batch, command: AttachFile, context: Context) -> Decision:
    """A file; neither a hold nor a signature stops it, and it changes no value."""
    refusals = (*reads_only(context, "attaching a file"), *worded(command.words))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        FileAttached(
            step=command.step,
            field=command.field,
            words=command.words,
            document=command.document,
            media_type=command.media_type,
            size=command.size,
        )
    )
    return draft.decided()


def print_form(_product: Product, batch: Batch, command: PrintForm, context: Context) -> Decision:
    """A form goes out under the next number; printing is no permit, so nothing stops it."""
    refusals = reads_only(context, "printing a form")
    if command.number != next_form(batch):
        refusals = (*refusals, refuse("AB-12", number=str(command.number), next=str(next_form(batch))))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(FormPrinted(form=command.form, number=command.number, steps=command.steps, document=command.document))
    return draft.decided()


def next_form(batch: Batch) -> int:
    """The number of the next form; forms are counted through the batch."""
    return len(batch.forms) + 1
