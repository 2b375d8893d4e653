"""Scans while a step is open: each goes to its row, and what came of it is said under the banner."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from batchtrack.identity import decode, describe
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done
from batchtrack.services.scanning import Place, scan
from batchtrack.services.views.shapes import FormState
from ui.components.marks import Mark
from ui.components.scan_strip import ScanNews
from ui.desk import Desk
from ui.pages.batch.step_panel import StepPanel
from ui.texts import refusal_words, say
from ui.texts import step as texts

TAKING: Final = frozenset({FormState.OPEN, FormState.STOPPED, FormState.VOIDED})
"""How a step stands while it takes scans."""


class StepScans(QObject):
    """The scans of one page."""

    def __init__(
        self, desk: Desk, panel: StepPanel, tell: Callable[[ScanNews], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = panel
        self._tell = tell
        self._taken = ""
        self._worked = False

    def wanted_row(self) -> str | None:
        """The scan row that has the focus."""
        return self._panel.scan_row()

    def worked_here(self) -> None:
        """Somebody at this workstation changed the batch."""
        self._worked = True

    def take(self, text: str) -> bool:
        """Send a scan to the open step; False where no step is open on the page."""
        page = self._panel.page
        if page.form.state not in TAKING:
            return False
        place = Place(page.banner.batch, page.form.id, self.wanted_row())
        session, workplace = self._desk.session, self._desk.workplace
        self._desk.run(
            lambda: scan(workplace, place, text, session), lambda done: self._done(done, text), self._refused
        )
        return True

    def typed(self, done: Done) -> None:
        """A code was typed by hand and taken."""
        if not done.told:
            self._tell(ScanNews(Mark.TYPED, say(texts.CODE_TAKEN), say(texts.CODE_TAKEN_NEXT)))

    def say_opened(self, text: str) -> None:
        """Say that a scan opened this page, and that it is not the identity check."""
        what = say(texts.SCAN_OF_THIS, what=_said(text))
        begun = self._panel.page.form.state in TAKING
        self._tell(ScanNews(Mark.TICK, what, "" if begun else say(texts.SCAN_START_FIRST)))

    def page_shown(self) -> None:
        """The page shows what came of an act or a scan: note where work is done, and say what is next.

        Until the step is signed, another batch's code is its alarm, on whatever page it is scanned.
        """
        page = self._panel.page
        if self._worked and page.form.state in TAKING:
            self._desk.at_hand.note(Place(page.banner.batch, page.form.id))
        self._worked = False
        if not self._taken:
            return
        what, self._taken = self._taken, ""
        row = self._panel.form.first_open()
        following = say(texts.SCAN_TAKEN_LAST) if row is None else say(texts.SCAN_TAKEN_NEXT, row=row.label)
        self._tell(ScanNews(Mark.TICK, say(texts.SCAN_TAKEN, what=what), following))

    def _done(self, done: Done, text: str) -> None:
        if not done.told:
            self._taken = _said(text)

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self._tell(ScanNews(Mark.ALERT, fact, way_out, code=refusals[0].code))


def _said(text: str) -> str:
    """What was scanned, in words with a capital."""
    code = decode(text)
    said = text if isinstance(code, Refusal) else describe(code)
    return said[:1].upper() + said[1:]
