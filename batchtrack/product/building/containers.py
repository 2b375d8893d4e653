"""Containers, what is done with them, and custody: what is left unsaid follows from what is said."""

from decimal import Decimal
from typing import Final

from batchtrack.product.model import (
    ContainerAct,
    ContainerDefinition,
    CustodyDefinition,
    HandlingDefinition,
    Taking,
    Tolerance,
)
from batchtrack.product.schema.entries import WrittenContainer, WrittenCustody, WrittenHandling

_NOTHING: Final = "nothing"
_ENVIRONMENT: Final = "environment"
_BY_PURPOSE: Final = {"sample": ContainerAct.SAMPLE, "retain": ContainerAct.RETAIN}


def build_container(written: WrittenContainer) -> ContainerDefinition:
    """A container that a step makes."""
    emptied = written.rest == _NOTHING
    tolerance = None if written.tolerance is None else Tolerance(Decimal(written.tolerance[0]), written.tolerance[1])
    return ContainerDefinition(
        id=written.container,
        label=written.label,
        kind=written.kind,
        source=written.source[0] if written.source else None,
        purpose=written.purpose,
        volume=written.volume,
        act=written.act or _act(written),
        contents=written.contents,
        takings=tuple(Taking(source, _taken(written, source)) for source in written.source),
        adds=written.adds,
        counted_with=written.counted_with,
        rest=None if emptied else written.rest,
        emptied=emptied,
        discards=written.discards,
        tolerance=tolerance,
        product_code=written.product_code,
        place=written.place,
    )


def build_handling(written: WrittenHandling) -> HandlingDefinition:
    """What a step does with a container that exists."""
    return HandlingDefinition(written.container, written.act, written.at, written.place)


def build_custody(written: WrittenCustody) -> CustodyDefinition:
    """What a step documents of custody; what is packed stays with whoever packs it."""
    return CustodyDefinition(
        giver=written.giver,
        receiver=written.receiver or written.giver,
        containers=written.containers,
        at=written.at,
        transfer=written.act,
        place=written.place,
        seal=written.seal,
        condition=written.condition,
        counterpart=written.counterpart,
    )


def _act(written: WrittenContainer) -> ContainerAct:
    if written.purpose == _ENVIRONMENT:
        return ContainerAct.EXPOSE
    if not written.source:
        return ContainerAct.DRAW
    if len(written.source) > 1:
        return ContainerAct.POOL
    return _BY_PURPOSE.get(written.purpose, ContainerAct.FILL)


def _taken(written: WrittenContainer, source: str) -> str | None:
    """The field with what was taken from a source: named, else, for one source and nothing added, what it holds."""
    if written.counted_with is not None:
        return None
    named = written.takes.get(source) or written.takes.get("")
    simple = len(written.source) == 1 and not written.adds and written.act is not ContainerAct.PROCESS
    return named or (written.volume if simple else None)
