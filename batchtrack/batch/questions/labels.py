"""What the record tells the labels of its containers."""

from batchtrack.batch.state import Batch, Container, Label, LabelStanding
from batchtrack.identity import ChainOfIdentity, ContainerCode, PaperCode
from batchtrack.product.labelling import LabelKind, Labels, Screening
from batchtrack.product.model import Product, StepDefinition
from batchtrack.refusals import Refusal, refuse


def donations_of(batch: Batch, container: Container) -> tuple[str, ...]:
    """The donations whose material is in a container, by number, each once; those that nobody told are left out."""
    if container.din is not None:
        return (container.din,)
    known = {made.number: made for made in batch.containers}
    filled_from = container.sources or (() if container.source is None else (container.source,))
    found = (din for number in filled_from for din in donations_of(batch, known[number]))
    return tuple(dict.fromkeys(found))


def screening_of(product: Product, labels: Labels, batch: Batch) -> Screening:
    """What the infection markers tell of the donor; without markers nothing was evaluated."""
    if labels.markers is None:
        return Screening(complete=False, risk=False, reactive=())
    reactive, pending = [], False
    for field_id in labels.markers.fields:
        field = product.field(field_id)[1]
        entry = batch.entry(field_id)
        answer = None if entry is None or entry.value is None else entry.value.words or entry.value.entered
        if answer is None or answer == labels.markers.pending:
            pending = True
        elif answer not in field.conforming:
            reactive.append(field.label)
    return Screening(labels.markers.complete and not pending, bool(reactive), tuple(reactive))


def label_of(batch: Batch, container: int, kind: str, number: int) -> Label | None:
    """A label by its container, kind and number, None where none of that number was printed."""
    wanted = (container, kind, number)
    return next((each for each in batch.labels if (each.container, each.kind, each.number) == wanted), None)


def waiting_labels(batch: Batch) -> tuple[Label, ...]:
    """Labels that were printed and are neither applied nor voided."""
    return tuple(label for label in batch.labels if label.standing is LabelStanding.PRINTED)


def is_on_container(batch: Batch, container: int, number: int) -> bool:
    """Whether a label of that number may be on the container: one printed here must have been applied by two scans."""
    printed = (each for each in batch.labels if each.affixed and (each.container, each.number) == (container, number))
    return all(label.standing is LabelStanding.APPLIED for label in printed)


def was_on_container(batch: Batch, container: int, number: int) -> bool:
    """Whether a label of that number has been on the container, also where it was voided since."""
    printed = (each for each in batch.labels if each.affixed and (each.container, each.number) == (container, number))
    return any(label.was_applied for label in printed)


def is_labelled(batch: Batch, container: Container) -> bool:
    """Whether a label with the container's own code was applied and counts."""
    return any(
        label.affixed and label.container == container.number and label.standing is LabelStanding.APPLIED
        for label in batch.labels
    )


def next_number(batch: Batch, container: Container, kind: LabelKind) -> int:
    """The number that the next label of a kind gets on a container."""
    if kind.affixed:
        return container.label
    return 1 + sum(1 for each in batch.labels if (each.container, each.kind) == (container.number, kind.id))


def own_code(batch: Batch, kind: LabelKind, container: Container, number: int) -> ContainerCode | PaperCode:
    """The label's own code; a shipper's names a paper, so that no prompt takes it for the container itself."""
    if kind.affixed:
        return ContainerCode(ChainOfIdentity(batch.chain), container.number, number)
    return PaperCode(f"{batch.id}-T{container.number:02d}-{number}")


def unlabelled(product: Product, batch: Batch, step: StepDefinition) -> tuple[Refusal, ...]:
    """Containers of a step that bear no label yet, where the product's document obliges; a reported act is written."""
    if product.labels is None or not product.labels.obligatory or step.reported_by is not None:
        return ()
    made = ((each, batch.container(each.id)) for each in step.makes)
    return tuple(
        refuse("LB-83", container=each.label, step=step.title)
        for each, container in made
        if container is not None and not is_labelled(batch, container)
    )
