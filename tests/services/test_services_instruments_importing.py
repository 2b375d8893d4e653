"""A cell counter's file taken over into a step, or refused with the step untouched."""

import hashlib
from datetime import timedelta
from decimal import Decimal
from typing import Final

import pytest
from at_touch_points import batch_of, code_of, codes, file_for
from prepared_facilities import OTHER, SUBJECT, At
from walking import Walk
from workplace_fixture import good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.events.parts import Source
from batchtrack.database import reading
from batchtrack.database.documents import Document, get
from batchtrack.identity import ContainerCode, encode
from batchtrack.services.acting import act
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.outcomes import Outcome
from batchtrack.services.workplace import Workplace

STEP: Final = "resuspension"
NAME: Final = "count.csv"


@pytest.fixture(name="workplace")
def _workplace(at: At) -> Workplace:
    """A batch whose cells are just being resuspended and counted."""
    workplace = at("washed")
    Walk(workplace, SUBJECT).act(commands.StartStep(STEP), "TECH-A")
    return workplace


def load(workplace: Workplace, content: bytes, step: str = STEP) -> Outcome:
    return import_count(workplace, SUBJECT, step, content, NAME, signed_in(workplace, "TECH-A"))


def test_that_both_rows_are_filled_at_once_from_the_file(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    good(load(workplace, content))
    batch, digest = batch_of(workplace, SUBJECT), hashlib.sha256(content).hexdigest()
    for row, entered in (("tnc", "2.45E7 cells/ml"), ("viability_ipc", "91.3 %")):
        entry = batch.entry(row)
        assert entry is not None
        assert entry.value is not None
        assert (entry.value.entered, entry.source, entry.document) == (entered, Source.INSTRUMENT, digest)
        assert entry.made.who == "TECH-A"


def test_that_the_file_is_kept_byte_for_byte(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    good(load(workplace, content))
    with reading(workplace.engine) as connection:
        kept = get(connection, hashlib.sha256(content).hexdigest())
    assert isinstance(kept, Document)
    assert kept.content == content


def test_that_the_content_of_the_code_is_a_sample_id_as_well(workplace: Workplace) -> None:
    good(load(workplace, file_for(workplace, code_of(workplace, SUBJECT, "ipc_sample").content)))


def test_that_a_file_of_another_container_of_the_batch_is_refused(workplace: Workplace) -> None:
    before = batch_of(workplace, SUBJECT).version
    assert codes(load(workplace, file_for(workplace, encode(code_of(workplace, SUBJECT, "start_sample"))))) == ["SV-41"]
    assert codes(load(workplace, file_for(workplace, encode(code_of(workplace, SUBJECT, "product"))))) == ["SV-41"]
    assert batch_of(workplace, SUBJECT).version == before


def test_that_a_file_of_another_patient_is_the_identity_alarm(workplace: Workplace) -> None:
    foreign = code_of(workplace, OTHER, "marrow")
    for sample in (encode(foreign), foreign.content):
        done = good(load(workplace, file_for(workplace, sample)))
        assert [told.code for told in done.told] == ["BA-20"]
    assert batch_of(workplace, SUBJECT).entry("tnc") is None
    assert all(batch_of(workplace, batch).open_holds for batch in (SUBJECT, OTHER))


def test_that_a_file_of_the_right_container_with_another_label_is_refused(workplace: Workplace) -> None:
    right = code_of(workplace, SUBJECT, "ipc_sample")
    reprinted = ContainerCode(right.chain, right.number, right.label + 1)
    assert codes(load(workplace, file_for(workplace, encode(reprinted)))) == ["SV-41"]


def test_that_one_file_serves_once(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    good(load(workplace, content))
    assert "SV-43" in codes(load(workplace, content))


def test_that_a_second_run_does_not_overwrite_the_first(workplace: Workplace) -> None:
    sample = encode(code_of(workplace, SUBJECT, "ipc_sample"))
    good(load(workplace, file_for(workplace, sample)))
    wait(workplace, minutes=3)
    assert codes(load(workplace, file_for(workplace, sample))) == ["BA-10", "BA-10"]


def test_that_nothing_is_taken_over_where_one_value_is_not_certain(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    uncertain = content.replace(b"Viability (%);91.3", b"Viability (%);Not determined")
    assert codes(load(workplace, uncertain)) == ["SV-44"]
    assert batch_of(workplace, SUBJECT).entry("tnc") is None


def test_that_counts_of_a_diluted_sample_are_not_taken_over_unasked(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    assert codes(load(workplace, content.replace(b"factor;1.000", b"factor;20.00"))) == ["SV-45"]


def test_that_every_reason_is_told_at_once(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "product"))).replace(
        b"factor;1.000", b"factor;20.00"
    )
    assert codes(load(workplace, content)) == ["SV-41", "SV-45"]


def test_that_a_step_without_a_counter_takes_no_file(workplace: Workplace) -> None:
    assert "SV-42" in codes(load(workplace, file_for(workplace, "anything"), step="wash"))


def test_that_a_file_that_is_none_leaves_nothing_behind(workplace: Workplace) -> None:
    assert codes(load(workplace, b"nothing of the kind")) == ["SV-40"]
    with reading(workplace.engine) as connection:
        assert not isinstance(get(connection, hashlib.sha256(b"nothing of the kind").hexdigest()), Document)


def test_that_only_whoever_may_record_the_step_loads_a_file(workplace: Workplace) -> None:
    content = file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))
    by = signed_in(workplace, "MAT-A")
    assert codes(import_count(workplace, SUBJECT, STEP, content, NAME, by)) == ["BA-05"]


def test_that_a_file_for_a_step_that_was_not_begun_is_refused(at: At) -> None:
    workplace = at("washed")
    outcome = load(workplace, file_for(workplace, "anything"))
    assert codes(outcome) == ["SV-41"]
    assert batch_of(workplace, SUBJECT).step(STEP) is None


def test_that_the_computed_values_follow_from_the_file(workplace: Workplace) -> None:
    good(load(workplace, file_for(workplace, encode(code_of(workplace, SUBJECT, "ipc_sample")))))
    by = signed_in(workplace, "TECH-A")
    wait(workplace, seconds=timedelta(minutes=1).total_seconds())
    good(act(workplace, SUBJECT, commands.RecordEntry("nrbc", "0"), by))
    entry = batch_of(workplace, SUBJECT).entry("wbc")
    assert entry is not None
    assert entry.value is not None
    assert entry.value.number is not None
    assert Decimal(entry.value.number) == Decimal("24.5")
