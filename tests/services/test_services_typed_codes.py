"""Codes typed by hand: read by their check character, else typed twice; confirmed by a second person; seen by QA."""

from at_touch_points import chain_of, codes, holds, label_of, opened
from hypothesis import given, settings
from hypothesis import strategies as st
from prepared_facilities import OTHER, SUBJECT, At
from workplace_fixture import ROOM, confirmed, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.identity import (
    ChainCode,
    ChainOfIdentity,
    Code,
    ContainerCode,
    Din,
    DinCode,
    OrderCode,
    RoomCode,
    WristbandCode,
    encode,
    issue_chain,
    parse_din,
)
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place, worked_on_here
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.scanning import scan_elsewhere
from batchtrack.services.typed_codes import TypedCode, needs_second_entry, read_typed, type_code
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.release import release_view
from batchtrack.services.views.shapes import FormRow
from batchtrack.services.workplace import Workplace

CHAIN = issue_chain("A9990", 2026, 17)
CONTAINER = ContainerCode(CHAIN, 3, 1)
CHAIN_NAME = "chain-of-identity number"
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-*"


def refused(typed: TypedCode) -> str:
    read = read_typed(typed)
    return read.code if isinstance(read, Refusal) else ""


def test_that_white_space_and_small_letters_do_not_matter_in_an_own_code() -> None:
    text = encode(CONTAINER)
    assert read_typed(TypedCode(f" {text[:8].lower()} {text[8:].lower()} ")) == CONTAINER


def test_that_a_number_is_read_by_the_character_in_its_box() -> None:
    assert read_typed(TypedCode(CHAIN.short)) == ChainCode(CHAIN)
    read = parse_din("=A99902612345600")
    assert isinstance(read, Din)
    assert read_typed(TypedCode(f"{read.display} {read.check_character}")) == DinCode(read)
    assert refused(TypedCode(CHAIN.short[:-1])) == "ID-06"
    slipped = f"{CHAIN.short[:-1]}{'X' if CHAIN.short[-1] != 'X' else 'Y'}"
    for text, name in ((slipped, "donation identification or chain-of-identity number"), (f"CH{slipped}", CHAIN_NAME)):
        slip = read_typed(TypedCode(text))
        assert isinstance(slip, Refusal)
        assert (slip.code, slip.named["name"]) == ("ID-05", name)


def test_that_a_structure_without_check_character_is_typed_twice() -> None:
    wire = encode(ChainCode(CHAIN))
    assert needs_second_entry(wire)
    assert not needs_second_entry(encode(CONTAINER))
    assert refused(TypedCode(wire)) == "MA-06"
    assert refused(TypedCode(wire, wire[:-1])) == "MA-07"
    assert refused(TypedCode(wire, f"{wire[:-1]}9")) == "MA-07"
    assert read_typed(TypedCode(wire, f" {wire}")) == ChainCode(CHAIN)


@given(st.integers(0, len(encode(CONTAINER)) - 1), st.sampled_from(SIGNS))
@settings(max_examples=100)
def test_that_no_slip_in_one_character_reads_as_a_code(place: int, sign: str) -> None:
    text = encode(CONTAINER)
    slipped = text[:place] + sign + text[place + 1 :]
    assert slipped == text or isinstance(read_typed(TypedCode(slipped)), Refusal)


@given(st.integers(0, len(encode(CONTAINER)) - 2))
def test_that_no_two_neighbours_swapped_read_as_a_code(place: int) -> None:
    text = encode(CONTAINER)
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    assert swapped == text or isinstance(read_typed(TypedCode(swapped)), Refusal)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=100)
def test_that_any_text_is_read_or_refused_in_words(text: str, again: str) -> None:
    assert isinstance(read_typed(TypedCode(text, again)), Refusal | Code)


def test_that_a_typed_code_waits_for_a_second_person_who_signs(at: At) -> None:
    workplace = at("washed")
    place = opened(workplace, SUBJECT, "resuspension")
    by = signed_in(workplace, "TECH-A")
    good(type_code(workplace, place, TypedCode(label_of(workplace, SUBJECT, "washed")), by))
    row = next(
        row for row in batch_page(workplace, SUBJECT, by, place.step).form.rows if row.id == "resuspension_source"
    )
    assert (row.typed, row.unconfirmed, row.filled) == (True, True, False)
    command = commands.ConfirmTypedScan(place.step, "resuspension_source", row.entered)
    unsigned = act(workplace, SUBJECT, command, signed_in(workplace, "TECH-B"))
    assert codes(unsigned) == ["SV-03"]
    assert codes(act(workplace, SUBJECT, command, confirmed(workplace, "TECH-A"))) == ["BA-15"]
    good(act(workplace, SUBJECT, command, confirmed(workplace, "TECH-B")))
    assert _source_row(workplace, place).filled
    shown = release_view(workplace, SUBJECT, "certification", by).exceptions
    found = {(row.kind, row.who) for row in shown if row.kind.startswith("typed")}
    assert found == {("typed", "Technician A"), ("typed_confirmed", "Technician B")}


def _source_row(workplace: Workplace, place: Place) -> FormRow:
    page = batch_page(workplace, place.batch, signed_in(workplace, "TECH-A"), place.step)
    return next(row for row in page.form.rows if row.id == "resuspension_source")


def test_that_a_typed_code_of_another_patient_is_the_alarm(at_file: At) -> None:
    workplace = at_file("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    foreign = TypedCode(label_of(workplace, OTHER, "marrow"))
    assert codes(type_code(workplace, place, foreign, signed_in(workplace, "TECH-A"))) == ["BA-20"]
    assert holds(workplace, OTHER)


def test_that_a_typed_code_that_does_not_read_leaves_no_trace(at_file: At) -> None:
    workplace = at_file("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    slipped = TypedCode(label_of(workplace, SUBJECT, "marrow")[:-1] + "?")
    outcome = type_code(workplace, place, slipped, signed_in(workplace, "TECH-A"))
    assert isinstance(outcome, NotDone)


def test_that_a_room_typed_by_hand_is_shown_to_quality_assurance(at_file: At) -> None:
    workplace = at_file("two_received")
    place = opened(workplace, SUBJECT, "line_clearance")
    by = signed_in(workplace, "TECH-A")
    good(type_code(workplace, place, TypedCode(encode(RoomCode(ROOM)).lower()), by))
    shown = release_view(workplace, SUBJECT, "certification", by).exceptions
    found = [(row.kind, row.what) for row in shown if row.kind == "typed"]
    assert found == [("typed", ROOM)]


def test_that_a_code_of_another_batch_opens_nothing_while_a_step_is_worked_on_here(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    place = opened(workplace, SUBJECT, "line_clearance")
    foreign = label_of(workplace, OTHER, "marrow")
    assert good(scan_elsewhere(workplace, (), foreign, by)).made == OTHER
    alarm = good(scan_elsewhere(workplace, (place,), foreign, by))
    assert (alarm.made, codes(alarm)) == ("", ["BA-20"])
    assert holds(workplace, SUBJECT)
    assert holds(workplace, OTHER)


def test_that_a_restart_does_not_forget_the_steps_that_are_worked_on_at_this_workstation(at_file: At) -> None:
    workplace = at_file("two_received")
    by = signed_in(workplace, "TECH-A")
    place = opened(workplace, SUBJECT, "line_clearance")
    foreign = label_of(workplace, OTHER, "marrow")
    elsewhere = Workplace(workplace.engine, workplace.clock, "LAB-9", workplace.papers)
    assert worked_on_here(elsewhere) == ()
    again = Workplace(workplace.engine, workplace.clock, workplace.workstation, workplace.papers)
    assert worked_on_here(again)[-1] == place
    assert codes(scan_elsewhere(again, worked_on_here(again), foreign, by)) == ["BA-20"]
    assert holds(workplace, OTHER)


def test_that_the_own_code_opens_the_batch_from_any_page(at_file: At) -> None:
    workplace = at_file("two_received")
    by = signed_in(workplace, "TECH-A")
    places = (opened(workplace, OTHER, "line_clearance"), opened(workplace, SUBJECT, "line_clearance"))
    for batch in (SUBJECT, OTHER):
        assert good(scan_elsewhere(workplace, places, encode(OrderCode(chain_of(workplace, batch))), by)).made == batch
    third = ordered(workplace, "S-0050")
    assert codes(scan_elsewhere(workplace, places, encode(WristbandCode(third)), by)) == ["BA-20"]


def test_that_a_signed_step_and_a_step_of_papers_raise_no_alarm_on_other_pages(at_file: At) -> None:
    workplace = at_file("two_received")
    by = signed_in(workplace, "TECH-A")
    third = ordered(workplace, "S-0050")
    places = (Place(SUBJECT, "receipt"), Place(third, "order"))
    assert good(scan_elsewhere(workplace, places, label_of(workplace, OTHER, "marrow"), by)).made == OTHER


def test_that_what_is_no_code_says_so_on_any_page(at_file: At) -> None:
    workplace = at_file("two_received")
    by = signed_in(workplace, "TECH-A")
    place = opened(workplace, SUBJECT, "line_clearance")
    assert codes(scan_elsewhere(workplace, (place,), "nothing", by)) == ["ID-01"]
    assert codes(scan_elsewhere(workplace, (place,), encode(RoomCode(ROOM)), by)) == ["SV-26"]
    assert isinstance(scan_elsewhere(workplace, (place,), encode(OrderCode(ChainOfIdentity(CHAIN.code))), by), Done)
