from hashlib import sha256
from pathlib import Path

import pytest
import workplace_fixture
from prepared_facilities import At

from batchtrack.batch.commands import StartStep
from batchtrack.database import reading
from batchtrack.database.documents import Document, get
from batchtrack.services.acting import act
from batchtrack.services.attaching import LARGEST
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.reporting import OnPaper, note_reported
from batchtrack.services.workplace import Workplace

STEP = "bedside_draw"
PERSON = "TECH-A"
SCAN = b"%PDF-1.7 the signed paper"


@pytest.fixture
def at_the_bedside(at_file: At) -> tuple[Workplace, str]:
    workplace, batch = at_file("ordered"), "S-0042"
    assert isinstance(act(workplace, batch, StartStep(STEP), workplace_fixture.signed_in(workplace, PERSON)), Done)
    return workplace, batch


def _on_paper(workplace: Workplace, scan: Path | None) -> OnPaper:
    return OnPaper("Nurse A", "collecting nurse", "Clinic A", f"{workplace.clock.now():%Y-%m-%d %H:%M} UTC", scan)


def test_that_the_scan_of_a_signed_paper_is_kept_with_the_act_and_its_hash(
    at_the_bedside: tuple[Workplace, str], tmp_path: Path
) -> None:
    workplace, batch = at_the_bedside
    file = tmp_path / "paper.pdf"
    file.write_bytes(SCAN)
    assert isinstance(
        note_reported(
            workplace, batch, STEP, _on_paper(workplace, file), workplace_fixture.signed_in(workplace, PERSON)
        ),
        Done,
    )
    with reading(workplace.engine) as connection:
        state = workplace.batch(connection, batch).steps[STEP]
        assert state.reported is not None
        assert state.reported.paper == sha256(SCAN).hexdigest()
        kept = get(connection, sha256(SCAN).hexdigest())
    assert isinstance(kept, Document)
    assert (kept.content, kept.media_type) == (SCAN, "application/pdf")


@pytest.mark.parametrize(("content", "code"), [(None, "SV-34"), (b"", "SV-35"), (b"x" * (LARGEST + 1), "SV-35")])
def test_that_a_scan_that_cannot_be_taken_leaves_nothing_behind(
    at_the_bedside: tuple[Workplace, str], tmp_path: Path, content: bytes | None, code: str
) -> None:
    workplace, batch = at_the_bedside
    file = tmp_path / "paper.pdf"
    if content is not None:
        file.write_bytes(content)
    outcome = note_reported(
        workplace, batch, STEP, _on_paper(workplace, file), workplace_fixture.signed_in(workplace, PERSON)
    )
    assert isinstance(outcome, NotDone)
    assert [refusal.code for refusal in outcome.refusals] == [code]
    with reading(workplace.engine) as connection:
        assert workplace.batch(connection, batch).steps[STEP].reported is None
