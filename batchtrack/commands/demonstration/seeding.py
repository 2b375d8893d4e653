"""Laying out the demonstration: a facility is founded, equipped, and its batches go their ways on a simulated clock."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine

from batchtrack.commands.demonstration.director import Progress, direct
from batchtrack.commands.demonstration.enrolment import IDENTIFIED, Desk, enrol
from batchtrack.commands.demonstration.people import FIRST, ISSUING_PASSPHRASE, PEOPLE, ROOT_PASSPHRASE
from batchtrack.commands.demonstration.programme import STORIES, ZONE
from batchtrack.commands.demonstration.stock import equip
from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.database import SimulatedClock, reading
from batchtrack.facility.site.commands import FoundFacility
from batchtrack.product.library import shipped
from batchtrack.product.life.events import Side
from batchtrack.product.model import Product
from batchtrack.services.founding import SetUp, found
from batchtrack.services.ordering import effective_product
from batchtrack.services.papers import Papers
from batchtrack.services.product_library import approve, make_effective, put_forward
from batchtrack.services.workplace import Workplace

DOCUMENT: Final = "rex_001.yaml"
PRODUCT: Final = "REX-001"

_FACILITY: Final = FoundFacility(
    code="A9990", name="Demonstration facility", demonstration=True, zone=ZONE, decimal_mark="."
)
_FOUNDED_BEFORE: Final = timedelta(days=60)


def seed(
    engine: Engine,
    papers: Papers,
    workstation: str,
    now: datetime,
    progress: Progress,
    keep_root: Callable[[bytes], object],
) -> Troupe:
    """Lay out the demonstration in an empty database, up to the moment ``now``; it is not opened yet.

    Args:
        engine: of the empty database.
        papers: lays papers out.
        workstation: name of this one.
        now: where its history ends.
        progress: told how far it is.
        keep_root: writes the file of the root key.

    Raises:
        Refused: an act was refused; the database is then of no use.
    """
    clock = SimulatedClock(now - _FOUNDED_BEFORE)
    workplace = Workplace(engine, clock, workstation, papers)
    troupe = Troupe(workplace, clock)
    identified = dict.fromkeys((person.person for person in FIRST), IDENTIFIED)
    troupe.done(found(workplace, _FACILITY, FIRST, SetUp(ROOT_PASSPHRASE, ISSUING_PASSPHRASE, identified, keep_root)))
    _enrol(troupe)
    for span in _prepared(troupe):
        clock.advance(span)
        progress(troupe.acts, clock.now())
    product = _product(workplace)
    direct(troupe, [story.told(troupe, product, now) for story in STORIES], now, progress)
    clock.advance(now - clock.now())
    return troupe


def _enrol(troupe: Troupe) -> None:
    desk = Desk(
        troupe.workplace,
        administrator=lambda: troupe.signs("ADMIN-A"),
        reviewer=lambda: troupe.signs("QA-A"),
        passphrase=ISSUING_PASSPHRASE,
        done=troupe.done,
    )
    for person in PEOPLE:
        if person not in FIRST:
            enrol(desk, person)


def _prepared(troupe: Troupe) -> Iterator[timedelta]:
    yield timedelta(hours=1)
    yield from equip(troupe)
    yield timedelta(days=1)
    yield from _approved(troupe)


def _approved(troupe: Troupe) -> Iterator[timedelta]:
    """The product: put forward by one, approved by two others, effective."""
    document = shipped()[DOCUMENT]
    outcome = put_forward(troupe.workplace, document, DOCUMENT, "first version at this facility", troupe.enters("QA-A"))
    stream = troupe.done(outcome).made
    fingerprint = hashlib.sha256(document).hexdigest()
    yield timedelta(hours=3)
    by = troupe.signs("PLAN-A")
    troupe.done(approve(troupe.workplace, stream, fingerprint, Side.PRODUCTION, by))
    yield timedelta(hours=2)
    by = troupe.signs("QP-A")
    troupe.done(approve(troupe.workplace, stream, fingerprint, Side.QA, by))
    troupe.done(make_effective(troupe.workplace, stream, troupe.clock.now(), troupe.signs("QP-A")))
    yield timedelta(hours=1)


def _product(workplace: Workplace) -> Product:
    with reading(workplace.engine) as connection:
        product = effective_product(workplace, connection, PRODUCT)
    assert product is not None, "it was just made effective"
    return product
