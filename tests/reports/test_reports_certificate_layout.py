"""Pages, heads, marks and the Data Matrix of a certificate."""

import dataclasses
from pathlib import Path

import pytest
from certificate_example import on, stage_1
from pdf_reading import codes_by_libdmtx, codes_by_zxing, page_texts, reader, rendered, whole_text
from PIL import Image

from batchtrack.facility.stationery import PageFormat
from batchtrack.services.marks import Mark
from batchtrack.services.papers import ResultLine
from reports.certificate import render_certificate
from reports.layout.page_size import PageSize


def _many(count: int) -> tuple[ResultLine, ...]:
    return tuple(
        ResultLine(f"Test {n}", "Method", "≤ 1", "0.5", "", "conforms", "", False) for n in range(1, count + 1)
    )


def test_that_every_page_says_which_page_of_how_many_it_is() -> None:
    pages = page_texts(render_certificate(stage_1()))
    assert len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page


def test_that_every_page_names_paper_batch_and_chain() -> None:
    content = stage_1()
    for page in page_texts(render_certificate(content)):
        for text in (content.number, content.title, content.batch, content.subject, "A9990 26 000017 K"):
            assert text in page


def test_that_the_head_of_the_results_comes_again_on_every_page_that_it_covers() -> None:
    pages = page_texts(render_certificate(dataclasses.replace(stage_1(), results=_many(120))))
    covered = [page for page in pages if "0.5 – conforms" in page]
    assert len(covered) >= 3
    assert all("Test Method Criterion As reported Rounded Verdict" in page for page in covered)


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_that_no_heading_stands_alone_at_the_foot_of_a_page(count: int) -> None:
    headings = ("Results of analysis", "Deviations", "Signatures", "Times", "How the dose was derived")
    heads = ("Rounded Verdict", "Local time UTC", "Meaning Local time, UTC", "nobody's limit")
    pages = page_texts(render_certificate(dataclasses.replace(stage_1(), results=_many(count))))
    # Head and foot are drawn first, so what a page ends with is its running text.
    assert [page[-40:] for page in pages if page.endswith(headings + heads)] == []


def _words(letter: str) -> str:
    return " ".join(f"{letter}{number:04d}" for number in range(1500))


def test_that_texts_longer_than_a_page_go_on_over_its_end_without_losing_a_word() -> None:
    content = stage_1()
    fields = list(content.fields)
    fields[9] = dataclasses.replace(fields[9], lines=(_words("b"),))
    longest = dataclasses.replace(
        content,
        statement=_words("a"),
        fields=tuple(fields),
        results=(dataclasses.replace(content.results[0], reported=_words("c")),),
        doses=(dataclasses.replace(content.doses[0], lines=(_words("d"),)),),
        deviations=(dataclasses.replace(content.deviations[0], what=_words("e"), assessment=_words("f")),),
    )
    found = set(whole_text(render_certificate(longest)).split())
    assert [word for letter in "abcdef" for word in _words(letter).split() if word not in found] == []


def test_that_an_identifier_too_long_for_its_place_is_set_smaller_and_whole(tmp_path: Path) -> None:
    chain = " ".join(["A9990 26 000017"] * 8)
    file = render_certificate(dataclasses.replace(stage_1(), chain=chain))
    assert chain in whole_text(file)
    for page in rendered(file, tmp_path, 72):
        assert _right_margin(page).getextrema() == (255, 255)


@pytest.mark.parametrize("mark", list(Mark))
def test_that_a_mark_and_its_reason_stand_on_every_page(mark: Mark) -> None:
    marked = dataclasses.replace(stage_1(), mark=mark, mark_words="copy 2, lost in transport, QA reviewer A")
    for page in page_texts(render_certificate(marked)):
        assert page.count(mark.value.upper()) == 2
        assert "copy 2, lost in transport, QA reviewer A" in page
        assert "This is not the issued file." in page


def test_that_the_issued_file_carries_no_mark() -> None:
    text = whole_text(render_certificate(stage_1()))
    assert not any(mark.value.upper() in text for mark in Mark)


@pytest.mark.parametrize("page", list(PageFormat))
def test_that_two_readers_find_the_paper_s_code_on_every_page_at_the_dots_of_a_label_printer(
    tmp_path: Path, page: PageFormat
) -> None:
    content = stage_1()
    pictures = rendered(render_certificate(on(content, page)), tmp_path, 203)
    assert len(pictures) >= 3
    for picture in pictures:
        assert codes_by_zxing(picture) == [content.document_code]
        corner = picture.crop((picture.width * 2 // 3, 0, picture.width, picture.height // 6))
        assert codes_by_libdmtx(corner) == [content.document_code]


@pytest.mark.parametrize("mark", list(Mark))
def test_that_the_code_is_read_from_a_marked_page(tmp_path: Path, mark: Mark) -> None:
    content = dataclasses.replace(stage_1(), mark=mark, mark_words="copy 2")
    for page in rendered(render_certificate(content), tmp_path, 203):
        assert codes_by_zxing(page) == [content.document_code]


def _right_margin(page: Image.Image) -> Image.Image:
    return page.crop((page.width - 48, 0, page.width, page.height))


def test_that_nothing_is_printed_in_the_margins(tmp_path: Path) -> None:
    for page in rendered(render_certificate(stage_1()), tmp_path, 72):
        left = page.crop((0, 0, 48, page.height))
        assert left.getextrema() == _right_margin(page).getextrema() == (255, 255)


def test_that_a_long_name_of_the_facility_leaves_room_for_the_page_number(tmp_path: Path) -> None:
    content = dataclasses.replace(stage_1(), facility="Facility of Advanced Therapies of a Hospital " * 4)
    for page in rendered(render_certificate(content), tmp_path, 72):
        foot = page.crop((0, page.height - 44, page.width, page.height))
        between = foot.crop((page.width - 106, 0, page.width - 100, foot.height))
        assert between.getextrema() == (255, 255)
        assert foot.getextrema() != (255, 255)


def test_that_pages_have_the_size_that_was_asked_for() -> None:
    for page in PageFormat:
        box = reader(render_certificate(on(stage_1(), page))).pages[0].mediabox
        assert (float(box.width), float(box.height)) == pytest.approx(PageSize.of(page).value, abs=0.01)
