"""Labels are printed for what exists, applied by two scans, voided with a reason, and reprinted under a new number."""

from batchtrack.batch.commands import ApplyLabel, PrintLabels, ReprintLabel, VoidLabel
from batchtrack.batch.commands.labels import Blank
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.labels import LabelApplied, LabelOutcome, LabelPrinted, LabelReprinted, LabelVoided
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.label_balance import says_other_expiry
from batchtrack.batch.questions.labels import label_of, next_number, own_code
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.label_scans import alarm, label_scanned, wanted_beside
from batchtrack.batch.rules.permits import ended, held, lacks_right, reads_only, worded
from batchtrack.batch.rules.scanning import foreign_key, is_another_patients
from batchtrack.batch.rules.starting import number_containers
from batchtrack.batch.state import Batch, Container, Label, LabelStanding
from batchtrack.events import Denied
from batchtrack.facility.rights import Right
from batchtrack.identity import Code, DinCode, MessageCode, VialCode, describe, encode
from batchtrack.product.labelling import Element, LabelKind
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def print_labels(product: Product, batch: Batch, command: PrintLabels, context: Context) -> Decision:
    """Print labels; what is drawn from the patient may be labelled before its step begins, in the kit."""
    draft = Draft(batch, context)
    refusals = [*_permitted(batch, context, "printing labels")]
    total = len(command.labels)
    for place, (asked, blank) in enumerate(zip(command.labels, command.blanks, strict=True), start=1):
        found = find_label(product, draft, asked.container, asked.kind)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        container, kind = found
        against = _already(product, draft.batch, container, kind)
        refusals += against
        if not against:
            draft.add(_printed(product, draft.batch, container, kind, blank, (place, total), command.document))
    return Denied(tuple(refusals)) if refusals else draft.decided()


def reprint_label(product: Product, batch: Batch, command: ReprintLabel, context: Context) -> Decision:
    """A new number in the place of an old one, which is refused at every scan from then on."""
    draft = Draft(batch, context)
    refusals = (*_permitted(batch, context, "reprinting a label"), *worded(command.reason))
    found = find_label(product, draft, command.container, command.kind)
    if isinstance(found, Refusal):
        return Denied((*refusals, found))
    container, kind = found
    old = label_of(batch, container.number, kind.id, command.label)
    refusals = (*refusals, *_replaceable(product, container, old, command.label))
    if refusals:
        return Denied(refusals)
    printed = _printed(product, batch, container, kind, command.blank, (1, 1), command.document)
    number = max(printed.label, command.label + 1)
    told = printed.model_dump() | {"label": number, "code": encode(own_code(batch, kind, container, number))}
    told |= {"relied": printed.relied, "replaces": command.label, "reason": command.reason.strip()}
    draft.add(LabelReprinted(**told))
    return draft.decided()


def apply_label(product: Product, batch: Batch, command: ApplyLabel, context: Context) -> Decision:
    """Apply a printed label: its own code, and beside it the old label, the source, or whose material it is."""
    foreign = [code for code in (command.label, command.beside) if is_another_patients(batch, code)]
    if foreign:
        return alarm(batch, foreign[0], foreign_key(foreign[0]), context)
    if command.owner is not None and command.owner != batch.chain:
        return alarm(batch, _by_register(command), command.owner, context)
    refusals = _permitted(batch, context, "applying labels")
    label = label_scanned(batch, command.label)
    if label is None:
        return Denied((*refusals, refuse("LB-65", scanned=describe(command.label), batch=batch.id)))
    refusals = (*refusals, *_applicable(product, batch, label))
    wanted = wanted_beside(product, batch, label, command.beside)
    if wanted:
        cause = refuse(
            "LB-61", scanned=describe(command.beside), container=name_of(product, batch, label), wanted=wanted
        )
        refusals = (*refusals, cause)
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    beside = describe(command.beside)
    draft.add(LabelApplied(container=label.container, kind=label.kind, label=label.number, beside=beside))
    return draft.decided()


def void_label(product: Product, batch: Batch, command: VoidLabel, context: Context) -> Decision:
    """What became of a label is written down in any case; once."""
    refusals = (*reads_only(context, "voiding a label"), *worded(command.reason))
    container = batch.container(command.container)
    label = None if container is None else label_of(batch, container.number, command.kind, command.label)
    if label is None or container is None:
        cause = refuse("LB-28", container=_named(product, command.container), label=str(command.label))
        return Denied((*refusals, cause))
    if label.standing in {LabelStanding.VOIDED, LabelStanding.SPARE}:
        refusals = (*refusals, _settled(product, batch, label, "LB-63"))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    outcome = LabelOutcome.SPARE if command.spare else LabelOutcome.VOIDED
    voided = LabelVoided(
        container=container.number, kind=label.kind, label=label.number, outcome=outcome, reason=command.reason.strip()
    )
    draft.add(voided)
    return draft.decided()


def find_label(
    product: Product, draft: Draft, container_id: str, kind_id: str
) -> tuple[Container, LabelKind] | Refusal:
    """The container, numbered now where its step has not begun, and the kind of label that is wanted for it."""
    if product.labels is None:
        return refuse("LB-20", product=product.code)
    kinds = product.labels.kinds_for(container_id)
    kind = next((each for each in kinds if each.id == kind_id), None)
    if kind is None:
        named = ", ".join(each.id for each in kinds) or "none"
        return refuse("LB-21", kind=kind_id, container=_named(product, container_id), kinds=named)
    if draft.batch.container(container_id) is None:
        step, made = product.container(container_id)
        if made.source is not None:
            return refuse("LB-27", container=made.label, source=_named(product, made.source))
        number_containers(draft, step)
    container = draft.batch.container(container_id)
    assert container is not None, "it was numbered just now"
    return container, kind


def name_of(product: Product, batch: Batch, label: Label) -> str:
    """The container of a label, as people call it."""
    return next(_named(product, made.id) for made in batch.containers if made.number == label.container)


def _permitted(batch: Batch, context: Context, act: str) -> tuple[Refusal, ...]:
    return (*ended(batch), *held(batch), *lacks_right(context, Right.WORK_WITH_LABELS, act))


def _already(product: Product, batch: Batch, container: Container, kind: LabelKind) -> tuple[Refusal, ...]:
    """A container bears one affixed label, and none once it is no more; a shipper gets as many as it needs in turn."""
    if container.destroyed:
        return (refuse("LB-85", container=_named(product, container.id)),)
    for label in batch.labels:
        if (label.container, label.kind) != (container.number, kind.id):
            continue
        if label.standing is LabelStanding.PRINTED:
            return (_settled(product, batch, label, "LB-25"),)
        if kind.affixed and label.standing is LabelStanding.APPLIED:
            return (_settled(product, batch, label, "LB-26"),)
    return ()


def _replaceable(product: Product, container: Container, old: Label | None, number: int) -> tuple[Refusal, ...]:
    if container.destroyed:
        return (refuse("LB-85", container=_named(product, container.id)),)
    if old is None:
        return (refuse("LB-28", container=_named(product, container.id), label=str(number)),)
    if old.standing in {LabelStanding.VOIDED, LabelStanding.SPARE}:
        return (
            refuse("LB-29", container=_named(product, container.id), label=str(number), standing=old.standing.value),
        )
    return ()


def _applicable(product: Product, batch: Batch, label: Label) -> tuple[Refusal, ...]:
    if label.standing is not LabelStanding.PRINTED:
        return (_settled(product, batch, label, "LB-62"),)
    if any(made.number == label.container and made.destroyed for made in batch.containers):
        return (refuse("LB-85", container=name_of(product, batch, label)),)
    if says_other_expiry(product, batch, label):
        return (_settled(product, batch, label, "LB-84"),)
    return ()


def _settled(product: Product, batch: Batch, label: Label, code: str) -> Refusal:
    container = name_of(product, batch, label)
    return refuse(code, label=str(label.number), container=container, standing=label.standing.value)


def _printed(
    product: Product,
    batch: Batch,
    container: Container,
    kind: LabelKind,
    blank: Blank,
    place: tuple[int, int],
    document: str,
) -> LabelPrinted:
    number = next_number(batch, container, kind)
    return LabelPrinted(
        container=container.number,
        kind=kind.id,
        label=number,
        affixed=kind.affixed,
        room=blank.room,
        printer=blank.printer,
        stock=blank.number,
        place=place[0],
        total=place[1],
        code=encode(own_code(batch, kind, container, number)),
        expiry=expiry(product, batch) if Element.EXPIRY in kind.elements else None,
        document=document,
        relied=Reliance(stream=blank.stream, version=blank.version),
    )


def _by_register(command: ApplyLabel) -> Code:
    """The scanned code that only a register tells the owner of."""
    scanned = (command.label, command.beside)
    return next((code for code in scanned if isinstance(code, DinCode | VialCode | MessageCode)), command.beside)


def _named(product: Product, container_id: str) -> str:
    return product.container(container_id)[1].label
