"""Papers of headings, tables and passages, read back from their file and their rendered pages."""

import dataclasses
import re
from pathlib import Path

import pytest
from paper_data import unseen
from paper_example import LONG, NUMBER, paper
from pdf_reading import codes_by_libdmtx, codes_by_zxing, data_in, page_texts, rendered, whole_text

from batchtrack.services.paperwork.content import Line, Section, Table
from reports.paperwork import render_paper


def test_that_a_paper_says_everything_that_its_content_says() -> None:
    text = whole_text(render_paper(paper()))
    for words in ("Executed batch record", "Planner A", "Row 59", "3.0 mL", "Not for use.", "Taken by", "3fa9c200"):
        assert words in text, words


def test_that_the_head_of_a_table_stands_on_each_of_its_pages_once_and_each_row_is_whole() -> None:
    pages = [page for page in page_texts(render_paper(paper())) if "Row " in page]
    assert len(pages) > 1
    assert [page.count("What Recorded") for page in pages] == [1] * len(pages)
    assert [int(found) for page in pages for found in re.findall(r"Row (\d+)", page)] == list(range(1, 60))


def test_that_a_row_taller_than_a_page_goes_on_over_its_end() -> None:
    tall = Section("Tall", (Table(("What", "Recorded"), (40, 60), (((Line("One"),), (Line(LONG),)),)),))
    text = whole_text(render_paper(paper(tall)))
    assert text.count("tells much.") == 400


def test_that_every_page_has_its_number_and_the_paper_s_code(tmp_path: Path) -> None:
    file = render_paper(paper())
    texts = page_texts(file)
    assert [f"Page {number} of {len(texts)}" in text for number, text in enumerate(texts, 1)] == [True] * len(texts)
    page = rendered(file, tmp_path, 200)[0]
    first = page.crop((page.width * 2 // 3, 0, page.width, page.height // 5))
    assert codes_by_zxing(first) == codes_by_libdmtx(first) == [paper().document_code]


def test_that_a_specimen_stands_in_its_frame_and_the_data_stay_attached() -> None:
    file = render_paper(paper())
    assert "SPECIMEN-LABEL-7" in page_texts(file)[-1]
    sections = data_in(file)["sections"]
    assert sections[-1]["blocks"][0]["digest"] == "ab12"
    assert "pdf" not in sections[-1]["blocks"][0]


def test_that_the_attached_data_say_exactly_what_the_pages_say() -> None:
    file = render_paper(paper())
    assert data_in(file)["number"] == NUMBER
    assert unseen(file) == []


def test_that_a_warning_stands_in_large_letters_first_and_on_a_band_of_every_page() -> None:
    texts = page_texts(render_paper(paper(warning="OUT OF SPECIFICATION")))
    assert texts[0].count("OUT OF SPECIFICATION") == 2
    assert all("OUT OF SPECIFICATION" in text for text in texts)


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert render_paper(paper()) == render_paper(paper())


def test_that_a_paper_whose_code_names_another_is_not_made() -> None:
    with pytest.raises(ValueError, match="is not that of the paper"):
        render_paper(dataclasses.replace(paper(), number="REX-0042-R2"))
