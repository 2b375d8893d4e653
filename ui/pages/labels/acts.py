"""What is done with labels: printed after a preview, reprinted and voided with a reason, applied by two scans."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.batch.commands.labels import LabelToPrint, VoidLabel
from batchtrack.product.labelling import LabelSize
from batchtrack.refusals import Refusal
from batchtrack.services.labels.printing import Printed, Printer, Replaced, print_labels
from batchtrack.services.labels.settling import apply_label, void_label
from batchtrack.services.labels.stock import TypedRoll, load_typed_roll, printer_for
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.views.container_labels import LabelDue, LabelSeen
from batchtrack.services.views.shapes import BatchPage
from ui.components.choice_row import Choice
from ui.desk import Desk, OnDone, OnRefused
from ui.pages.labels.rows import named
from ui.papers_out import choose_printer, printers_here
from ui.sheets import Answers, AskedChoice, AskedWords, AskFacts, ask, banner_facts
from ui.texts import label_acts as texts
from ui.texts import say

_SPARE = "spare"
_VOIDED = "voided"
_Made = tuple[Printed, str]
"""What was printed, and the name of the printer that the room's roll is in."""


class LabelActs:
    """Acts asked for on the labels tab."""

    def __init__(self, desk: Desk, parent: QWidget, refused: OnRefused) -> None:
        self._desk = desk
        self._parent = parent
        self._refused = refused

    def print(self, page: BatchPage, due: LabelDue) -> None:
        """Print a label and ask where its file goes."""
        wanted = LabelToPrint(due.container, due.kind)
        made: list[_Made] = []
        do = self._printing(page.banner.batch, wanted, due.size, None, made)
        self._desk.run(do, lambda _done: self._save(made), self._refused)

    def reprint(self, page: BatchPage, label: LabelSeen) -> None:
        """Ask for the reason, then print the next number."""
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=named(label),
            title=say(texts.ACT_REPRINT),
            sentence=say(texts.REPRINT_SENTENCE),
            asked=(AskedWords("reason", say(texts.REASON)),),
            act=say(texts.ACT_REPRINT),
            back=say(texts.BACK),
        )
        wanted, made = LabelToPrint(label.container, label.kind), list[_Made]()

        def do(given: Answers) -> Outcome:
            replaced = Replaced(label.number, given["reason"])
            return self._printing(page.banner.batch, wanted, label.size, replaced, made)()

        ask(self._desk, self._parent, facts, do, lambda _done: self._save(made))

    def void(self, page: BatchPage, label: LabelSeen) -> None:
        """Ask what became of a label, and why."""
        outcomes = (Choice(_VOIDED, say(texts.VOIDED)), Choice(_SPARE, say(texts.SPARE)))
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=named(label),
            title=say(texts.VOID_TITLE, number=str(label.number), container=label.container_words),
            asked=(AskedChoice("outcome", say(texts.OUTCOME), outcomes), AskedWords("reason", say(texts.REASON))),
            act=say(texts.ACT_VOID),
            back=say(texts.BACK),
        )
        session, workplace = self._desk.session, self._desk.workplace

        def do(given: Answers) -> Outcome:
            spare = given["outcome"] == _SPARE
            command = VoidLabel(label.container, label.kind, label.number, given["reason"], spare=spare)
            return void_label(workplace, page.banner.batch, command, session)

        ask(self._desk, self._parent, facts, do)

    def load(self, page: BatchPage) -> None:
        """Ask what is on the roll that was put into a printer."""
        sizes = tuple(Choice(size.value, size.value.replace("x", " × ")) for size in LabelSize)
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=say(texts.BLANKS),
            title=say(texts.ACT_LOAD),
            sentence=say(texts.LOAD_SENTENCE),
            asked=(
                AskedWords("room", say(texts.ROOM)),
                AskedWords("printer", say(texts.PRINTER)),
                AskedChoice("size", say(texts.SIZE), sizes),
                AskedWords("first", say(texts.FIRST)),
                AskedWords("last", say(texts.LAST)),
            ),
            act=say(texts.ACT_LOAD),
            back=say(texts.BACK),
        )
        session, workplace = self._desk.session, self._desk.workplace

        def do(given: Answers) -> Outcome:
            return load_typed_roll(workplace, TypedRoll(**given), session)

        ask(self._desk, self._parent, facts, do, lambda _done: self._desk.noted.emit(say(texts.LOADED)))

    def apply(self, batch: str, label: str, beside: str, done: OnDone, refused: OnRefused) -> None:
        """Apply a label by its two scans."""
        session, workplace = self._desk.session, self._desk.workplace
        self._desk.run(lambda: apply_label(workplace, batch, label, beside, session), done, refused)

    def _printing(
        self, batch: str, wanted: LabelToPrint, size: str, replaced: Replaced | None, made: list[_Made]
    ) -> Callable[[], Outcome]:
        session, workplace = self._desk.session, self._desk.workplace

        def do() -> Outcome:
            place = printer_for(workplace, batch, size)
            if isinstance(place, Refusal):
                return NotDone((place,))
            printer = Printer(place.room, place.printer)
            printed = print_labels(workplace, batch, [wanted], printer, session, replaced=replaced)
            if isinstance(printed, NotDone):
                return printed
            made.append((printed, place.printer))
            return printed.done

        return do

    def _save(self, made: list[_Made]) -> None:
        """To the room's printer or, where this computer has none, to a file; the specimen is kept in any case."""
        printed, printer = made[-1]
        if printers_here():
            choose_printer(self._parent, printed.file_name, printed.content, printer)
            return
        dialog = QFileDialog(self._parent.window(), say(texts.SAVE_AS), printed.file_name, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(printed.file_name)
        dialog.fileSelected.connect(lambda chosen: self._write(printed, Path(chosen)))
        dialog.open()

    def _write(self, printed: Printed, path: Path) -> None:
        def do() -> Outcome:
            path.write_bytes(printed.content)
            return printed.done

        self._desk.run(do, lambda _done: self._desk.noted.emit(say(texts.SAVED, file=path.name)), self._refused)
