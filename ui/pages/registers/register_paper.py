"""The register of certifications as a paper: looked at before it leaves the program, and saved where a person chose."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.paperwork.extract import register_file
from ui.components.button import Button, Kind
from ui.components.pdf_preview import PdfPreview
from ui.desk import Desk
from ui.texts import certifications as texts
from ui.texts import papers as paper_texts
from ui.texts import say
from ui.tokens import Space, theme
from ui.work import Latest


class RegisterPaper(QWidget):
    """One extract.

    Signals:
        left: the person goes back to the list.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._number = ""
        self._content = b""
        self.preview = PdfPreview()
        back = Button(say(texts.BACK), Kind.QUIET)
        back.clicked.connect(self.left)
        save = Button(say(paper_texts.SAVE_AS), Kind.SECONDARY)
        save.clicked.connect(self._ask_where_to)
        self._head = QHBoxLayout()
        self._head.addWidget(back)
        self._head.addStretch(1)
        self._head.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self.preview, 1)
        theme().follow(self)

    def show_number(self, number: str) -> None:
        """Show an extract by its number, read off the window's thread."""
        self._number = number
        self._latest.ask(lambda: register_file(self._desk.workplace, number), self._show)

    def write_to(self, path: Path) -> None:
        """Write the file as it was signed."""
        content = self._content

        def do() -> Outcome:
            path.write_bytes(content)
            return Done()

        self._desk.run(do, lambda _done: self._desk.noted.emit(path.name), self._desk.told.emit)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._head.setSpacing(theme().space(Space.SMALL))

    def _show(self, content: bytes | Refusal) -> None:
        if isinstance(content, Refusal):
            self._desk.told.emit((content,))
            self.left.emit()
            return
        self._content = content
        self.preview.show_pdf(content)

    def _ask_where_to(self) -> None:
        dialog = QFileDialog(self.window(), say(paper_texts.SAVE_AS), f"{self._number}.pdf", "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._number}.pdf")
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.open()
