"""The two scans by which a label is applied: what each must be."""

from batchtrack.batch.context import Context, Decided
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.identity import Mismatch, ScanRefused
from batchtrack.batch.questions.labels import is_on_container, was_on_container
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch, Container, Label
from batchtrack.identity import Code, ContainerCode, OrderCode, WristbandCode, describe, describe_kept, encode
from batchtrack.product.model import Product
from batchtrack.refusals import refuse


def label_scanned(batch: Batch, code: Code) -> Label | None:
    """The label whose own symbol was scanned; a code that was printed only here has been read off the label itself."""
    wire = encode(code)
    return next((label for label in batch.labels if label.code == wire), None)


def wanted_beside(product: Product, batch: Batch, label: Label, beside: Code) -> str:
    """What is wanted beside the label, in words; empty where that was scanned.

    The old label of the container, or the container that it is filled from; for what was drawn from the patient the
    wristband or the travelling order; for a shipper the container inside.
    """
    container = next(made for made in batch.containers if made.number == label.container)
    if _is_right(batch, container, label, beside):
        return ""
    if not label.affixed:
        return _named(product, container)
    sources = _sources(batch, container)
    named = " or ".join(_named(product, source) for source in sources) or "the patient's wristband or order"
    return f"the old label or {named}" if _has_old(batch, label) else named


def alarm(batch: Batch, code: Code, whose: str, context: Context) -> Decided:
    """Another patient's code at the labels: recorded, both batches held (EU GMP Part IV 6)."""
    draft, shown, kept = Draft(batch, context), describe(code), describe_kept(code)
    draft.add(ScanRefused(step=None, scan=None, mismatch=Mismatch.ANOTHER_PATIENT, shown=kept))
    values = {"scanned": kept, "step": "applying a label"}
    number = draft.open_deviation(DeviationClass.CRITICAL, Cause.ANOTHER_PATIENTS_CODE, values)
    draft.hold(Cause.ANOTHER_PATIENTS_CODE, number, kept)
    told = refuse("LB-64", scanned=shown, batch=batch.id, deviation=str(number))
    return draft.decided((told,), (whose,))


def _is_right(batch: Batch, container: Container, label: Label, beside: Code) -> bool:
    match beside:
        case ContainerCode(number=number, label=number_on_it):
            if not label.affixed:
                return _is_at_hand(batch, container, number, number_on_it)
            if number == container.number:
                return number_on_it < label.number and was_on_container(batch, number, number_on_it)
            return any(_is_at_hand(batch, each, number, number_on_it) for each in _sources(batch, container))
        case WristbandCode() | OrderCode():
            return label.affixed and not _sources(batch, container)
        case _:
            return False


def _is_at_hand(batch: Batch, container: Container, number: int, label: int) -> bool:
    """Whether the code is that of the label on the container: one that still lies loose shows no container."""
    return (number, label) == (container.number, container.label) and is_on_container(batch, number, label)


def _sources(batch: Batch, container: Container) -> tuple[Container, ...]:
    numbers = container.sources or (() if container.source is None else (container.source,))
    return tuple(made for made in batch.containers if made.number in numbers)


def _has_old(batch: Batch, label: Label) -> bool:
    older = (known.number for known in batch.labels if (known.container, known.kind) == (label.container, label.kind))
    return any(number < label.number and was_on_container(batch, label.container, number) for number in older)


def _named(product: Product, container: Container) -> str:
    return product.container(container.id)[1].label
