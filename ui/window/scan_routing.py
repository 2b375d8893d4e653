"""Where a scan goes: to the sheet that is open, to the page, or it opens its batch."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.at_hand import worked_on_here
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.scanning import scan_elsewhere
from ui.components.marks import Mark
from ui.components.scan_strip import ScanNews
from ui.components.sheet import Sheet
from ui.desk import Desk, Target
from ui.scanning.wedge import Scan
from ui.texts import refusal_words, say
from ui.texts import window as texts
from ui.window.page_kinds import TakesScans


class ScanRouting(QObject):
    """Answers each scan of the window once."""

    def __init__(
        self,
        desk: Desk,
        page: Callable[[], QWidget],
        tell: Callable[[ScanNews], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._tell = tell

    def take(self, scan: Scan) -> None:
        """Take a scan."""
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, Sheet):
            sheet.take_scan(scan.text)
        elif sheet is not None:
            return
        elif not scan.complete:
            cut = say(texts.SCAN_CUT, count=str(len(scan.text)))
            self._tell(ScanNews(Mark.ALERT, cut, say(texts.SCAN_CUT_WAY_OUT)))
        else:
            page = self._page()
            if not (isinstance(page, TakesScans) and page.take_scan(scan.text)):
                self.open_batch_of(scan.text)

    def open_batch_of(self, text: str) -> None:
        """Open the batch that a code belongs to; that scan is no identity check.

        Where a step is worked on here, another batch's code opens nothing: it is the alarm of that step. Which steps
        those are is read from the record, also after a restart; the window adds those it was used in without an entry.
        """
        desk, places = self._desk, self._desk.at_hand.places()
        session, workplace = desk.session, desk.workplace

        def answered(done: Done) -> None:
            if done.made:
                desk.go.emit(Target(done.made, opened_with=text))

        def scanned() -> Outcome:
            return scan_elsewhere(workplace, (*worked_on_here(workplace), *places), text, session)

        desk.run(scanned, answered, self._refused)

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self._tell(ScanNews(Mark.ALERT, fact, way_out, code=refusals[0].code))
