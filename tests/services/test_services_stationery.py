"""Letterhead, logo and page of every paper: tried before they are signed, and as they stood on each copy."""

import io
from dataclasses import replace

from PIL import Image
from prepared_facilities import SUBJECT, At
from pypdf import PdfReader
from workplace_fixture import confirmed, good, signed_in, wait

from batchtrack.batch.events.release import PaperKind
from batchtrack.facility.stationery import ChangeStationery, PageFormat
from batchtrack.refusals import Refusal, sentence
from batchtrack.services.certificates.copying import reprint
from batchtrack.services.certificates.handing_out import HandedOut, preview
from batchtrack.services.forms.printing import Printed, print_contingency
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.paperwork.drawing_up import draw_up
from batchtrack.services.stationery import change_stationery, chosen_stationery, digest_of
from batchtrack.services.workplace import Workplace

LETTER_POINTS = (612, 792)


def logo() -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (240, 80), (10, 90, 102, 160)).save(file, "PNG")
    return file.getvalue()


WANTED = ChangeStationery(
    ("Świętokrzyska 1, Łódź", "Οδός Ερμού 5, Αθήνα", "Žižkova 2, Příbram"),
    digest_of(logo()),
    PageFormat.LETTER,
    signed_in_ink=True,
    reason="a new address",
)


def changed(workplace: Workplace, command: ChangeStationery, content: bytes | None) -> Outcome:
    return change_stationery(workplace, command, content, confirmed(workplace, "QA-A"))


def first_page(content: bytes) -> tuple[str, tuple[float, float], int]:
    page = PdfReader(io.BytesIO(content)).pages[0]
    size = (float(page.mediabox.width), float(page.mediabox.height))
    return " ".join(page.extract_text().split()), size, len(page.images)


def drawn(workplace: Workplace) -> str:
    return good(draw_up(workplace, SUBJECT, PaperKind.TRANSPORT, "shipment", confirmed(workplace, "QA-A"))).made


def issued(workplace: Workplace, number: str) -> bytes:
    content = preview(workplace, SUBJECT, number)
    assert not isinstance(content, Refusal), content
    return content


def test_that_every_later_paper_stands_on_the_stationery_that_was_signed_and_a_copy_on_its_own(at_file: At) -> None:
    workplace = at_file("certified")
    before = drawn(workplace)
    wait(workplace, minutes=1)
    good(changed(workplace, WANTED, logo()))
    text, size, pictures = first_page(issued(workplace, drawn(workplace)))
    assert (size, pictures) == (LETTER_POINTS, 1)
    assert all(line in text for line in (*WANTED.lines, "Facility A9990"))
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(issued(workplace, f"{SUBJECT}-T2"))).pages)
    assert "QA reviewer A: signature, date" in words
    assert "let your reader trust" not in words
    copy = reprint(workplace, SUBJECT, before, "lost", signed_in(workplace, "QA-A"))
    assert isinstance(copy, HandedOut)
    text, size, pictures = first_page(copy.content)
    assert (pictures, "Łódź" in text) == (0, False)
    assert size != LETTER_POINTS
    form = print_contingency(workplace, SUBJECT, signed_in(workplace, "TECH-A"))
    assert isinstance(form, Printed)
    assert first_page(form.content)[1:] == (LETTER_POINTS, 1)


def test_that_a_letterhead_that_cannot_be_printed_is_refused_before_it_is_signed(at: At) -> None:
    workplace = at("certified")
    for command, content, words in (
        (replace(WANTED, lines=("東京",)), logo(), "a character of lines 1: 東"),
        (replace(WANTED, logo=digest_of(b"GIF89a")), b"GIF89a", "its file is neither PNG nor JPEG"),
        (replace(WANTED, logo=digest_of(logo()[:90])), logo()[:90], "its file is damaged"),
    ):
        answer = changed(workplace, command, content)
        assert isinstance(answer, NotDone), answer
        assert words in sentence(answer.refusals[0])
    assert chosen_stationery(workplace).version == 0
