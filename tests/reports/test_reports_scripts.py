"""Names in the scripts of the field's places and superscripts stand in every paper, or no paper is made."""

import dataclasses
from collections.abc import Callable
from typing import Final

import pytest
from certificate_example import stage_1
from label_example import label
from paper_example import paper
from pdf_reading import whole_text

from batchtrack.identity import PaperCode, encode
from batchtrack.product.labelling import LabelSize
from batchtrack.services.forms.content import FormContent, FormLine, FormStep
from batchtrack.services.labels.content import LabelLine
from batchtrack.services.papers import ListedPaper, PaperList
from batchtrack.services.paperwork.content import Line, Passage, Section
from reports import MissingCharacter, PdfPapers

NAMES: Final = (
    "Zofia Świętochłowska-Łoś",
    "Jiří Dvořáček",
    "Jörg Weiß",
    "Íñigo Núñez",
    "Γιώργος Παπαδόπουλος",
    "6.72 × 10⁸ CD34⁺ ≥ 70 µL",
)
PAPERS: Final = PdfPapers()


def _certificate(name: str) -> bytes:
    return PAPERS.certificate(dataclasses.replace(stage_1(), facility=name))


def _paper(name: str) -> bytes:
    return PAPERS.paper(paper(Section("Given by", (Passage((Line(name),)),))))


def _form(name: str) -> bytes:
    step = FormStep("S04", "Identity", "Ask.", (FormLine(name),), ("Done by",))
    return PAPERS.form(
        FormContent(
            number="REX-0042-F1",
            document_code=encode(PaperCode("REX-0042-F1")),
            title="Form of the nurse",
            facility="Facility",
            facility_lines=(),
            product="REX-001",
            batch="REX-0042",
            subject="REX-0042",
            chain="A9990 26 000017",
            chain_check="K",
            expires="not known",
            notice="Write in ink.",
            steps=(step,),
            printed="today",
            demonstration=True,
        )
    )


def _listed(name: str) -> bytes:
    rows = PaperList("Open", ("Who",), (1.0,), ((name,),), "none")
    return PAPERS.listed(ListedPaper("Shift", "Facility", (), (rows,), "foot", "en", demonstration=True))


def _label(name: str) -> bytes:
    made = label(LabelSize.LARGE)
    return PAPERS.labels([dataclasses.replace(made, lines=(LabelLine("Contact", name), *made.lines[1:]))])


KINDS: Final = (_certificate, _paper, _form, _listed, _label)


@pytest.mark.parametrize("made", KINDS)
def test_that_every_name_is_printed_or_nothing_is(made: Callable[[str], bytes]) -> None:
    for name in NAMES:
        assert name.replace(" ", "") in whole_text(made(name)).replace(" ", ""), name
    with pytest.raises(MissingCharacter) as caught:
        made("東京")
    assert [refusal.named["character"] for refusal in caught.value.refusals] == ["東", "京"]
    assert all(refusal.named["place"] for refusal in caught.value.refusals)
