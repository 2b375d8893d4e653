"""What goes to a printer comes out at its true size, so that a code is as large as its label says."""

import io
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from reports.symbols import data_matrix, draw
from ui.papers_out import print_pdf, printers_here

CODE = "BTP-REX-0042-C1"
LABEL = (283.46, 141.73)
"""100 × 50 mm in points."""
A4 = (595.28, 841.89)


def two_pages(size: tuple[float, float]) -> bytes:
    """Pages with a code in their corner and a line from edge to edge."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    for _ in range(2):
        draw(canvas, data_matrix(CODE), size[0] - 20, size[1] - 20)
        canvas.line(0, 20, size[0], 20)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "dots"), [(LABEL, 203), (A4, 600)])
def test_that_a_page_is_printed_at_its_true_size_and_its_code_is_read(
    tmp_path: Path, size: tuple[float, float], dots: int
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(dots)
    content = two_pages(size)
    assert print_pdf(printer, content) == 2
    printed = PdfReader(tmp_path / "printed.pdf").pages
    assert len(printed) == 2
    for page in printed:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=1.5)
    (tmp_path / "asked.pdf").write_bytes(content)
    asked, came = (_picture(tmp_path, name) for name in ("asked", "printed"))
    assert [code.text for code in zxingcpp.read_barcodes(came)] == [CODE]
    wanted, found = (_corners(picture) for picture in (asked, came))
    assert found == pytest.approx(wanted, abs=4), "dots of 203 to the inch: half a millimetre"


def test_that_a_place_without_a_screen_asks_for_no_printer(qapp: object) -> None:
    assert qapp is not None
    assert not printers_here()


def _picture(folder: Path, name: str) -> Image.Image:
    words = ["pdftoppm", "-r", "203", "-gray", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([*words, str(folder / f"{name}.pdf"), str(folder / name)], check=True)
    with Image.open(folder / f"{name}.pgm") as picture:
        return picture.copy()


def _corners(picture: Image.Image) -> list[int]:
    position = zxingcpp.read_barcodes(picture)[0].position
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return [each for point in points for each in (point.x, point.y)]
