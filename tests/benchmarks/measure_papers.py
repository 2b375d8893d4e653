"""Papers beside bare ReportLab laying out the same tables, and WeasyPrint where it is installed; readiness of a batch.

usage: PYTHONPATH=.:tests:tests/reports python tests/benchmarks/measure_papers.py
"""

import dataclasses
import importlib
import importlib.util
import io
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median
from typing import Final

from certificate_example import stage_1
from paper_example import paper
from prepared_facilities import SUBJECT, Files, Prepared, opening
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle
from test_reports_file_signature import Facility
from workplace_fixture import signed_in

from batchtrack.batch.commands import AddComment
from batchtrack.database import reading
from batchtrack.readmodels.facts import BatchShelf
from batchtrack.services.acting import act
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.outcomes import Done
from batchtrack.services.papers import CertificateContent, ResultLine
from batchtrack.services.paperwork.content import Line, PaperContent, Section, Tone
from batchtrack.services.paperwork.content import Table as PaperTable
from batchtrack.services.views.release import release_view
from reports import PdfPapers
from reports.certificate import render_certificate
from reports.fonts import Face, register_fonts
from reports.paperwork import render_paper
from reports.styles import BODY, LABEL, LINE, MEDIUM, SMALL

ROUNDS: Final = 9
EACH: Final = 40
RECORD_ROWS: Final = 1_960
BATCH_EVENTS: Final = 500


def seconds(*works: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Processor seconds of each, the median of several rounds in turn, so that what else runs here slows all alike."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds + 1):
        for times, work in zip(taken, works, strict=True):
            begun = time.process_time()
            work()
            times.append(time.process_time() - begun)
    return [median(times[1:]) for times in taken]


def certificate() -> CertificateContent:
    """Forty results in rows of one line, and nothing but what a certificate must have."""
    line = ResultLine("White cells", "cell counter", "≥ 4.0 × 10⁸", "6.72 × 10⁸", "6.7 × 10⁸", "conforms", "", False)
    results = tuple(dataclasses.replace(line, test=f"Test {number}") for number in range(EACH))
    return dataclasses.replace(stage_1(), results=results, doses=(), deviations=(), pending=())


def bare(content: CertificateContent) -> bytes:
    """The two tables of the certificate, with the same typefaces and lines, and nothing around them."""
    register_fonts()
    file = io.BytesIO()
    ruled = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    fields = [
        [Paragraph(str(each.number), MEDIUM), Paragraph(each.title, MEDIUM), [Paragraph(escape(t)) for t in each.lines]]
        for each in content.fields
    ]
    heads = [Paragraph(text, LABEL) for text in ("Test", "Method", "Criterion", "As reported", "Rounded", "Verdict")]
    results = [
        [
            Paragraph(each.test, MEDIUM),
            Paragraph(each.method, SMALL),
            Paragraph(escape(each.criterion), BODY),
            Paragraph(each.reported, BODY),
            Paragraph(each.rounded, BODY),
            Paragraph(each.verdict, MEDIUM),
        ]
        for each in content.results
    ]
    story: list[Flowable] = [
        Table(fields, colWidths=[30, 137, 324], style=ruled),
        Table([heads, *results], colWidths=[81, 91, 108, 79, 76, 56], style=ruled, repeatRows=1),
    ]
    SimpleDocTemplate(file, pagesize=A4, initialFontName=Face.REGULAR).build(story)
    return file.getvalue()


def by_weasyprint(content: CertificateContent) -> bytes:
    """The same tables from HTML."""
    html = importlib.import_module("weasyprint").HTML  # measured only where it is installed
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in dataclasses.astuple(each)[:6]) + "</tr>"
        for each in content.results
    )
    fields = "".join(
        f"<tr><td>{each.number}<td>{escape(each.title)}<td>{'<br>'.join(map(escape, each.lines))}</tr>"
        for each in content.fields
    )
    made: bytes = html(string=f"<table>{fields}</table><table>{rows}</table>").write_pdf()
    return made


def record() -> PaperContent:
    """An executed record of sixty pages: rows as the audit trail has them."""
    rows = tuple(
        (
            (Line(str(number)),),
            (Line("White cells in the dose: 6.72 × 10⁸ cells", Tone.PLAIN),),
            (Line("Technician A"),),
            (Line("26-Nov-2026 16:20 CET"),),
            (Line("authorship"),),
        )
        for number in range(RECORD_ROWS)
    )
    heads = ("No.", "What", "Who", "When", "Signed as")
    return paper(Section("Audit trail", (PaperTable(heads, (6, 42, 18, 22, 12), rows),)))


def readiness(folder: Path) -> float:
    """May this batch leave? From the events in the file to the page's answer, nothing kept from before."""
    with opening(Prepared(Files(folder))) as at:
        workplace = at("reviewed")
        by = signed_in(workplace, "QA-A")
        with reading(workplace.engine) as connection:
            missing = BATCH_EVENTS - workplace.batch(connection, SUBJECT).version
        for number in range(missing):
            assert isinstance(act(workplace, SUBJECT, AddComment(f"seen {number}"), by), Done)

        def answer() -> object:
            workplace.batches = BatchShelf(CATALOGUE)
            return release_view(workplace, SUBJECT, "certification", by)

        return seconds(answer)[0]


def main() -> None:
    content, facility, papers = certificate(), Facility(), PdfPapers()
    ours, theirs = seconds(lambda: render_certificate(content), lambda: bare(content))
    pages = len(PdfReader(io.BytesIO(render_certificate(content))).pages)
    say(f"certificate, {EACH} results, {pages} pages: {ours * 1000:.0f} ms; bare ReportLab {theirs * 1000:.0f} ms")
    say(f"  {ours / theirs:.2f} times bare ReportLab (at most 2)")
    if importlib.util.find_spec("weasyprint"):
        (html,) = seconds(lambda: by_weasyprint(content))
        say(f"  WeasyPrint {html * 1000:.0f} ms: {ours / html:.2f} times it")
    pdf = papers.certificate(content)
    (signed,) = seconds(lambda: papers.signed(pdf, facility.signature, facility.signer.sign_for_file))
    say(f"signing it: {signed * 1000:.0f} ms")
    whole = record()
    (taken,) = seconds(lambda: render_paper(whole), rounds=3)
    pages = len(PdfReader(io.BytesIO(render_paper(whole))).pages)
    say(f"executed batch record, {pages} pages: {taken:.2f} s, {taken * 1000 / pages:.0f} ms a page")
    with tempfile.TemporaryDirectory(prefix="batchtrack-papers-") as folder:
        say(f"readiness of a batch of {BATCH_EVENTS} events: {readiness(Path(folder)) * 1000:.0f} ms")


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    main()
