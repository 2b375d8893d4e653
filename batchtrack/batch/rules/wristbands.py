"""A scan where the patient's wristband is wanted that is not the wristband known for the subject."""

from batchtrack.batch.commands import ScanUnknownWristband
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.identity import Mismatch, ScanRefused
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import alarmed
from batchtrack.batch.rules.rows import open_step
from batchtrack.batch.state import Batch
from batchtrack.events import Denied
from batchtrack.product.model import Product
from batchtrack.refusals import refuse

_KEPT = "a wristband that is not the recorded one"


def unknown_wristband(product: Product, batch: Batch, command: ScanUnknownWristband, context: Context) -> Decision:
    """Recorded as not matched, by its digest alone; it may be a misprint, so people find out whose it is."""
    step = product.step(command.step)
    refusals = (*open_step(product, batch, step, context), *alarmed(batch, step))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        ScanRefused(
            step=command.step,
            scan=command.scan,
            mismatch=Mismatch.NOT_THE_KIND_WANTED,
            shown=_KEPT,
            digest=command.digest,
        )
    )
    return draft.decided((refuse("PI-08", subject=batch.subject),))
