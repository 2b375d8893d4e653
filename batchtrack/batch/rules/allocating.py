"""Vials of a donor's bank for the recipient of a batch; the bank's own record decides whose a vial is."""

from collections.abc import Iterator

from batchtrack.batch.commands import AllocateVial, ReleaseAllocation, TakeAllocated
from batchtrack.batch.context import Context, Decision
from batchtrack.batch.events.allocation import AllocationReleased, AllocationTaken, VialAllocated
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import ended, happened, held, lacks_right, worded
from batchtrack.batch.state import Allocation, Batch, Container, LabelStanding
from batchtrack.events import Denied
from batchtrack.facility.cell_banks import differing_loci, typed
from batchtrack.facility.rights import Right
from batchtrack.product.model import ContainerAct, Product, Relation
from batchtrack.refusals import Refusal, refuse


def allocate_vial(product: Product, batch: Batch, command: AllocateVial, context: Context) -> Decision:
    """A vial becomes this recipient's alone; a group or locus that differs needs the reason why it is acceptable."""
    differing = differing_loci(command.donor_typing, command.recipient_typing)
    same = not differing and command.donor_typing.group == command.recipient_typing.group
    refusals = (
        *ended(batch),
        *held(batch),
        *lacks_right(context, Right.ALLOCATE_VIALS, "allocating a vial"),
        *_for_a_vial(product, batch, command.container),
        *typed("recipient", command.recipient_typing),
        *(() if same else worded(command.reason)),
    )
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(
        VialAllocated(
            container=command.container,
            bank=command.bank,
            vial=command.vial,
            donor=command.donor,
            donation=command.donation,
            donor_typing=command.donor_typing,
            recipient_typing=command.recipient_typing,
            differing=differing,
            reason=command.reason,
            relied=Reliance(stream=command.stream, version=command.version),
        )
    )
    return draft.decided()


def release_allocation(_product: Product, batch: Batch, command: ReleaseAllocation, context: Context) -> Decision:
    """A vial that was not taken out goes back to the bank."""
    standing = standing_allocation(batch, command.container)
    refusals = (
        *lacks_right(context, Right.ALLOCATE_VIALS, "giving a vial back"),
        *worded(command.reason),
        *_not_taken(batch, command.container, standing),
        *_unlabelled(batch, command.container),
    )
    if refusals or standing is None:
        return Denied(refusals)
    draft = Draft(batch, context)
    vial = standing.event.vial
    draft.add(AllocationReleased(container=command.container, vial=vial, reason=command.reason))
    return draft.decided()


def take_allocated(_product: Product, batch: Batch, command: TakeAllocated, context: Context) -> Decision:
    """The vial in hand is the one that was allocated to this recipient, and no other."""
    standing = standing_allocation(batch, command.container)
    refusals = (
        *ended(batch),
        *held(batch),
        *happened(command.at, context),
        *_not_taken(batch, command.container, standing),
    )
    if standing is not None and standing.event.vial != command.vial:
        refusals = (*refusals, refuse("CT-24", vial=command.vial, batch=batch.id, allocated=standing.event.vial))
    if refusals:
        return Denied(refusals)
    draft = Draft(batch, context)
    draft.add(AllocationTaken(container=command.container, vial=command.vial, at=command.at, zone=command.zone))
    return draft.decided()


def may_be_given(product: Product, batch: Batch, dose: Container | None) -> Iterator[Refusal]:
    """What is frozen or no more is not given; each vial it was made from was allocated to this recipient and taken out.

    An autologous product has no vials: its cells were drawn from the recipient, under one chain of identity.
    """
    if dose is None:
        return
    if dose.frozen or dose.destroyed:
        state = "destroyed" if dose.destroyed else "frozen"
        yield refuse("CT-27", batch=batch.id, number=f"{dose.number:02d}", state=state)
    if product.relation is Relation.AUTOLOGOUS:
        return
    for root in _roots(batch, dose):
        standing = standing_allocation(batch, root.number)
        if standing is None or standing.taken is None:
            yield refuse("CT-25", batch=batch.id, number=f"{root.number:02d}")


def standing_allocation(batch: Batch, container: int) -> Allocation | None:
    """The allocation of a container that was not released."""
    return next((known for known in batch.allocations if known.stands and known.event.container == container), None)


def _for_a_vial(product: Product, batch: Batch, number: int) -> Iterator[Refusal]:
    container = batch.container_numbered(number)
    if product.relation is Relation.AUTOLOGOUS:
        yield refuse("CT-20", product=product.code, batch=batch.id)
    elif container is None or container.act is not ContainerAct.ALLOCATE:
        yield refuse("CT-21", batch=batch.id, number=f"{number:02d}")
    elif (known := standing_allocation(batch, number)) is not None:
        yield refuse("CT-22", number=f"{number:02d}", vial=known.event.vial)


def _not_taken(batch: Batch, number: int, standing: Allocation | None) -> Iterator[Refusal]:
    if standing is None:
        yield refuse("CT-23", batch=batch.id, number=f"{number:02d}")
    elif standing.taken is not None:
        yield refuse("CT-26", vial=standing.event.vial, batch=batch.id)


def _unlabelled(batch: Batch, number: int) -> Iterator[Refusal]:
    """A vial goes back without this recipient's label: another recipient's would come beside it."""
    for label in batch.labels:
        if label.container == number and label.standing in {LabelStanding.PRINTED, LabelStanding.APPLIED}:
            yield refuse("CT-41", number=f"{number:02d}", label=str(label.number), batch=batch.id)


def _roots(batch: Batch, container: Container) -> tuple[Container, ...]:
    by_number = {made.number: made for made in batch.containers}
    if not container.sources:
        return (container,)
    return tuple(root for source in container.sources for root in _roots(batch, by_number[source]))
