"""A kept file out of the record again, byte for byte, where a person chose."""

from pathlib import Path, PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.attaching import attached
from batchtrack.services.outcomes import Done, Outcome, not_done
from batchtrack.services.views.shapes import KeptFile, StepForm
from ui.desk import Desk, OnRefused
from ui.texts import papers as paper_texts
from ui.texts import say
from ui.texts import step as texts

_ENDINGS = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "text/csv": ".csv"}


def files_in(form: StepForm) -> tuple[KeptFile, ...]:
    """Every file of a step and of its rows."""
    return (*form.files, *(file for row in form.rows for file in row.files))


def ask_where_to(desk: Desk, parent: QWidget, file: KeptFile, refused: OnRefused) -> None:
    """Ask for a place, then write the file there; its bytes are compared with their hash first."""
    name = PurePath("".join(letter if letter.isalnum() else "-" for letter in file.words)[:60] or "file")
    dialog = QFileDialog(parent.window(), say(paper_texts.SAVE_AS))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(f"{name}{_ENDINGS.get(file.media_type, '')}")
    dialog.fileSelected.connect(lambda chosen: write_to(desk, file, Path(chosen), refused))
    dialog.open()


def write_to(desk: Desk, file: KeptFile, path: Path, refused: OnRefused) -> None:
    """Write the file."""
    workplace = desk.workplace

    def do() -> Outcome:
        kept = attached(workplace, file.document)
        if isinstance(kept, Refusal):
            return not_done(kept)
        path.write_bytes(kept.content)
        return Done()

    desk.run(do, lambda _done: desk.noted.emit(say(texts.FILE_SAVED, file=path.name)), refused)
