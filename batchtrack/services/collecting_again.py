"""A second collection under the chain of identity of an earlier one: who may go on, and from which container number."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.facility import subjects
from batchtrack.facility.streams import subject_stream
from batchtrack.identity import HIGHEST_CONTAINER
from batchtrack.journal import stream_name
from batchtrack.product.model import Product
from batchtrack.readmodels.batches import RUNNING, standing
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.finding import batches_of
from batchtrack.services.showing import show_chain
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class GoingOn:
    """A chain of identity that goes on.

    Attributes:
        first_container: a number above every one that an earlier collection has used or can still use.
        relied: the earlier batches' streams, with the versions at which they were read.
    """

    chain: str
    first_container: int
    relied: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class EarlierCollection:
    """The newest batch of a chain of identity that can go on; ``shown`` is the chain as people read it."""

    batch: str
    shown: str


def going_on(workplace: Workplace, connection: Connection, batch_id: str, subject: str, product: Product) -> GoingOn:
    """What a further collection under a batch's chain of identity is ordered with.

    Raises:
        Refused: the batch is another subject's (MA-23) or another product's (MA-21), a batch of the chain is still
            being worked on (MA-20), or the numbers of its containers are used up (MA-22).
    """
    named = workplace.batch(connection, batch_id)
    known = [workplace.batch(connection, found.batch) for found in batches_of(connection, named.chain)]
    first = max(_above(workplace, connection, batch) for batch in known)
    refusals = (*_unfit(named, subject, product), *_worked_on(known), *_used_up(first, product))
    if refusals:
        raise Refused(*refusals)
    return GoingOn(named.chain, first, {stream_name("batch", batch.id): batch.version for batch in known})


def earlier_collections(workplace: Workplace, subject: str) -> tuple[EarlierCollection, ...]:
    """The chains of identity of a subject that a new collection can go on with, by the newest batch of each.

    Raises:
        Refused: a record cannot be read (SV-08).
    """
    with reading(workplace.engine) as connection:
        register = subjects.fold(events_of(connection, subject_stream(subject)))
        ids = () if register is None else register.batches
        known = [workplace.batch(connection, batch_id) for batch_id in ids]
    busy = {batch.chain for batch in known if standing(batch) == RUNNING}
    newest = {batch.chain: batch.id for batch in known if batch.chain not in busy}
    return tuple(EarlierCollection(batch_id, show_chain(chain)) for chain, batch_id in newest.items())


def _above(workplace: Workplace, connection: Connection, batch: Batch) -> int:
    """One above every container that the batch has made, or could still make where an act is reported after its end."""
    makes = _most_containers(workplace.product(connection, batch))
    return batch.first_container + max(len(batch.containers), makes)


def _most_containers(product: Product) -> int:
    return sum(len(step.makes) for step in product.steps)


def _unfit(named: Batch, subject: str, product: Product) -> tuple[Refusal, ...]:
    if named.subject != subject:
        return (refuse("MA-23", batch=named.id, subject=named.subject, told=subject),)
    if named.product != product.code:
        return (refuse("MA-21", batch=named.id, product=named.product, told=product.code),)
    return ()


def _worked_on(known: list[Batch]) -> tuple[Refusal, ...]:
    return tuple(refuse("MA-20", batch=batch.id) for batch in known if standing(batch) == RUNNING)


def _used_up(first: int, product: Product) -> tuple[Refusal, ...]:
    if first + _most_containers(product) - 1 <= HIGHEST_CONTAINER:
        return ()
    return (refuse("MA-22", most=str(HIGHEST_CONTAINER), used=str(first - 1)),)
