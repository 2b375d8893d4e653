"""Papers drawn up from the record: event, signature and file in one act; the file for ever; copies are other files."""

import io
import json

import pytest
from paper_data import unseen
from prepared_facilities import SUBJECT, At
from pypdf import PdfReader
from sqlalchemy import select
from workplace_fixture import confirmed, good, signed_in

from batchtrack.batch.events.release import PaperDrawnUp, PaperExported, PaperKind
from batchtrack.database import reading
from batchtrack.database.tables import EVENT
from batchtrack.events import Meaning
from batchtrack.journal import read_stream
from batchtrack.refusals import Refusal
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.certificates.copying import reprint
from batchtrack.services.certificates.handing_out import HandedOut, paper_file, preview
from batchtrack.services.outcomes import NotDone
from batchtrack.services.paper_titles import TITLES
from batchtrack.services.paperwork.drawing_up import draw_up
from batchtrack.services.workplace import Workplace

REASON = "for the inspector"


def drawn(workplace: Workplace, kind: PaperKind, person: str = "QA-A") -> str:
    return good(draw_up(workplace, SUBJECT, kind, REASON, confirmed(workplace, person))).made


def codes(answer: object) -> list[str]:
    assert isinstance(answer, NotDone), answer
    return [refusal.code for refusal in answer.refusals]


def issued(workplace: Workplace, number: str) -> bytes:
    content = preview(workplace, SUBJECT, number)
    assert not isinstance(content, Refusal), content
    return content


def words_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@pytest.mark.parametrize("kind", list(TITLES))
def test_that_each_kind_of_paper_is_drawn_up_signed_and_kept(at: At, kind: PaperKind) -> None:
    workplace = at("certified")
    if kind is PaperKind.DEVIATIONS:
        assert codes(draw_up(workplace, SUBJECT, kind, REASON, confirmed(workplace, "QA-A"))) == ["PA-10"]
        return
    number = drawn(workplace, kind)
    content = issued(workplace, number)
    assert TITLES[kind] in words_of(content)
    assert b"ETSI.CAdES.detached" in content
    assert unseen(content) == []
    with reading(workplace.engine) as connection:
        last = read_stream(connection, f"batch/{SUBJECT}", CATALOGUE)[-1]
        signer = connection.execute(
            select(EVENT.c.signer).where(EVENT.c.stream == f"batch/{SUBJECT}", EVENT.c.version == last.version)
        ).scalar_one()
    assert isinstance(last.event, PaperDrawnUp)
    assert (last.event.number, last.event.up_to, last.event.reason) == (number, last.version - 1, REASON)
    assert (last.who, last.meaning) == ("QA-A", Meaning.AUTHORSHIP)
    assert signer is not None
    assert signer.startswith("person:")


def test_that_a_paper_prints_the_hash_of_the_last_event_that_it_tells_of(at: At) -> None:
    workplace = at("certified")
    with reading(workplace.engine) as connection:
        before = read_stream(connection, f"batch/{SUBJECT}", CATALOGUE)[-1]
    content = issued(workplace, drawn(workplace, PaperKind.CUSTODY))
    assert before.hash in words_of(content).replace(" ", "")
    (data,) = PdfReader(io.BytesIO(content)).attachments["paper.json"]
    assert json.loads(data)["head_hash"] == before.hash


def test_that_the_executed_record_tells_every_event_and_strikes_what_was_corrected(at: At) -> None:
    workplace = at("certified")
    text = words_of(issued(workplace, drawn(workplace, PaperKind.BATCH_RECORD)))
    with reading(workplace.engine) as connection:
        events = read_stream(connection, f"batch/{SUBJECT}", CATALOGUE)
        product = workplace.product(connection, workplace.batch(connection, SUBJECT))
    assert f"Entries in this record {len(events) - 1}" in text
    for step in product.steps:
        assert f"{step.code} {step.title}" in text, step.code


def test_that_only_qa_draws_up_what_tells_the_whole_record(at: At) -> None:
    workplace = at("certified")
    by = confirmed(workplace, "TECH-A")
    for kind in (PaperKind.BATCH_RECORD, PaperKind.ANALYSIS, PaperKind.CUSTODY):
        assert codes(draw_up(workplace, SUBJECT, kind, REASON, by)) == ["BA-05"]
    assert drawn(workplace, PaperKind.TRANSPORT, "TECH-A") == f"{SUBJECT}-T1"


def test_that_a_paper_needs_a_reason(at: At) -> None:
    workplace = at("certified")
    assert codes(draw_up(workplace, SUBJECT, PaperKind.CUSTODY, " ", confirmed(workplace, "QA-A"))) == ["BA-76"]


def test_that_the_file_is_handed_out_byte_for_byte_and_a_copy_is_another_marked_file(at_file: At) -> None:
    workplace = at_file("certified")
    number = drawn(workplace, PaperKind.CUSTODY)
    by = signed_in(workplace, "QA-A")
    handed = paper_file(workplace, SUBJECT, number, by)
    assert isinstance(handed, HandedOut)
    assert handed.content == issued(workplace, number)
    copy = reprint(workplace, SUBJECT, number, "lost in transport", by)
    assert isinstance(copy, HandedOut)
    text = words_of(copy.content)
    assert copy.content != handed.content
    assert text.count("lost in transport") >= 1
    assert "This is not the issued file." in text
    assert b"ETSI.CAdES" not in copy.content
    assert "The record up to entry" in text
    with reading(workplace.engine) as connection:
        kinds = [type(each.event) for each in read_stream(connection, f"batch/{SUBJECT}", CATALOGUE)]
    assert PaperExported in kinds
    assert codes(paper_file(workplace, SUBJECT, "S-0042-Q9", by)) == ["PA-11"]
