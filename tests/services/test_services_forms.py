"""Forms for paper, read back from their files."""

import subprocess
from hashlib import sha256
from pathlib import Path

import pypdf
import pytest
import workplace_fixture as facility
from prepared_facilities import At

from batchtrack.database import reading
from batchtrack.database.documents import Document, get
from batchtrack.services.forms.printing import Printed, print_contingency, print_reported
from batchtrack.services.outcomes import NotDone
from batchtrack.services.workplace import Workplace

BATCH = "S-0042"


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Workplace:
    """A batch whose cells are washed."""
    return at_file("at_the_washing")


def _printed(answer: Printed | NotDone) -> Printed:
    assert isinstance(answer, Printed), answer
    return answer


def _text(printed: Printed, folder: Path) -> str:
    """All words of the file, with single spaces."""
    file = folder / printed.file_name
    file.write_bytes(printed.content)
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout
    return " ".join(words.decode("utf-8").replace("\u00a0", " ").split())


def test_that_open_and_coming_steps_are_printed_with_identifiers_units_limits_and_expiry(
    workplace: Workplace, tmp_path: Path
) -> None:
    by = facility.signed_in(workplace, "TECH-A")
    said = _text(_printed(print_contingency(workplace, BATCH, by)), tmp_path)
    for words in (
        "S-0042-F1",
        "S15 Resuspend and count",
        "limit ≥ 70 %",
        "demo data",
        "Expires",
        "Latest",
        "lot number",
    ):
        assert words in said, words
    assert "S14 Wash" not in said
    assert "Second person: name, signature, date, time" in said


def test_that_every_page_carries_the_batch(workplace: Workplace, tmp_path: Path) -> None:
    by = facility.signed_in(workplace, "TECH-A")
    printed = _printed(print_contingency(workplace, BATCH, by))
    file = tmp_path / printed.file_name
    file.write_bytes(printed.content)
    pages = pypdf.PdfReader(file).pages
    assert len(pages) > 1
    assert all("S-0042" in page.extract_text() for page in pages)


def test_that_prints_are_numbered_noted_and_kept_byte_for_byte(workplace: Workplace) -> None:
    by = facility.signed_in(workplace, "TECH-A")
    first = _printed(print_contingency(workplace, BATCH, by))
    second = _printed(print_reported(workplace, BATCH, "clinic_receipt", by))
    assert (first.file_name, second.file_name) == ("S-0042-F1.pdf", "S-0042-F2.pdf")
    with reading(workplace.engine) as connection:
        forms = workplace.batch(connection, BATCH).forms
        kept = get(connection, forms[0].document)
    assert [form.number for form in forms] == [1, 2]
    assert isinstance(kept, Document)
    assert kept.content == first.content
    assert forms[0].document == sha256(first.content).hexdigest()


def test_that_the_form_of_a_reported_act_asks_for_name_function_and_organisation(
    workplace: Workplace, tmp_path: Path
) -> None:
    by = facility.signed_in(workplace, "TECH-A")
    said = _text(_printed(print_reported(workplace, BATCH, "administration", by)), tmp_path)
    assert "Form of the interventional radiologist" in said
    assert "Acting person: name, function, organisation, signature, date, time and zone" in said


def test_that_our_own_step_has_no_form_of_somebody_else(workplace: Workplace) -> None:
    answer = print_reported(workplace, BATCH, "wash", facility.signed_in(workplace, "TECH-A"))
    assert isinstance(answer, NotDone)
    assert [refusal.code for refusal in answer.refusals] == ["BA-68"]
