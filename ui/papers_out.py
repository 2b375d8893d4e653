"""Papers leave the program: to a file that a person chose, or to a printer, the only place that speaks to one."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

_POINTS_PER_INCH: Final = 72
_MOST_DOTS: Final = 16_000_000
"""Of one picture of a page: 64 MB, 400 dpi on A4, and every dot of a label printer."""
_WITHOUT_A_SCREEN: Final = frozenset({"offscreen", "minimal"})


def choose_file(parent: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    """Ask for a place in the system's own window, without stopping the clocks."""
    dialog = QFileDialog(parent.window(), title, name, "PDF (*.pdf)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def printers_here() -> bool:
    """Whether this computer has a printer, and a screen to choose it on."""
    return QGuiApplication.platformName() not in _WITHOUT_A_SCREEN and bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, title: str, content: bytes, wanted: str = "") -> None:
    """Ask for a printer in the system's own window, then print a PDF there at its true size.

    Args:
        parent: a widget of the window that is dimmed.
        title: of the job, as the printer's queue shows it.
        content: the PDF.
        wanted: the printer that is proposed, where this computer has one of that name.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if wanted in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(wanted)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_pdf(printer, content))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_pdf(printer: QPrinter, content: bytes) -> int:
    """Print every page of a PDF at its true size, on paper of the size of its page; how many there were.

    The points of a page are whole dots of the printer, or a whole number of them each, so that a code stays readable.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setFullPage(True)
    painter = QPainter()
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        printer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        if page:
            printer.newPage()
        else:
            painter.begin(printer)
        _paint(painter, printer.resolution(), points, lambda size, page=page: document.render(page, size))  # type: ignore[misc]  # the default binds the page
    painter.end()
    pages = document.pageCount()
    document.close()
    return pages


def _paint(painter: QPainter, dots_per_inch: int, points: QSizeF, render: Callable[[QSize], QImage]) -> None:
    whole = points * (dots_per_inch / _POINTS_PER_INCH)
    each = math.ceil(math.sqrt(whole.width() * whole.height() / _MOST_DOTS))
    size = QSize(round(whole.width() / each), round(whole.height() / each))
    painter.drawImage(QRectF(0, 0, size.width() * each, size.height() * each), render(size))
