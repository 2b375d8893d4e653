"""Labels through services: printed on numbered blanks, applied by two scans, voided, reprinted, reconciled."""

import io

import pytest
from prepared_facilities import OTHER, SUBJECT, At
from pypdf import PdfReader
from walking import Walk
from workplace_fixture import ROOM, confirmed, good, signed_in

from batchtrack.batch import commands
from batchtrack.batch.commands.labels import LabelToPrint, VoidLabel
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.questions.label_balance import label_balance, label_blockers
from batchtrack.batch.state import Batch, Container, Label, LabelStanding
from batchtrack.database import reading
from batchtrack.database.documents import Document, get
from batchtrack.facility.label_stock import LabelStock, LoadRoll
from batchtrack.identity import ChainOfIdentity, ContainerCode, Din, OrderCode, WristbandCode, encode
from batchtrack.product.labelling import LabelSize
from batchtrack.product.model import Product
from batchtrack.refusals import sentence
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.certificates.handing_out import preview as paper_preview
from batchtrack.services.donations import number_donation
from batchtrack.services.labels.printing import Printed, Printer, Replaced, preview, print_labels
from batchtrack.services.labels.settling import apply_label, void_label
from batchtrack.services.labels.stock import load_roll, stock_of
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.paperwork.drawing_up import draw_up
from batchtrack.services.scanning import scan
from batchtrack.services.views.release import release_view
from batchtrack.services.views.shapes import ExceptionRow
from batchtrack.services.workplace import Workplace

PRINTER = Printer(ROOM, "PRN-1")
COLLECTION = LabelToPrint("marrow", "collection")


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Workplace:
    """Two batches before the clean room, its printer loaded."""
    workplace = at_file("two_received")
    for size in LabelSize:
        good(load_roll(workplace, LoadRoll(ROOM, "PRN-1", size.value, 101, 130), signed_in(workplace, "MAT-A")))
    for subject, serial in ((SUBJECT, "000042"), (OTHER, "000043")):
        din = Din(f"A999126{serial}")
        good(number_donation(workplace, subject, 1, din, signed_in(workplace, "TECH-A")))
    return workplace


def batch_of(workplace: Workplace, batch: str = SUBJECT) -> Batch:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch)


def product_of(workplace: Workplace) -> Product:
    with reading(workplace.engine) as connection:
        return workplace.product(connection, workplace.batch(connection, SUBJECT))


def stock(workplace: Workplace) -> LabelStock:
    with reading(workplace.engine) as connection:
        found = stock_of(connection, ROOM)
    assert found is not None
    return found


def container(workplace: Workplace, name: str, batch: str = SUBJECT) -> Container:
    made = batch_of(workplace, batch).container(name)
    assert made is not None
    return made


def labels(workplace: Workplace) -> list[tuple[int, LabelStanding]]:
    return [(label.number, label.standing) for label in batch_of(workplace).labels]


def only(workplace: Workplace) -> Label:
    (label,) = batch_of(workplace).labels
    return label


def printed(
    workplace: Workplace,
    *wanted: LabelToPrint,
    batch: str = SUBJECT,
    printer: Printer = PRINTER,
    replaced: Replaced | None = None,
) -> Printed:
    done = print_labels(workplace, batch, wanted, printer, signed_in(workplace, "TECH-A"), replaced=replaced)
    assert isinstance(done, Printed), done
    return done


def refused(answer: object) -> list[str]:
    assert isinstance(answer, NotDone), answer
    assert all(sentence(refusal) for refusal in answer.refusals)
    return [refusal.code for refusal in answer.refusals]


def ask(workplace: Workplace, *wanted: LabelToPrint, batch: str = SUBJECT, printer: Printer = PRINTER) -> list[str]:
    return refused(print_labels(workplace, batch, wanted, printer, signed_in(workplace, "TECH-A")))


def wristband(batch: str = SUBJECT) -> str:
    return encode(WristbandCode(batch))


def code(workplace: Workplace, number: int, label: int, batch: str = SUBJECT) -> str:
    return encode(ContainerCode(ChainOfIdentity(batch_of(workplace, batch).chain), number, label))


def apply(workplace: Workplace, label: str, beside: str, batch: str = SUBJECT) -> Done | NotDone:
    return apply_label(workplace, batch, label, beside, signed_in(workplace, "TECH-A"))


def test_that_a_printed_label_is_kept_as_a_specimen_and_numbers_its_blank(workplace: Workplace) -> None:
    done = printed(workplace, COLLECTION)
    label = only(workplace)
    assert (label.number, label.stock, label.room, label.standing) == (1, 101, ROOM, LabelStanding.PRINTED)
    with reading(workplace.engine) as connection:
        specimen = get(connection, label.document)
    assert isinstance(specimen, Document)
    assert specimen.content == done.content
    text = " ".join(PdfReader(io.BytesIO(done.content)).pages[0].extract_text().split())
    assert "A9991 26 000042" in text
    assert "FOR AUTOLOGOUS USE ONLY" in text
    assert "NOT EVALUATED FOR INFECTIOUS SUBSTANCES" in text
    assert "000101" in text
    assert SUBJECT in text


def test_that_a_reactive_marker_stands_on_the_label_and_in_its_product_code(workplace: Workplace) -> None:
    correct = commands.CorrectEntry("hiv", "positive", "second sample")
    good(act(workplace, SUBJECT, correct, signed_in(workplace, "QA-A")))
    done = printed(workplace, COLLECTION)
    text = " ".join(PdfReader(io.BytesIO(done.content)).pages[0].extract_text().split())
    assert "BIOLOGICAL HAZARD" in text
    assert "WARNING: Reactive test results for HIV-1/2" in text
    assert "S1398 X 00" in text
    assert "dvise" not in text


def test_that_a_destination_has_its_language(workplace: Workplace) -> None:
    correct = commands.CorrectEntry("site", "Clinic B", "other site")
    good(act(workplace, SUBJECT, correct, signed_in(workplace, "QA-A")))
    text = " ".join(PdfReader(io.BytesIO(printed(workplace, COLLECTION).content)).pages[0].extract_text().split())
    assert "NUR ZUR AUTOLOGEN VERWENDUNG" in text
    assert "Date of birth" not in text


def test_that_the_executed_record_holds_a_specimen_of_each_label_at_its_true_size(workplace: Workplace) -> None:
    made = printed(workplace, COLLECTION)
    by = confirmed(workplace, "QA-A")
    number = good(draw_up(workplace, SUBJECT, PaperKind.BATCH_RECORD, "for the inspector", by)).made
    record = paper_preview(workplace, SUBJECT, number)
    assert isinstance(record, bytes)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(record)).pages]
    (page,) = [page for page in pages if f"Specimen, SHA-256 {made.done.made[:16]}" in page]
    label = PdfReader(io.BytesIO(made.content)).pages[0].extract_text().split()
    assert [word for word in label if word not in page] == []


def test_that_a_preview_prints_and_records_nothing(workplace: Workplace) -> None:
    before = batch_of(workplace).version
    assert isinstance(preview(workplace, SUBJECT, [COLLECTION], signed_in(workplace, "TECH-A")), bytes)
    assert batch_of(workplace).version == before
    assert stock(workplace).printed == 0


def test_that_the_next_patients_labels_wait_until_these_are_applied(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    assert ask(workplace, COLLECTION, batch=OTHER) == ["LB-41"]
    assert isinstance(apply(workplace, code(workplace, 1, 1), wristband()), Done)
    printed(workplace, COLLECTION, batch=OTHER)


def test_that_the_next_patients_labels_wait_until_these_are_voided(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    void = VoidLabel("marrow", "collection", 1, "smeared")
    good(void_label(workplace, SUBJECT, void, signed_in(workplace, "TECH-A")))
    printed(workplace, COLLECTION, batch=OTHER)
    assert stock(workplace).settled == {"voided": 1}


def test_that_one_kind_of_printer_and_a_loaded_roll_are_wanted(workplace: Workplace) -> None:
    assert ask(workplace, COLLECTION, printer=Printer(ROOM, "PRN-9")) == ["LB-44"]
    assert ask(workplace, COLLECTION, printer=Printer("ROOM-9", "PRN-1")) == ["FA-03"]
    assert ask(workplace, LabelToPrint("marrow", "tube")) == ["LB-21"]


def test_that_a_label_waits_for_its_own_two_scans(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    mine = code(workplace, 1, 1)
    assert refused(apply(workplace, code(workplace, 1, 2), wristband())) == ["LB-65"]
    assert refused(apply(workplace, mine, mine)) == ["LB-61"]
    order = encode(OrderCode(ChainOfIdentity(batch_of(workplace).chain)))
    assert isinstance(apply(workplace, mine, order), Done)
    assert only(workplace).standing is LabelStanding.APPLIED
    assert refused(apply(workplace, mine, wristband())) == ["LB-62"]


@pytest.mark.parametrize("place", ["label", "beside"])
def test_that_another_patients_code_at_a_label_holds_both(workplace: Workplace, place: str) -> None:
    printed(workplace, COLLECTION)
    mine, theirs = code(workplace, 1, 1), code(workplace, 1, 1, OTHER)
    scans = (theirs, wristband()) if place == "label" else (mine, wristband(OTHER))
    done = apply(workplace, *scans)
    assert isinstance(done, Done)
    assert [refusal.code for refusal in done.told] == ["LB-64"]
    assert batch_of(workplace).open_holds
    assert batch_of(workplace, OTHER).open_holds
    assert only(workplace).standing is LabelStanding.PRINTED


def test_that_a_second_label_is_only_made_by_a_reprint(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    assert ask(workplace, COLLECTION) == ["LB-25"]
    assert isinstance(apply(workplace, code(workplace, 1, 1), wristband()), Done)
    assert ask(workplace, COLLECTION) == ["LB-26"]
    by = signed_in(workplace, "TECH-A")
    assert refused(print_labels(workplace, SUBJECT, [COLLECTION], PRINTER, by, replaced=Replaced(1, " "))) == ["BA-76"]
    printed(workplace, COLLECTION, replaced=Replaced(1, "torn"))
    assert labels(workplace) == [(1, LabelStanding.VOIDED), (2, LabelStanding.PRINTED)]
    assert container(workplace, "marrow").label == 2


def test_that_a_label_reprinted_while_it_waited_holds_up_no_other_patient(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    printed(workplace, COLLECTION, replaced=Replaced(1, "jammed in the printer"))
    assert isinstance(apply(workplace, code(workplace, 1, 2), wristband()), Done)
    assert stock(workplace).settled == {"voided": 1, "applied": 1}
    printed(workplace, COLLECTION, batch=OTHER)


def test_that_a_reprinted_label_replaces_the_old_one_at_every_scan(workplace: Workplace) -> None:
    Walk(workplace, SUBJECT).through("materials_issue")
    printed(workplace, COLLECTION)
    assert isinstance(apply(workplace, code(workplace, 1, 1), wristband()), Done)
    printed(workplace, COLLECTION, replaced=Replaced(1, "torn"))
    by = signed_in(workplace, "TECH-A")
    good(act(workplace, SUBJECT, commands.StartStep("start_count"), by))
    row = next(row for row in product_of(workplace).step("start_count").scans if row.container == "marrow")
    place = Place(SUBJECT, "start_count", row.id)
    for label in (1, 2):
        told = good(scan(workplace, place, code(workplace, 1, label), by)).told
        assert [refusal.code for refusal in told] == ["MA-02" if label == 1 else "MA-08"]
    assert isinstance(apply(workplace, code(workplace, 1, 2), code(workplace, 1, 1)), Done)
    assert good(scan(workplace, place, code(workplace, 1, 2), by)).told == ()


def test_that_what_the_record_does_not_hold_is_said_before_anything_is_printed(workplace: Workplace) -> None:
    assert ask(workplace, LabelToPrint("dose", "product")) == ["LB-27"]
    assert ask(workplace, LabelToPrint("start_sample", "tube")) == ["LB-27"]
    assert stock(workplace).printed == 0


def test_that_no_label_of_another_batch_is_printed_where_material_is_open(workplace: Workplace) -> None:
    Walk(workplace, OTHER).through("line_clearance")
    assert ask(workplace, COLLECTION) == ["LB-45"]


def _exceptions(workplace: Workplace) -> tuple[ExceptionRow, ...]:
    return release_view(workplace, SUBJECT, "certification", signed_in(workplace, "QA-A")).exceptions


def test_that_reprinted_and_voided_labels_are_out_of_the_ordinary(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    printed(workplace, COLLECTION, replaced=Replaced(1, "torn"))
    void = VoidLabel("marrow", "collection", 2, "smeared")
    good(void_label(workplace, SUBJECT, void, signed_in(workplace, "TECH-A")))
    rows = [row for row in _exceptions(workplace) if row.kind.startswith("label")]
    assert [(row.kind, row.reason) for row in rows] == [("label_reprinted", "torn"), ("label_voided", "smeared")]
    assert ["label 1, now 2" in rows[0].what, "label 2" in rows[1].what] == [True, True]
    assert {row.who for row in rows} == {"Technician A"}


def test_that_a_spare_label_is_in_order(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    void = VoidLabel("marrow", "collection", 1, "left over", spare=True)
    good(void_label(workplace, SUBJECT, void, signed_in(workplace, "TECH-A")))
    assert not [row for row in _exceptions(workplace) if row.kind.startswith("label")]


def test_that_labels_are_reconciled_one_by_one(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    product = product_of(workplace)
    assert label_balance(batch_of(workplace)).waiting == 1
    assert [found.refusal.code for found in label_blockers(product, batch_of(workplace))] == ["LB-80"]
    void = VoidLabel("marrow", "collection", 1, "left over", spare=True)
    good(void_label(workplace, SUBJECT, void, signed_in(workplace, "TECH-A")))
    balance = label_balance(batch_of(workplace))
    assert (balance.printed, balance.applied, balance.voided, balance.spare, balance.waiting) == (1, 0, 0, 1, 0)
    assert [*label_blockers(product, batch_of(workplace))] == []
    assert refused(void_label(workplace, SUBJECT, void, signed_in(workplace, "TECH-A"))) == ["LB-63"]


def test_that_a_step_that_counts_otherwise_than_the_record_stops_the_release(workplace: Workplace) -> None:
    printed(workplace, COLLECTION)
    assert isinstance(apply(workplace, code(workplace, 1, 1), wristband()), Done)
    walk = Walk(workplace, SUBJECT)
    walk.values |= {"labels_printed": "2", "labels_used": "1", "labels_destroyed": "1"}
    walk.through("fill")
    found = [found.refusal.named for found in label_blockers(product_of(workplace), batch_of(workplace))]
    assert [(each["what"], each["counted"]) for each in found] == [("printed", "1"), ("destroyed", "0")]


def test_that_a_label_with_an_expiry_that_moved_is_not_kept(workplace: Workplace) -> None:
    walk = Walk(workplace, SUBJECT)
    walk.through("dose_decision")
    step = product_of(workplace).step("fill")
    walk.step(step, sign=False)
    printed(workplace, LabelToPrint("dose", "product"))
    dose, bag = container(workplace, "dose"), container(workplace, "product")
    assert isinstance(apply(workplace, code(workplace, dose.number, 1), code(workplace, bag.number, 1)), Done)
    walk.values |= {"labels_printed": "1", "labels_used": "1", "labels_destroyed": "0"}
    for field, text in (("labels_printed", "1"), ("labels_used", "1"), ("labels_destroyed", "0")):
        retyped = commands.RetypeEntry(field, text, RetypeReason.TYPING_SLIP, "counted again")
        good(act(workplace, SUBJECT, retyped, signed_in(workplace, "TECH-A")))
    version = batch_of(workplace).version
    good(act(workplace, SUBJECT, commands.SignStep("fill", version), confirmed(workplace, "TECH-A")))
    earlier = commands.CorrectEntry("collection_end", "07:00", "misread")
    good(act(workplace, SUBJECT, earlier, signed_in(workplace, "QA-A")))
    label = next(each for each in batch_of(workplace).labels if each.kind == "product")
    assert label.standing is LabelStanding.VOIDED
    assert container(workplace, "dose").label == 2
