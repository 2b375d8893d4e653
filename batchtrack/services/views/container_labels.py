"""The labels of a batch's containers, as the batch page shows them."""

from dataclasses import dataclass

from batchtrack.batch.questions.label_balance import LabelBalance, label_balance
from batchtrack.batch.state import Batch, Label, LabelStanding
from batchtrack.database import reading
from batchtrack.product.labelling import LabelKind
from batchtrack.product.model import Product
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class LabelSeen:
    """A label that was printed.

    Attributes:
        container, kind: ids in the product's document; container_words, kind_words: the same for people.
        shown: number of the container; number: of the label; blank: of the blank, with its room.
        standing: what became of it, in a word; waiting: whether it is neither applied nor voided.
        counts: whether a reprint could take its place; size: of the label, ``100x50``.
    """

    container: str
    container_words: str
    kind: str
    kind_words: str
    shown: str
    number: int
    blank: str
    room: str
    standing: str
    waiting: bool
    counts: bool
    size: str
    reason: str


@dataclass(frozen=True, slots=True)
class LabelDue:
    """A label that can be printed."""

    container: str
    container_words: str
    kind: str
    kind_words: str
    size: str


@dataclass(frozen=True, slots=True)
class LabelsSeen:
    """All labels of a batch; ``declared`` is False for a product whose document says nothing of labels."""

    batch: str
    declared: bool
    printed: tuple[LabelSeen, ...]
    due: tuple[LabelDue, ...]
    balance: LabelBalance


def labels_seen(workplace: Workplace, batch_id: str) -> LabelsSeen:
    """What was printed for a batch, and what can be.

    Raises:
        Refused: there is no such batch (SV-20), or its record cannot be read (SV-08).
    """
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, batch_id)
        product = workplace.product(connection, batch)
    printed = tuple(_printed(product, batch, label) for label in batch.labels)
    return LabelsSeen(batch_id, product.labels is not None, printed, _due(product, batch), label_balance(batch))


def _printed(product: Product, batch: Batch, label: Label) -> LabelSeen:
    made = next(each for each in batch.containers if each.number == label.container)
    kind = product.labels.kind(label.kind) if product.labels is not None else None
    return LabelSeen(
        container=made.id,
        container_words=product.container(made.id)[1].label,
        kind=label.kind,
        kind_words=label.kind if kind is None else kind.label,
        shown=f"{label.container:02d}",
        number=label.number,
        blank=f"{label.stock:06d}",
        room=label.room,
        standing=label.standing.value,
        waiting=label.standing is LabelStanding.PRINTED,
        counts=label.standing in {LabelStanding.PRINTED, LabelStanding.APPLIED},
        size="" if kind is None else kind.size.value,
        reason=label.reason,
    )


def _due(product: Product, batch: Batch) -> tuple[LabelDue, ...]:
    """Kinds of label of containers that exist, or that can be numbered now, and that bear none yet."""
    if product.labels is None:
        return ()
    return tuple(
        LabelDue(made.id, made.label, kind.id, kind.label, kind.size.value)
        for step in product.steps
        for made in step.makes
        if made.source is None or batch.container(made.id) is not None
        for kind in product.labels.kinds_for(made.id)
        if not _borne(batch, made.id, kind)
    )


def _borne(batch: Batch, container: str, kind: LabelKind) -> bool:
    made = batch.container(container)
    return made is not None and any(
        (label.container, label.kind) == (made.number, kind.id)
        and label.standing in {LabelStanding.PRINTED, LabelStanding.APPLIED}
        for label in batch.labels
    )
