"""Containers, packing and hand-overs."""

from batchtrack.batch.rules.custody import maker
from batchtrack.batch.state import Container
from batchtrack.identity import ChainOfIdentity, ContainerCode, encode
from batchtrack.readmodels.genealogy import state_of
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import ContainerRow, HandoverRow, PackingRow
from batchtrack.units import Quantity, show


def container_rows(seen: Seen) -> tuple[ContainerRow, ...]:
    """Every container of the batch, with where it came from, what it holds, and who holds it where."""
    return tuple(_container(seen, made) for made in seen.batch.containers)


def packing_rows(seen: Seen) -> tuple[PackingRow, ...]:
    """Every packing, in the order recorded."""
    return tuple(
        PackingRow(
            party=done.party,
            packed_by=done.packed_by,
            witness=done.witness or "",
            containers=_numbers(done.containers),
            at=done.at,
            zone=done.zone,
            place=done.place,
            seal=done.seal or "",
            condition=done.condition or "",
            gap=done.gap,
        )
        for done in seen.batch.packings
    )


def handover_rows(seen: Seen) -> tuple[HandoverRow, ...]:
    """Every hand-over, in the order recorded."""
    return tuple(
        HandoverRow(
            giver=done.giver,
            receiver=done.receiver,
            containers=_numbers(done.containers),
            at=done.at,
            zone=done.zone,
            gap=done.gap,
            gave=done.gave or "",
            took=done.took or "",
            place=done.place,
            seal=done.seal or "",
            condition=done.condition or "",
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
        others=_numbers(made.sources[1:]),
        act=made.act.value,
        amount=_amount(seen, made),
        contents=made.contents,
        din=made.din or "",
        division="" if made.product_code is None else f"{made.product_code} {made.division}",
        place=made.place,
        state=state_of(made),
        adds_up=made.balance is None or made.balance.kept,
    )


def _amount(seen: Seen, made: Container) -> str:
    if made.filled is None or made.filled.amount is None:
        return ""
    return show(Quantity(made.filled.amount, made.filled.unit), decimal_mark=seen.site.decimal_mark)


def _numbers(containers: tuple[int, ...]) -> str:
    return ", ".join(f"{number:02d}" for number in containers)
