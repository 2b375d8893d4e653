"""Certificates: event, paper and document together or not at all; the issued file for ever, byte for byte."""

import hashlib
import io

import pytest
from prepared_facilities import SUBJECT, At
from pypdf import PdfReader
from sqlalchemy import func, select
from workplace_fixture import NoPapers, confirmed, good, signed_in, wait

from batchtrack.batch import commands
from batchtrack.batch.events.release import Certified, PaperExported, PaperIssued, PaperReprinted
from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.database.tables import DOCUMENT, EVENT
from batchtrack.journal import Recorded, read_stream
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.certificates.copying import reprint
from batchtrack.services.certificates.handing_out import HandedOut, issued_file, preview
from batchtrack.services.certificates.issuing import certify
from batchtrack.services.outcomes import NotDone
from batchtrack.services.papers import CertificateContent
from batchtrack.services.workplace import Workplace

FIRST = "S-0042-C1"


class JammedError(Exception):
    """Nothing can be laid out."""


class JammedPapers(NoPapers):
    def certificate(self, content: CertificateContent) -> bytes:
        raise JammedError(content.number)


def recorded(workplace: Workplace, *kinds: type) -> list[Recorded]:
    with reading(workplace.engine) as connection:
        found = read_stream(connection, f"batch/{SUBJECT}", CATALOGUE)
    return [each for each in found if isinstance(each.event, kinds)]


def handed_out(answer: HandedOut | NotDone) -> HandedOut:
    assert isinstance(answer, HandedOut), answer
    return answer


def refused(answer: object) -> list[str]:
    assert isinstance(answer, NotDone), answer
    return [refusal.code for refusal in answer.refusals]


def words_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def withdraw(workplace: Workplace) -> None:
    good(
        act(
            workplace,
            SUBJECT,
            commands.WithdrawCertificate("certification", "a result failed"),
            confirmed(workplace, "QA-A"),
        )
    )


def test_that_a_certification_writes_event_paper_and_document_in_one_act(at: At) -> None:
    workplace = at("certified")
    certified, issued = recorded(workplace, Certified, PaperIssued)
    assert certified.recorded_at == issued.recorded_at
    assert issued.version == certified.version + 1
    assert isinstance(issued.event, PaperIssued)
    with reading(workplace.engine) as connection:
        document = get(connection, issued.event.document)
    assert not isinstance(document, Refusal)
    text = words_of(document.content)
    assert certified.hash in text.replace(" ", "")
    assert "Qualified person A" in text


def test_that_nothing_is_written_where_the_paper_cannot_be_laid_out(at: At) -> None:
    workplace = at("reviewed")

    def counted() -> tuple[int, int]:
        with reading(workplace.engine) as connection:
            events = connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
            return events, connection.execute(select(func.count()).select_from(DOCUMENT)).scalar_one()

    before, papers = counted(), workplace.papers
    with reading(workplace.engine) as connection:
        command = commands.Certify("certification", workplace.batch(connection, SUBJECT).version)
    workplace.papers = JammedPapers()
    with pytest.raises(JammedError):
        certify(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))
    assert counted() == before
    workplace.papers = papers
    assert good(certify(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))).made == FIRST


def test_that_certifying_by_the_common_entrance_issues_the_paper_as_well(at_file: At) -> None:
    workplace = at_file("reviewed")
    with reading(workplace.engine) as connection:
        command = commands.Certify("certification", workplace.batch(connection, SUBJECT).version)
    assert refused(act(workplace, SUBJECT, command, signed_in(workplace, "QP-A"))) == ["SV-03"]
    assert good(act(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))).made == FIRST
    assert len(recorded(workplace, PaperIssued)) == 1


def test_that_the_issued_file_is_the_same_bytes_each_time_and_each_time_is_noted(at: At) -> None:
    workplace = at("certified")
    by = signed_in(workplace, "QA-A")
    files = []
    for _ in range(3):
        wait(workplace, minutes=5)
        files.append(handed_out(issued_file(workplace, SUBJECT, "certification", by)))
    assert {file.file_name for file in files} == {"S-0042-C1.pdf"}
    assert len({file.content for file in files}) == 1
    issued = recorded(workplace, PaperIssued)[0].event
    assert isinstance(issued, PaperIssued)
    assert hashlib.sha256(files[0].content).hexdigest() == issued.document
    assert [each.who for each in recorded(workplace, PaperExported)] == ["QA-A"] * 3
    assert preview(workplace, SUBJECT, FIRST) == files[0].content
    assert len(recorded(workplace, PaperExported)) == 3, "looking hands nothing out"


def test_that_a_reprint_is_another_marked_file_and_is_noted(at_file: At) -> None:
    workplace = at_file("certified")
    by = signed_in(workplace, "QA-A")
    issued = handed_out(issued_file(workplace, SUBJECT, "certification", by))
    copy = handed_out(reprint(workplace, SUBJECT, FIRST, "lost in transport", by))
    assert copy.content != issued.content
    assert copy.file_name == "S-0042-C1-copy-1.pdf"
    pages = PdfReader(io.BytesIO(copy.content)).pages
    assert all("lost in transport" in page.extract_text() for page in pages), "every page is marked"
    noted = recorded(workplace, PaperReprinted)[0].event
    assert isinstance(noted, PaperReprinted)
    assert (noted.copy_number, noted.reason) == (1, "lost in transport")
    with reading(workplace.engine) as connection:
        kept = get(connection, noted.document)
    assert not isinstance(kept, Refusal)
    assert kept.content == copy.content
    assert refused(reprint(workplace, SUBJECT, FIRST, " ", by)) == ["BA-76"]


def test_that_a_copy_says_what_the_issued_paper_said_whatever_came_after(at_file: At) -> None:
    workplace = at_file("complete")
    by = signed_in(workplace, "QA-A")
    issued = words_of(handed_out(issued_file(workplace, SUBJECT, "certification", by)).content)
    copy = words_of(handed_out(reprint(workplace, SUBJECT, FIRST, "lost", by)).content)
    assert "no reading yet" in issued
    assert copy.count("no reading yet") == issued.count("no reading yet"), "no later result stands in an earlier paper"
    assert copy.count("CFU-GM") == issued.count("CFU-GM")


def test_that_a_withdrawn_certificate_is_handed_out_only_as_superseded_and_its_copy_says_so(at: At) -> None:
    workplace = at("certified")
    by = signed_in(workplace, "QA-A")
    content = handed_out(issued_file(workplace, SUBJECT, "certification", by)).content
    assert refused(issued_file(workplace, SUBJECT, "certification", by, superseded=True)) == ["SV-32"]
    withdraw(workplace)
    assert refused(issued_file(workplace, SUBJECT, "certification", by)) == ["SV-31"]
    assert handed_out(issued_file(workplace, SUBJECT, "certification", by, superseded=True)).content == content
    copy = handed_out(reprint(workplace, SUBJECT, FIRST, "for the file", by))
    assert "WITHDRAWN" in words_of(copy.content).upper()


def test_that_a_certificate_that_waits_for_its_certifier_is_not_handed_out_as_one_that_counts(at_file: At) -> None:
    workplace = at_file("certified")
    by = signed_in(workplace, "QA-A")
    corrected = commands.CorrectEntry("tare_weight", "39 g", "misread")
    good(act(workplace, SUBJECT, corrected, confirmed(workplace, "QA-A")))
    assert refused(issued_file(workplace, SUBJECT, "certification", by)) == ["SV-33"]
    handed_out(issued_file(workplace, SUBJECT, "certification", by, superseded=True))


def test_that_a_stage_without_a_certificate_and_an_unknown_number_are_said(at_file: At) -> None:
    workplace = at_file("certified")
    by = signed_in(workplace, "QA-A")
    assert refused(issued_file(workplace, SUBJECT, "final", by)) == ["SV-30"]
    assert refused(reprint(workplace, SUBJECT, "S-0042-C9", "lost", by)) == ["PA-11"]
    missing = preview(workplace, "S-0099", FIRST)
    assert isinstance(missing, Refusal)
    assert missing.code == "SV-20"
