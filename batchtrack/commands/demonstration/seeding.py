"""Laying out the demonstration: a facility is founded, equipped, and its batches go their ways on a simulated clock."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

from batchtrack.commands.demonstration.director import Progress, direct
from batchtrack.commands.demonstration.enrolment import IDENTIFIED, Desk, enrol
from batchtrack.commands.demonstration.people import FIRST, ISSUING_PASSPHRASE, PEOPLE, ROOT_PASSPHRASE
from batchtrack.commands.demonstration.programme import STORIES, ZONE
from batchtrack.commands.demonstration.stock import equip
from batchtrack.commands.demonstration.troupe import Troupe
from batchtrack.database import SimulatedClock, reading
from batchtrack.facility.people import RecordTraining
from batchtrack.facility.roles import Role
from batchtrack.facility.site.commands import FoundFacility
from batchtrack.product.library import shipped
from batchtrack.product.life.events import Side
from batchtrack.product.model import Product
from batchtrack.services.founding import SetUp, found
from batchtrack.services.ordering import effective_product
from batchtrack.services.product_library import approve, make_effective, put_forward
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.registers import act_on_person
from batchtrack.services.workplace import Workplace

DOCUMENT: Final = "rex_001.yaml"
PRODUCT: Final = "REX-001"

_FACILITY: Final = FoundFacility(
    code="A9990", name="Demonstration facility", demonstration=True, zone=ZONE, decimal_mark="."
)
_ELSEWHERE: Final = "DEMO-LAB"
"""Where the history was worked on: at whoever opens the demonstration no step is under way yet."""
_FOUNDED_BEFORE: Final = timedelta(days=60)


def seed(
    workplace: Workplace, clock: SimulatedClock, progress: Progress, keep_root: Callable[[bytes], object]
) -> Troupe:
    """Lay out the demonstration in an empty database; it is not opened yet.

    Args:
        workplace: this workstation at the empty database.
        clock: its own, at the moment where the history ends.
        progress: told how far it is.
        keep_root: writes the file of the root key.

    Raises:
        Refused: an act was refused; the database is then of no use.
    """
    now = clock.now()
    clock.advance(-_FOUNDED_BEFORE)
    troupe = Troupe(workplace, clock)
    identified = dict.fromkeys((person.person for person in FIRST), IDENTIFIED)
    troupe.done(found(workplace, _FACILITY, FIRST, SetUp(ROOT_PASSPHRASE, ISSUING_PASSPHRASE, identified, keep_root)))
    if workplace.state is not None:
        troupe.done(register_workstation(workplace, ISSUING_PASSPHRASE, workplace.state, troupe.signs("ADMIN-A")))
    _enrol(troupe)
    for span in _prepared(troupe):
        clock.advance(span)
        progress(troupe.acts, clock.now())
    product = _product(workplace)
    here, workplace.workstation = workplace.workstation, _ELSEWHERE
    direct(troupe, [story.told(troupe, product, now) for story in STORIES], now, progress)
    workplace.workstation = here
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
    _train(troupe, _product(troupe.workplace))
    yield timedelta(hours=1)


def _train(troupe: Troupe, product: Product) -> None:
    """Everybody who works on batches, on record by somebody else of quality."""
    for person in (person for person in PEOPLE if Role.ADMINISTRATOR not in person.roles):
        training = RecordTraining(
            person.person, product.code, product.version, troupe.clock.now(), None, "demonstration, read by nobody"
        )
        by = troupe.signs("QP-A" if person.person == "QA-A" else "QA-A")
        troupe.done(act_on_person(troupe.workplace, training, by))


def _product(workplace: Workplace) -> Product:
    with reading(workplace.engine) as connection:
        product = effective_product(workplace, connection, PRODUCT)
    assert product is not None, "it was just made effective"
    return product
