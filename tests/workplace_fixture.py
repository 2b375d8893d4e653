"""A small facility in a real database file: people, an effective product, lots, devices, a room, and a desk at it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

from batchtrack.commands.demonstration.enrolment import Desk as EnrolmentDesk
from batchtrack.commands.demonstration.enrolment import enrol
from batchtrack.database import SimulatedClock, open_engine
from batchtrack.facility.equipment import RecordCalibration, RegisterDevice
from batchtrack.facility.materials import ApproveLot, LotUnit, ReceiveLot
from batchtrack.facility.people import RecordTraining
from batchtrack.facility.roles import Role
from batchtrack.facility.rooms import RegisterRoom
from batchtrack.facility.site import FoundFacility
from batchtrack.facility.stationery import PageFormat
from batchtrack.product.check import check_document
from batchtrack.product.library import shipped
from batchtrack.product.life.events import Side
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal
from batchtrack.services import founding, product_library, registers
from batchtrack.services.forms.content import FormContent
from batchtrack.services.founding import NewPerson, SetUp
from batchtrack.services.labels.content import LabelContent, SheetLabel
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.papers import CertificateContent, FileSignature, ListedPaper, Signs
from batchtrack.services.paperwork.content import PaperContent
from batchtrack.services.people import Confirmed, Session, confirm, sign_in
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create
from reports.pdf_papers import PdfPapers
from ui.desk import Desk
from ui.work import Worker

PASSWORD: Final = "a long password"
NOW: Final = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ROOM: Final = "ROOM-2"
PEOPLE: Final = {
    "TECH-A": ("Technician A", Role.TECHNICIAN),
    "TECH-B": ("Technician B", Role.TECHNICIAN),
    "QC-A": ("QC analyst A", Role.QC_ANALYST),
    "QC-B": ("QC analyst B", Role.QC_ANALYST),
    "MAT-A": ("Materials A", Role.MATERIALS),
    "PLAN-A": ("Planner A", Role.PLANNER),
    "QA-A": ("QA reviewer A", Role.QA_REVIEWER),
    "QP-A": ("Qualified person A", Role.QUALIFIED_PERSON),
    "ADMIN-A": ("Administrator A", Role.ADMINISTRATOR),
}
"""Printed name and role by person id; everybody's password is ``PASSWORD``."""
FIRST: Final = ("ADMIN-A", "QA-A")
ROOT_PASSPHRASE: Final = "a long root passphrase"
ISSUING_PASSPHRASE: Final = "a long issuing passphrase"
SERIALS: Final = {"cell counter": "DEMO-NC200-061"}
"""Serial numbers that stand in instruments' files, by kind of device."""


class NoPapers:
    """Papers for tests that never print."""

    def certificate(self, content: CertificateContent) -> bytes:
        raise AssertionError(f"nobody asked for {content.number}")

    def paper(self, content: PaperContent) -> bytes:
        raise AssertionError(f"nobody asked for {content.number}")

    def signed(self, pdf: bytes, signature: FileSignature, signs: Signs) -> bytes:
        raise AssertionError(f"nobody asked {signs} to sign {len(pdf)} bytes as {signature.name}")

    def form(self, content: FormContent) -> bytes:
        raise AssertionError(f"nobody asked for {content.number}")

    def labels(self, contents: Sequence[LabelContent]) -> bytes:
        raise AssertionError(f"nobody asked for {contents[0].title}")

    def listed(self, content: ListedPaper) -> bytes:
        raise AssertionError(f"nobody asked for {content.title}")

    def label_sheet(self, labels: Sequence[SheetLabel], page: PageFormat = PageFormat.A4) -> bytes:
        raise AssertionError(f"nobody asked for a sheet of {len(labels)} labels on {page}")


@contextmanager
def opened(file: Path, *, papers: bool = True, now: datetime = NOW) -> Iterator[Workplace]:
    """A workplace at a database file, which is made where it is not there; its clock stands until it is moved."""
    fresh = not file.exists()
    engine = open_engine(f"sqlite:///{file.as_posix()}", create=True)
    if fresh:
        assert create(engine) is None
    yield Workplace(engine, SimulatedClock(now), "LAB-1", PdfPapers() if papers else NoPapers())
    engine.dispose()


def lay_out(workplace: Workplace) -> None:
    """Found the facility, make the shipped product effective, fill stores and equipment."""
    facility = FoundFacility(
        "A9990", "Demonstration facility", demonstration=True, zone="Europe/Berlin", decimal_mark="."
    )
    persons = {person: NewPerson(person, name, person, (role,), PASSWORD) for person, (name, role) in PEOPLE.items()}
    good(founding.found(workplace, facility, [persons[person] for person in FIRST], set_up()))
    for person in (person for person in PEOPLE if person not in FIRST):
        enrol(enrolment_desk(workplace), persons[person])
    product = _effective(workplace)
    good(registers.act_on_room(workplace, RegisterRoom(ROOM, "Clean room 2", "B"), signed_in(workplace, "ADMIN-A")))
    for number, kind in enumerate(sorted({row.kind for step in product.steps for row in step.equipment}), 1):
        _device(workplace, f"DEV-{number:02d}", kind)
    kinds = {row.kind: LotUnit(row.unit) for step in product.steps for row in step.materials}
    for number, kind in enumerate(sorted(kinds), 1):
        _lot(workplace, f"LOT-{number:02d}", kind, kinds[kind])


def set_up(keep_root: Callable[[bytes], object] = bytes) -> SetUp:
    """What founding needs beside people."""
    return SetUp(ROOT_PASSPHRASE, ISSUING_PASSPHRASE, dict.fromkeys(FIRST, "identity card"), keep_root)


def enrolment_desk(workplace: Workplace) -> EnrolmentDesk:
    """The two who enrol everybody else."""
    administrator, reviewer = (lambda: confirmed(workplace, "ADMIN-A")), (lambda: confirmed(workplace, "QA-A"))
    return EnrolmentDesk(workplace, administrator, reviewer, ISSUING_PASSPHRASE, good)


def ordered(workplace: Workplace, subject: str = "S-0042") -> str:
    """A batch that was just ordered; its id."""
    order = NewOrder(subject, "DEMO-000", "REX-001")
    return good(order_batch(workplace, order, signed_in(workplace, "PLAN-A"))).made


def signed_in(workplace: Workplace, person: str) -> Session:
    """A session of a person."""
    session = sign_in(workplace, person, PASSWORD)
    assert isinstance(session, Session), session
    return session


def confirmed(workplace: Workplace, person: str) -> Confirmed:
    """A person whose password was just checked."""
    checked = confirm(workplace, person, PASSWORD)
    assert not isinstance(checked, Refusal), checked
    return checked


@contextmanager
def desk_at(workplace: Workplace, person: str) -> Iterator[Desk]:
    """A desk with somebody signed in, its threads ended at the end."""
    worker = Worker()
    desk = Desk(workplace, worker)
    desk.sit(signed_in(workplace, person))
    yield desk
    worker.close()


def good(outcome: Outcome) -> Done:
    """The outcome of an act that must be done."""
    assert isinstance(outcome, Done), outcome
    return outcome


def wait(workplace: Workplace, **length: float) -> None:
    """Let time go by."""
    clock = workplace.clock
    assert isinstance(clock, SimulatedClock)
    clock.advance(timedelta(**length))


def _effective(workplace: Workplace) -> Product:
    document = shipped()["rex_001.yaml"]
    product = check_document(document, "rex_001.yaml")
    assert isinstance(product, Product)
    author = signed_in(workplace, "ADMIN-A")
    stream = good(product_library.put_forward(workplace, document, "rex_001.yaml", "first version", author)).made
    for person, side in (("TECH-A", Side.PRODUCTION), ("QA-A", Side.QA)):
        by = confirmed(workplace, person)
        good(product_library.approve(workplace, stream, product.fingerprint, side, by))
    good(product_library.make_effective(workplace, stream, workplace.clock.now(), confirmed(workplace, "QA-A")))
    train(workplace, product)
    return product


def train(workplace: Workplace, product: Product) -> None:
    """Everybody who works on batches was trained for this version; whoever records it is not the one who was."""
    for person in (person for person, (_, role) in PEOPLE.items() if role is not Role.ADMINISTRATOR):
        training = RecordTraining(
            person, product.code, product.version, workplace.clock.now(), None, "read and understood"
        )
        by = confirmed(workplace, "QP-A" if person == "QA-A" else "QA-A")
        good(registers.act_on_person(workplace, training, by))


def _device(workplace: Workplace, device: str, kind: str) -> None:
    by, now = signed_in(workplace, "MAT-A"), workplace.clock.now()
    good(
        registers.act_on_device(
            workplace, RegisterDevice(device, kind.capitalize(), kind, SERIALS.get(kind, f"SN-{device}")), by
        )
    )
    calibrated = RecordCalibration(device, now, now + timedelta(days=180), f"CAL-{device}")
    good(registers.act_on_device(workplace, calibrated, by))


def _lot(workplace: Workplace, lot: str, kind: str, unit: LotUnit) -> None:
    received = ReceiveLot(
        lot, kind, kind.capitalize(), f"SUP-{lot}", Decimal(5000), unit, workplace.clock.now() + timedelta(days=300)
    )
    good(registers.act_on_lot(workplace, received, signed_in(workplace, "MAT-A")))
    good(registers.act_on_lot(workplace, ApproveLot(lot), confirmed(workplace, "QA-A")))
