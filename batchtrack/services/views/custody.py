"""Containers and hand-overs."""

from batchtrack.batch.rules.custody import maker
from batchtrack.batch.state import Container
from batchtrack.identity import ChainOfIdentity, ContainerCode, encode
from batchtrack.services.views.rows import Seen
from batchtrack.services.views.shapes import ContainerRow, HandoverRow


def container_rows(seen: Seen) -> tuple[ContainerRow, ...]:
    """Every container of the batch, with its parent and its holder."""
    return tuple(_container(seen, made) for made in seen.batch.containers)


def handover_rows(seen: Seen) -> tuple[HandoverRow, ...]:
    """Every hand-over, in the order recorded."""
    return tuple(
        HandoverRow(
            giver=done.giver,
            receiver=done.receiver,
            containers=", ".join(f"{number:02d}" for number in done.containers),
            at=done.at,
            zone=done.zone,
            gap=done.gap,
        )
        for done in seen.batch.handovers
    )


def _container(seen: Seen, made: Container) -> ContainerRow:
    code = ContainerCode(ChainOfIdentity(seen.batch.chain), made.number, made.label)
    return ContainerRow(
        number=made.number,
        shown=code.display,
        code=encode(code),
        label=seen.product.container(made.id)[1].label,
        kind=made.kind,
        purpose=made.purpose,
        source="" if made.source is None else f"{made.source:02d}",
        holder=made.holder or maker(seen.product, made),
    )
