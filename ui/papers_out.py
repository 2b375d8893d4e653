"""Papers that are no part of the record leave the program: to a file that a person chose, or to a printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(parent: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    """Ask for a place in the system's own window, without stopping the clocks."""
    dialog = QFileDialog(parent.window(), title, name, "PDF (*.pdf)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def choose_printer(parent: QWidget, title: str, content: bytes) -> None:
    """Ask for a printer in the system's own window, then print a PDF there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_pdf(printer, content))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_pdf(printer: QPrinter, content: bytes) -> int:
    """Print every page of a PDF at its own size, as large as the paper's printable room allows; how many there were."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter(printer)
    for page in range(document.pageCount()):
        if page:
            printer.newPage()
        room = printer.pageRect(QPrinter.Unit.DevicePixel)
        points = document.pagePointSize(page)
        scale = min(room.width() / points.width(), room.height() / points.height())
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), document.render(page, size))
    painter.end()
    pages = document.pageCount()
    document.close()
    return pages
