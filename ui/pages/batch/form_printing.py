"""Forms for paper out of a batch's page: made beside the window, noted in the record, written where a person chose."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.services.forms.printing import Printed, print_contingency, print_reported
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.views.shapes import BatchPage
from ui.desk import Desk, OnRefused
from ui.texts import papers as paper_texts
from ui.texts import say
from ui.texts import step as texts


class FormPrinting:
    """Prints forms of the batch that a page shows."""

    def __init__(self, desk: Desk, parent: QWidget, page: Callable[[], BatchPage], refused: OnRefused) -> None:
        self._desk = desk
        self._parent = parent
        self._page = page
        self._refused = refused

    def print_open(self) -> None:
        """The open and coming steps."""
        batch, session, workplace = self._page().banner.batch, self._desk.session, self._desk.workplace
        self._print(lambda: print_contingency(workplace, batch, session))

    def print_form(self) -> None:
        """The form that whoever acts in this step fills in."""
        page, session, workplace = self._page(), self._desk.session, self._desk.workplace
        self._print(lambda: print_reported(workplace, page.banner.batch, page.form.id, session))

    def _print(self, make: Callable[[], Printed | NotDone]) -> None:
        made: list[Printed] = []

        def do() -> Outcome:
            printed = make()
            if isinstance(printed, NotDone):
                return printed
            made.append(printed)
            return printed.done

        self._desk.run(do, lambda _done: self._save(made[0]), self._refused)

    def _save(self, printed: Printed) -> None:
        """The system's own window, without stopping the clocks."""
        dialog = QFileDialog(self._parent.window(), say(paper_texts.SAVE_AS), printed.file_name, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(printed.file_name)
        dialog.fileSelected.connect(lambda chosen: self.write(printed, Path(chosen)))
        dialog.open()

    def write(self, printed: Printed, path: Path) -> None:
        """Write the form to a file, to be printed from there."""

        def do() -> Outcome:
            path.write_bytes(printed.content)
            return Done(changed=printed.done.changed)

        self._desk.run(do, lambda _done: self._desk.noted.emit(say(texts.PAPER_SAVED, file=path.name)), self._refused)
