"""Labels reconciled: printed = applied + voided + spare, one by one (21 CFR 211.125(c))."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.labels import is_labelled, waiting_labels
from batchtrack.batch.state import Batch, Label, LabelStanding
from batchtrack.product.labelling import Labels
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse

_S = LabelStanding
_COUNTED: Final[Mapping[str, frozenset[LabelStanding]]] = {
    "printed": frozenset(LabelStanding),
    "applied": frozenset({_S.APPLIED}),
    "destroyed": frozenset({_S.VOIDED, _S.SPARE}),
}


@dataclass(frozen=True, slots=True)
class LabelBalance:
    """How many labels were printed and what became of them."""

    printed: int
    applied: int
    voided: int
    spare: int

    @property
    def waiting(self) -> int:
        """Labels that nobody has accounted for."""
        return self.printed - self.applied - self.voided - self.spare


@dataclass(frozen=True, slots=True)
class LabelBlocker:
    """What keeps labels from being reconciled, and the step where it is cleared."""

    refusal: Refusal
    step: str


def label_balance(batch: Batch) -> LabelBalance:
    """The labels of a batch, counted."""
    counted = {standing: sum(1 for label in batch.labels if label.standing is standing) for standing in LabelStanding}
    return LabelBalance(len(batch.labels), counted[_S.APPLIED], counted[_S.VOIDED], counted[_S.SPARE])


def label_blockers(product: Product, batch: Batch) -> Iterator[LabelBlocker]:
    """Labels that wait, say another expiry, are missing, or were counted otherwise in a step."""
    if product.labels is None:
        return
    for label in waiting_labels(batch):
        yield LabelBlocker(
            refuse("LB-80", label=str(label.number), container=_name(product, batch, label)), _step(batch, label)
        )
    yield from _outdated(product, batch)
    if product.labels.obligatory:
        for made in batch.containers:
            if not is_labelled(batch, made):
                yield LabelBlocker(refuse("LB-82", container=product.container(made.id)[1].label), made.step)
    yield from _miscounted(product, product.labels, batch)


def says_other_expiry(product: Product, batch: Batch, label: Label) -> bool:
    """Whether the expiry on a label is no longer the product's."""
    return label.expiry is not None and label.expiry != expiry(product, batch)


def _outdated(product: Product, batch: Batch) -> Iterator[LabelBlocker]:
    for label in batch.labels:
        if label.standing is LabelStanding.APPLIED and says_other_expiry(product, batch, label):
            cause = refuse("LB-84", label=str(label.number), container=_name(product, batch, label))
            yield LabelBlocker(cause, _step(batch, label))


def _miscounted(product: Product, labels: Labels, batch: Batch) -> Iterator[LabelBlocker]:
    """What was typed against the labels that had been printed here when the step was signed."""
    for what, field_id in labels.counts.items():
        step = product.field(field_id)[0]
        state, entry = batch.step(step.id), batch.entry(field_id)
        if state is None or state.signed is None or entry is None or entry.value is None:
            continue
        before = [label for label in batch.labels if label.printed.version < state.signed.version]
        counted = sum(1 for label in before if label.standing in _COUNTED[what])
        if before and entry.value.number is not None and Decimal(entry.value.number) != counted:
            cause = refuse("LB-81", typed=entry.value.entered, what=what, counted=str(counted))
            yield LabelBlocker(cause, step.id)


def _name(product: Product, batch: Batch, label: Label) -> str:
    return next(product.container(made.id)[1].label for made in batch.containers if made.number == label.container)


def _step(batch: Batch, label: Label) -> str:
    return next(made.step for made in batch.containers if made.number == label.container)
