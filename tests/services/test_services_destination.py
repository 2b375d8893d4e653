"""What travels speaks the language of its destination, and a certificate has the form that its document chose."""

import io
from dataclasses import replace

import pytest
from prepared_facilities import SUBJECT, At
from pypdf import PdfReader
from workplace_fixture import confirmed, good

from batchtrack.batch import commands
from batchtrack.batch.events.release import PaperKind
from batchtrack.database import reading
from batchtrack.product.choices import CertificateForm
from batchtrack.product.labelling import Language
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.handing_out import preview
from batchtrack.services.certificates.history import Signed
from batchtrack.services.certificates.spoken import spoken
from batchtrack.services.papers import CertificateContent
from batchtrack.services.paperwork.drawing_up import draw_up
from batchtrack.services.people import names
from batchtrack.services.workplace import Workplace, signers_of
from reports.certificate import render_certificate

INVESTIGATIONAL = {
    "manufacturer": "Demonstration facility A9990, Example Street 1",
    "authorisation": "DEMO-MIA-0001",
    "information": "not applicable: nothing further",
}


def words_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def drawn(workplace: Workplace, kind: PaperKind) -> str:
    number = good(draw_up(workplace, SUBJECT, kind, "shipment", confirmed(workplace, "QA-A"))).made
    content = preview(workplace, SUBJECT, number)
    assert not isinstance(content, Refusal), content
    return words_of(content)


def test_that_papers_that_travel_speak_the_language_of_the_clinic_and_the_record_its_own(at_file: At) -> None:
    workplace = at_file("certified")
    assert "Transport document" in drawn(workplace, PaperKind.TRANSPORT)
    correct = commands.CorrectEntry("site", "Clinic B", "other site")
    good(act(workplace, SUBJECT, correct, confirmed(workplace, "QA-A")))
    transport = drawn(workplace, PaperKind.TRANSPORT)
    assert "Bedingungen für Lagerung und Transport Demonstrationsdaten, nicht zur Anwendung am Menschen." in transport
    assert "Seite 1 von" in transport
    assert "Gramfärbung Mikroskopie" in drawn(workplace, PaperKind.ANALYSIS)
    assert "Executed batch record" in drawn(workplace, PaperKind.BATCH_RECORD)


def certificate(workplace: Workplace, form: CertificateForm, language: Language) -> CertificateContent:
    with reading(workplace.engine) as connection:
        batch = workplace.batch(connection, SUBJECT)
        product = workplace.product(connection, batch)
        texts = replace(product.certificate, form=form, fields={**product.certificate.fields, **INVESTIGATIONAL})
        told = spoken(replace(product, certificate=texts), batch, workplace.site_in(connection), language)
        signed = Signed(names(connection), signers_of(connection, SUBJECT))
    return certificate_content(Subject(told, batch.certificates[0], signed))


@pytest.mark.parametrize(
    ("form", "language", "fields"),
    [
        (
            CertificateForm.HARMONISED,
            Language.GERMAN,
            ("2 Einfuhrland Demonstrationsland", "17 Datum der Unterschrift"),
        ),
        (
            CertificateForm.ANNEX_16,
            Language.ENGLISH,
            (
                "1 Name, strength, dosage form and package size Autologous bone marrow cells",
                "Suspension for intra-arterial infusion One syringe of 30 mL",
                "3 Destination country Demonstration country",
                "5 Name of the qualified person Qualified person A, qualified person",
                "7 Date of signature",
            ),
        ),
        (
            CertificateForm.INVESTIGATIONAL,
            Language.SPANISH,
            (
                "2 Número del ensayo y código del protocolo Demonstration, no authorisation: trial DEMO-000",
                "8 Fabricante donde está la persona cualificada que certifica Demonstration facility A9990",
                "9 Número de autorización de fabricación DEMO-MIA-0001",
                "11 Información adicional not applicable: nothing further",
                "15 Fecha de la firma",
            ),
        ),
    ],
)
def test_that_a_certificate_has_the_form_that_its_document_chose(
    at_file: At, form: CertificateForm, language: Language, fields: tuple[str, ...]
) -> None:
    content = certificate(at_file("certified"), form, language)
    text = words_of(render_certificate(content))
    assert [field for field in fields if field not in text] == []
    assert [field.number for field in content.fields] == list(range(1, len(content.fields) + 1))
    signed = "I certify this batch on the results listed." in text
    assert signed, "the statement stands there in the words that were signed, whatever the language"
