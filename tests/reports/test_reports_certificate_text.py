"""What a certificate says is all on its pages, and nothing in it is taken for markup."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from certificate_example import final, on, stage_1
from pdf_reading import page_texts, plain, text_by_poppler, whole_text

from batchtrack.facility.stationery import PageFormat
from batchtrack.services.papers import CertificateContent, NumberedField
from reports.certificate import render_certificate

# The code stands in the Data Matrix; hashes are printed in groups and looked for apart.
_NOT_AS_TEXT = {"document_code", "head_hash", "checkpoint", "root", "sheet", "kind", "language", "form"}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in _NOT_AS_TEXT:
                yield from _texts(getattr(value, field.name))


def _squeezed(text: str) -> str:
    """Without white space: a cell may break a line at any place."""
    return re.sub(r"\s", "", plain(text))


@pytest.mark.parametrize("content", [stage_1(), final()], ids=["stage 1", "final"])
@pytest.mark.parametrize("page", list(PageFormat))
def test_that_every_text_of_the_content_is_read_back_from_the_file(
    content: CertificateContent, page: PageFormat
) -> None:
    found = _squeezed(whole_text(render_certificate(on(content, page))))
    missing = [text for text in _texts(content) if _squeezed(text) not in found]
    assert missing == []


def test_that_a_second_reader_finds_numbers_units_and_superscripts(tmp_path: Path) -> None:
    found = plain(text_by_poppler(render_certificate(stage_1()), tmp_path))
    for text in (
        "2.24 × 10⁷/mL × 30.0 mL = 6.72 × 10⁸ cells",
        "≥ 70 %",
        "< 0.05 EU/mL",
        "CD34⁺ cells",
        "A9990 26 000017 K",
    ):
        assert text in found


def test_that_the_hash_is_printed_whole_in_groups() -> None:
    content = stage_1()
    text = whole_text(render_certificate(content))
    assert content.head_hash in _squeezed(text)
    assert "3fa912c4 7be0d551" in text


def test_that_checkpoint_and_root_are_printed_whole_for_whoever_compares_the_record_with_the_paper() -> None:
    content = stage_1()
    text = _squeezed(whole_text(render_certificate(content)))
    assert content.checkpoint in text
    assert content.root in text


def test_that_a_certificate_without_deviations_and_pending_tests_says_so() -> None:
    text = whole_text(render_certificate(dataclasses.replace(final(), deviations=())))
    assert "No test is pending." in text
    assert "No deviation is recorded." in text


def test_that_field_12_points_to_the_results_and_field_16_says_what_the_signature_is_worth() -> None:
    text = whole_text(render_certificate(stage_1()))
    assert "12 Results of analysis See the table “Results of analysis”." in text
    assert text.count(stage_1().signature_notice) == 2


def test_that_each_demonstration_limit_carries_the_sign_and_no_other_limit_does() -> None:
    text = whole_text(render_certificate(stage_1()))
    assert "◊ ≥ 70 %" in text
    assert "◊ ≤ 5 EU/kg/h" in text
    assert "◊ ≤ 6.7" not in text
    assert text.count("◊ demonstration data, nobody's limit") == 2


def test_that_a_certificate_of_real_limits_and_a_real_facility_speaks_of_no_demonstration() -> None:
    real = dataclasses.replace(
        stage_1(),
        demonstration=False,
        facility="Facility A9990",
        fields=tuple(NumberedField(number, "Title", ("entry",)) for number in range(1, 18)),
        results=tuple(dataclasses.replace(line, demonstration=False, basis="") for line in stage_1().results),
        doses=tuple(dataclasses.replace(dose, demonstration=False) for dose in stage_1().doses),
        facility_lines=(),
    )
    text = whole_text(render_certificate(real))
    assert "◊" not in text
    assert "emonstration" not in text


def test_that_demonstration_is_said_on_every_page() -> None:
    pages = page_texts(render_certificate(stage_1()))
    assert all("Demonstration. Nothing on this page is about a real patient" in page for page in pages)


def test_that_a_value_which_was_not_rounded_shows_a_dash_and_no_gap() -> None:
    gram = next(line for line in stage_1().results if line.test == "Gram stain")
    text = whole_text(render_certificate(dataclasses.replace(stage_1(), results=(gram,))))
    assert "no organisms seen – conforms" in text


def test_that_markup_in_a_record_is_printed_and_never_obeyed() -> None:
    hostile = 'A & B <b>bold</b> <img src="x"/> </para> &nbsp; <br/>'
    line = dataclasses.replace(stage_1().deviations[0], what=hostile)
    text = whole_text(render_certificate(dataclasses.replace(stage_1(), deviations=(line,))))
    assert hostile in text


def test_that_line_breaks_of_a_comment_are_kept(tmp_path: Path) -> None:
    line = dataclasses.replace(stage_1().deviations[0], what="first line\nsecond line")
    text = text_by_poppler(render_certificate(dataclasses.replace(stage_1(), deviations=(line,))), tmp_path)
    assert "first line\nsecond line" in text


@pytest.mark.parametrize(
    "name",
    [
        "Łódź, Świętokrzyska 1",
        "Příbram, Žižkova 2",
        "Köln, Große Straße 3",
        "Logroño, Calle Ibáñez 4",
        "Αθήνα, Οδός Ερμού 5",
    ],
)
def test_that_names_of_the_field_s_places_are_printed(name: str) -> None:
    content = dataclasses.replace(stage_1(), facility_lines=(name,))
    assert name in whole_text(render_certificate(content))


def test_that_letters_typed_in_two_parts_are_printed_composed() -> None:
    content = dataclasses.replace(stage_1(), facility_lines=("Pr\u030caha",))
    assert "Přaha" in whole_text(render_certificate(content))


def test_that_a_certificate_that_lacks_a_field_is_not_made() -> None:
    with pytest.raises(ValueError, match="the fields 1 to 17"):
        render_certificate(dataclasses.replace(stage_1(), fields=stage_1().fields[:-1]))


def test_that_a_symbol_which_names_another_paper_is_not_printed() -> None:
    with pytest.raises(ValueError, match="is not that of the paper"):
        render_certificate(dataclasses.replace(stage_1(), document_code=final().document_code))
