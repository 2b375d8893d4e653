"""The two scans by which a label is applied: what each must be."""

from batchtrack.batch.context import Context, Decided
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.identity import Mismatch, ScanRefused
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.scanning import foreign_key
from batchtrack.batch.state import Batch, Container, Label
from batchtrack.identity import Code, ContainerCode, OrderCode, WristbandCode, describe, encode
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


def alarm(batch: Batch, code: Code, context: Context) -> Decided:
    """Another patient's code at the labels: recorded, both batches held (EU GMP Part IV 6)."""
    draft, shown = Draft(batch, context), describe(code)
    draft.add(ScanRefused(step=None, scan=None, mismatch=Mismatch.ANOTHER_PATIENT, shown=shown))
    values = {"scanned": shown, "step": "applying a label"}
    number = draft.open_deviation(DeviationClass.CRITICAL, Cause.ANOTHER_PATIENTS_CODE, values)
    draft.hold(Cause.ANOTHER_PATIENTS_CODE, number, shown)
    told = refuse("LB-64", scanned=shown, batch=batch.id, deviation=str(number))
    return draft.decided((told,), (foreign_key(code),))


def _is_right(batch: Batch, container: Container, label: Label, beside: Code) -> bool:
    match beside:
        case ContainerCode(number=number, label=number_on_it):
            if not label.affixed:
                return (number, number_on_it) == (container.number, container.label)
            if number == container.number:
                return number_on_it < label.number
            return any((number, number_on_it) == (each.number, each.label) for each in _sources(batch, container))
        case WristbandCode() | OrderCode():
            return label.affixed and not _sources(batch, container)
        case _:
            return False


def _sources(batch: Batch, container: Container) -> tuple[Container, ...]:
    numbers = container.sources or (() if container.source is None else (container.source,))
    return tuple(made for made in batch.containers if made.number in numbers)


def _has_old(batch: Batch, label: Label) -> bool:
    return any(
        (known.container, known.kind) == (label.container, label.kind) and known.number < label.number
        for known in batch.labels
    )


def _named(product: Product, container: Container) -> str:
    return product.container(container.id)[1].label
