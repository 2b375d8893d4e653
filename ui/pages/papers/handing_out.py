"""Papers leave the program: the issued file byte for byte, or a marked copy, written to a file that a person chose."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.journal import stream_name
from batchtrack.services.certificates.copying import reprint
from batchtrack.services.certificates.handing_out import HandedOut, paper_file
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.views.shapes import Banner, PaperRow
from ui.desk import Desk, OnRefused
from ui.papers_out import choose_printer
from ui.sheets import AskedWords, AskFacts, ask, banner_facts
from ui.texts import papers as texts
from ui.texts import say

OnFile = Callable[[Path], object]


class HandingOut:
    """Saves papers; ``saved`` hears the file, ``refused`` why there is none."""

    def __init__(self, desk: Desk, parent: QWidget, saved: OnFile, refused: OnRefused) -> None:
        self._desk = desk
        self._parent = parent
        self._saved = saved
        self._refused = refused

    def save_issued(self, banner: Banner, paper: PaperRow) -> None:
        """Ask for a place, then write the issued file there."""
        self._choose(f"{paper.number}.pdf", lambda path: self.write_issued(banner, paper, path))

    def write_issued(self, banner: Banner, paper: PaperRow, path: Path) -> None:
        """Write the issued file; the record notes that it was handed out."""
        session, workplace = self._desk.session, self._desk.workplace

        def do() -> Outcome:
            handed = paper_file(workplace, banner.batch, paper.number, session)
            return _written(handed, path, banner)

        self._desk.run(do, lambda _done: self._saved(path), self._refused)

    def print_issued(self, banner: Banner, paper: PaperRow) -> None:
        """Ask for a printer, then print the issued file at its true size; the record notes that it was handed out."""
        session, workplace = self._desk.session, self._desk.workplace
        handed: list[HandedOut] = []

        def do() -> Outcome:
            issued = paper_file(workplace, banner.batch, paper.number, session)
            if isinstance(issued, NotDone):
                return issued
            handed.append(issued)
            return _changed(banner)

        self._desk.run(do, lambda _done: choose_printer(self._parent, paper.number, handed[0].content), self._refused)

    def copy(self, banner: Banner, paper: PaperRow) -> None:
        """Ask for the reason and a place, then write a marked copy there."""
        facts = AskFacts(
            banner=banner_facts(banner),
            about=paper.number,
            title=say(texts.COPY_TITLE, number=paper.number),
            sentence=say(texts.COPY_SENTENCE),
            asked=(AskedWords("reason", say(texts.NEEDS_REASON)),),
            act=say(texts.COPY),
            back=say(texts.BACK),
        )
        session, workplace = self._desk.session, self._desk.workplace
        copies: list[HandedOut] = []

        def do(reason: str) -> Outcome:
            handed = reprint(workplace, banner.batch, paper.number, reason, session)
            if isinstance(handed, NotDone):
                return handed
            copies.append(handed)
            return _changed(banner)

        def done(_done: Done) -> None:
            handed = copies[0]
            self._choose(handed.file_name, lambda path: self._write(handed, path, banner))

        ask(self._desk, self._parent, facts, lambda given: do(given["reason"]), done)

    def _write(self, handed: HandedOut, path: Path, banner: Banner) -> None:
        self._desk.run(lambda: _written(handed, path, banner), lambda _done: self._saved(path), self._refused)

    def _choose(self, name: str, then: Callable[[Path], None]) -> None:
        """The system's own window, without stopping the clocks."""
        dialog = QFileDialog(self._parent.window(), say(texts.SAVE_AS), name, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()


def _written(handed: HandedOut | NotDone, path: Path, banner: Banner) -> Outcome:
    """Write the bytes; a folder that cannot be written is the environment's, told as a failure."""
    if isinstance(handed, NotDone):
        return handed
    path.write_bytes(handed.content)
    return _changed(banner)


def _changed(banner: Banner) -> Done:
    """The batch's record has a line more; its version is read again by whoever it concerns."""
    return Done(changed={stream_name("batch", banner.batch): 0})
