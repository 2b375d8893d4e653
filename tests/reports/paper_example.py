"""A paper with every kind of block, of no real record."""

import io
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from batchtrack.identity import PaperCode, encode
from batchtrack.services.paperwork.content import (
    About,
    Blanks,
    Facts,
    Line,
    PaperContent,
    Passage,
    Section,
    Specimen,
    Table,
    Tone,
)

NUMBER: Final = "REX-0042-R1"
LONG: Final = "A row that tells much. " * 400


def specimen() -> bytes:
    """A label of 100 × 50 mm with one word."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(283.46, 141.73), invariant=1)
    canvas.drawString(20, 60, "SPECIMEN-LABEL-7")
    canvas.save()
    return file.getvalue()


def paper(*sections: Section, number: str = NUMBER, warning: str = "") -> PaperContent:
    return PaperContent(
        number=number,
        document_code=encode(PaperCode(NUMBER)),
        language="en",
        title="Executed batch record",
        subtitle="The record up to entry 300",
        facility="Demonstration facility",
        facility_lines=("Facility A9990",),
        about=About("REX-0042", "A9990 26 000017", "3", "REX-0042", "REX-001 version 3"),
        sections=sections or everything(),
        issued="26-Nov-2026 16:20 CET (15:20 UTC)",
        head_hash="3fa9c2" + "0" * 58,
        signature_notice="This file carries the signature of QA reviewer A.",
        warning=warning,
        demonstration=True,
    )


def everything() -> tuple[Section, ...]:
    rows = tuple(
        ((Line(f"Row {number}", Tone.STRONG),), (Line("3.0 mL", Tone.STRUCK), Line("30.0 mL")))
        for number in range(1, 60)
    )
    return (
        Section("Facts", (Facts((("Ordered", (Line("Planner A"),)), ("Ended", (Line("not yet", Tone.QUIET),)))),)),
        Section("Values", (Table(("What", "Recorded"), (40, 60), rows),)),
        Section("Words", (Passage((Line("Not for use.", Tone.STOP), Line("A9990 26", Tone.CODE)), apart=True),)),
        Section("By hand", (Blanks(("Given by", "Taken by"), 2),)),
        Section("Labels", (Specimen("Specimen, SHA-256 ab12", "ab12", specimen()),), new_page=True),
    )
