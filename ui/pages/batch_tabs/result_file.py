"""A cell counter's file for the results of a batch: chosen, completed by what it leaves open, signed."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.layouts import unchosen_table
from batchtrack.services.instruments.matching import CounterFile
from batchtrack.services.instruments.results import import_results
from batchtrack.services.instruments.table_text import Table
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.views.shapes import BatchPage, TestRow
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.testing.layout_sheet import LayoutSheet
from ui.sheets import Answers, AskedChoice, AskedWords, ask_signed_answers, banner_facts, own_name
from ui.texts import results as texts
from ui.texts import say
from ui.work import Latest

_ANALYST: Final = frozenset({"qc_analyst"})
_AS_WRITTEN: Final = "as_written"


class ResultFile:
    """Loads files for the tests of one batch, asked for by a widget of its page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._latest = Latest(desk.worker)
        self.layout = LayoutSheet(desk, parent)

    def choose(self, page: BatchPage, row: TestRow) -> None:
        """The system's own window, without stopping the clocks."""
        dialog = QFileDialog(self._parent.window(), say(texts.LOAD_FILE), "", say(texts.FILE_KINDS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.load(page, row, Path(chosen)))
        dialog.open()

    def load(self, page: BatchPage, row: TestRow, path: Path) -> None:
        """A table that nobody knows is asked about first; then the analyst signs for what the file holds."""
        workplace = self._desk.workplace

        def read() -> tuple[bytes, Table | None]:
            content = path.read_bytes()
            return content, unchosen_table(workplace, content, path.name)

        def known(found: tuple[bytes, Table | None]) -> None:
            content, table = found
            if table is None:
                self._ask(page, row, path)
            else:
                banner = banner_facts(page.banner)
                self.layout.choose(content, path.name, table, banner, lambda: self._ask(page, row, path))

        self._latest.ask(read, known)

    def _ask(self, page: BatchPage, row: TestRow, path: Path) -> None:
        """What the file leaves open, and the signature."""
        orders = {
            _AS_WRITTEN: texts.DATES_TELL,
            DateOrder.DAY.value: texts.DAY_FIRST,
            DateOrder.MONTH.value: texts.MONTH_FIRST,
        }
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            list_title=say(texts.FROM_FILE),
            entries=(
                SignedEntry(say(texts.FILE), path.name, Mark.NONE),
                SignedEntry(say(texts.SAMPLE), row.sample, Mark.NONE),
            ),
            title=say(texts.ANALYST_SIGNS),
            meaning=say(texts.FILE_MEANING),
            act=say(texts.SIGN_RESULT),
            back=say(texts.BACK_TO_RESULTS),
            name=own_name(self._desk, _ANALYST),
        )
        asked = (
            AskedWords("device", say(texts.COUNTER), say(texts.COUNTER_HINT)),
            AskedWords("at", say(texts.COUNTED_AT), say(texts.COUNTED_AT_HINT), needed=False),
            AskedChoice(
                "order", say(texts.DATE_ORDER), tuple(Choice(key, say(words)) for key, words in orders.items())
            ),
        )
        ask_signed_answers(
            self._desk, self._parent, content, asked, lambda by, given: self._taken(page, path, given, by)
        )

    def _taken(self, page: BatchPage, path: Path, given: Answers, by: Confirmed) -> Outcome:
        workplace = self._desk.workplace
        at = read_time(given["at"], page.banner.zone, workplace.clock.now()) if given["at"] else None
        if isinstance(at, Refusal):
            return not_done(at)
        order = None if given["order"] == _AS_WRITTEN else DateOrder(given["order"])
        file = CounterFile(path.read_bytes(), path.name, given["device"], at, order)
        return import_results(workplace, page.banner.batch, file, by)
