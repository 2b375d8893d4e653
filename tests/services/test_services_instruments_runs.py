"""An instrument's run is identity too: when and where it was made, whom it serves, and runs that are not used."""

from datetime import timedelta
from typing import Final

import pytest
from at_touch_points import batch_of, code_of, codes, file_for
from prepared_facilities import OTHER, SUBJECT, At
from walking import Walk
from workplace_fixture import confirmed, good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.facility.equipment import RecordCalibration, RegisterDevice, TakeOutOfUse
from batchtrack.identity import encode
from batchtrack.services import registers
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.instruments.answering import answer_sample
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.instruments.setting_aside import set_run_aside
from batchtrack.services.outcomes import Outcome
from batchtrack.services.resources import use_device
from batchtrack.services.views.release import release_view
from batchtrack.services.workplace import Workplace

STEP: Final = "resuspension"
NAME: Final = "count.csv"
PLACE: Final = Place(SUBJECT, STEP)


@pytest.fixture(name="workplace")
def _workplace(at: At) -> Workplace:
    workplace = at("washed")
    wait(workplace, minutes=20)
    Walk(workplace, SUBJECT).act(commands.StartStep(STEP), "TECH-A")
    wait(workplace, minutes=5)
    return workplace


def own_file(workplace: Workplace) -> bytes:
    return file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))


def load(workplace: Workplace, content: bytes) -> Outcome:
    return import_count(workplace, SUBJECT, STEP, content, NAME, signed_in(workplace, "TECH-A"))


def answer(workplace: Workplace, content: bytes, person: str = "TECH-B") -> Outcome:
    return answer_sample(
        workplace, PLACE, content, NAME, "The tube is this one; a digit was left out.", confirmed(workplace, person)
    )


def aside(workplace: Workplace, content: bytes, reason: str = "bubbles in the cassette") -> Outcome:
    return set_run_aside(workplace, PLACE, content, NAME, reason, signed_in(workplace, "TECH-A"))


def test_that_a_run_before_the_sample_was_taken_is_refused(workplace: Workplace) -> None:
    wait(workplace, minutes=-30)
    early = own_file(workplace)
    wait(workplace, minutes=30)
    assert codes(load(workplace, early)) == ["MA-32"]


def test_that_a_run_in_the_future_is_refused(workplace: Workplace) -> None:
    wait(workplace, minutes=5)
    late = own_file(workplace)
    wait(workplace, minutes=-5)
    assert codes(load(workplace, late)) == ["MA-33"]


def test_that_a_run_of_an_unknown_instrument_is_refused(workplace: Workplace) -> None:
    assert codes(load(workplace, own_file(workplace).replace(b"DEMO-NC200-061", b"DEMO-NC200-062"))) == ["MA-34"]


def test_that_a_run_of_a_known_device_of_another_kind_is_refused(workplace: Workplace) -> None:
    by = signed_in(workplace, "MAT-A")
    good(registers.act_on_device(workplace, RegisterDevice("DEV-90", "Balance", "balance", "BAL-9"), by))
    assert codes(load(workplace, own_file(workplace).replace(b"DEMO-NC200-061", b"BAL-9"))) == ["MA-34"]


def test_that_a_run_of_a_device_out_of_calibration_or_out_of_use_is_refused(workplace: Workplace) -> None:
    by, now = signed_in(workplace, "MAT-A"), workplace.clock.now()
    for device, serial in (("DEV-91", "NC-91"), ("DEV-92", "NC-92")):
        good(registers.act_on_device(workplace, RegisterDevice(device, "Counter", "cell counter", serial), by))
    past = RecordCalibration("DEV-91", now - timedelta(days=400), now - timedelta(days=35), "CAL-91")
    good(registers.act_on_device(workplace, past, by))
    good(registers.act_on_device(workplace, TakeOutOfUse("DEV-92", "pump leaks"), by))
    assert codes(load(workplace, own_file(workplace).replace(b"DEMO-NC200-061", b"NC-91"))) == ["FA-23"]
    assert "FA-21" in codes(load(workplace, own_file(workplace).replace(b"DEMO-NC200-061", b"NC-92")))


def test_that_a_run_of_another_instrument_than_the_scanned_one_is_refused(workplace: Workplace) -> None:
    by, now = signed_in(workplace, "MAT-A"), workplace.clock.now()
    good(registers.act_on_device(workplace, RegisterDevice("DEV-91", "Counter", "cell counter", "NC-91"), by))
    good(registers.act_on_device(workplace, RecordCalibration("DEV-91", now, now + timedelta(days=9), "CAL-91"), by))
    good(use_device(workplace, SUBJECT, STEP, "DEV-91", signed_in(workplace, "TECH-A")))
    assert codes(load(workplace, own_file(workplace))) == ["MA-39"]
    good(load(workplace, own_file(workplace).replace(b"DEMO-NC200-061", b"NC-91")))


def test_that_a_file_without_instrument_and_time_is_not_taken_over(workplace: Workplace) -> None:
    lines = own_file(workplace).split(b"\r\n")
    short = b"\r\n".join(line for line in lines if not line.startswith((b"Instrument s/n", b"Date time")))
    assert codes(load(workplace, short)) == ["MA-31"]


def test_that_one_run_serves_one_batch_whatever_its_file_says(workplace: Workplace) -> None:
    content = own_file(workplace)
    good(load(workplace, content))
    other = content.replace(encode(code_of(workplace, SUBJECT, "ipc_sample")).encode(), b"mistyped")
    assert "MA-35" in codes(load(workplace, other))


def test_that_two_people_answer_for_another_sample_id_and_quality_assurance_sees_it(workplace: Workplace) -> None:
    content = file_for(workplace, "0042-IPC")
    assert codes(load(workplace, content)) == ["SV-41"]
    assert codes(answer(workplace, content, "TECH-A")) == ["BA-15"], "who works in the step loads the file"
    good(answer(workplace, content))
    by_both = import_count(workplace, SUBJECT, STEP, content, NAME, signed_in(workplace, "TECH-B"))
    assert codes(by_both) == ["MA-36"]
    good(load(workplace, content))
    rows = release_view(workplace, SUBJECT, "certification", signed_in(workplace, "QA-A")).exceptions
    found = [(row.what, row.who) for row in rows if row.kind == "sample_answered"]
    assert found == [("0042-IPC", "Technician B")]


def test_that_an_answer_holds_for_its_own_file_alone(workplace: Workplace) -> None:
    good(answer(workplace, file_for(workplace, "0042-IPC")))
    wait(workplace, minutes=3)
    assert codes(load(workplace, file_for(workplace, "0042-IPC"))) == ["SV-41"]


def test_that_nobody_answers_for_another_patients_sample(workplace: Workplace) -> None:
    foreign = file_for(workplace, encode(code_of(workplace, OTHER, "marrow")))
    assert codes(answer(workplace, foreign)) == ["BA-20"]
    assert batch_of(workplace, SUBJECT).steps[STEP].answered_runs == {}


def test_that_there_is_nothing_to_answer_where_the_sample_id_agrees(workplace: Workplace) -> None:
    assert codes(answer(workplace, own_file(workplace))) == ["MA-37"]


def test_that_a_run_that_is_not_used_stands_in_the_record_with_its_reason(workplace: Workplace) -> None:
    first = own_file(workplace)
    good(aside(workplace, first))
    assert "MA-35" in codes(load(workplace, first)), "what was set aside serves nothing else"
    wait(workplace, minutes=3)
    good(load(workplace, own_file(workplace)))
    rows = release_view(workplace, SUBJECT, "certification", signed_in(workplace, "QA-A")).exceptions
    assert [row.reason for row in rows if row.kind == "run_set_aside"] == ["bubbles in the cassette"]


def test_that_a_run_is_set_aside_with_its_reason_and_for_its_own_sample_alone(workplace: Workplace) -> None:
    assert codes(aside(workplace, own_file(workplace), " ")) == ["BA-76"]
    assert codes(aside(workplace, file_for(workplace, "0042-IPC"))) == ["SV-41"]
    assert codes(aside(workplace, file_for(workplace, code_of(workplace, OTHER, "marrow").content))) == ["BA-20"]
    assert codes(aside(workplace, b"nothing")) == ["SV-40"]


def test_that_the_act_of_answering_needs_a_signature(workplace: Workplace) -> None:
    command = commands.AnswerSample(STEP, "ab" * 32, "x", "y", "words")
    assert codes(act(workplace, SUBJECT, command, signed_in(workplace, "TECH-B"))) == ["SV-03"]
