"""Scans while a step is open: each goes to its row, and what came of it is said under the banner."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from batchtrack.identity import decode, describe
from batchtrack.refusals import Refusal
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import Done
from batchtrack.services.scanning import scan, scan_as_second
from batchtrack.services.views.shapes import FormState, StepForm
from ui.components.marks import Mark
from ui.components.scan_strip import ScanNews
from ui.desk import Desk
from ui.pages.batch.passing import may_be_passed
from ui.pages.batch.step_panel import StepPanel
from ui.texts import passing as passing_texts
from ui.texts import refusal_words, say
from ui.texts import step as texts

TAKING: Final = frozenset({FormState.OPEN, FormState.STOPPED, FormState.VOIDED})
"""How a step stands while it takes scans."""


class StepScans(QObject):
    """The scans of one page.

    Signals:
        exception_asked: QA is asked to let a scanned lot or device through; what was scanned.
    """

    exception_asked = Signal(str)

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
        second = awaits_second(page.form)
        if page.form.state not in TAKING and not second:
            return False
        place = Place(page.banner.batch, page.form.id, None if second else self.wanted_row())
        session, workplace = self._desk.session, self._desk.workplace
        answer = scan_as_second if second else scan
        self._desk.run(
            lambda: answer(workplace, place, text, session),
            lambda done: self._done(done, text),
            lambda refusals: self._refused(refusals, text),
        )
        return True

    def again(self, text: str) -> None:
        """Send a scan once more, now that QA lets it through."""
        self.take(text)

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
        if self._panel.page.form.state is FormState.SIGNED:
            self._tell(ScanNews(Mark.TICK, say(texts.SCAN_TAKEN, what=what), say(texts.SECOND_TAKEN)))
            return
        following = say(texts.SCAN_TAKEN_LAST) if row is None else say(texts.SCAN_TAKEN_NEXT, row=row.label)
        self._tell(ScanNews(Mark.TICK, say(texts.SCAN_TAKEN, what=what), following))

    def _done(self, done: Done, text: str) -> None:
        if not done.told:
            self._taken = _said(text)

    def _refused(self, refusals: tuple[Refusal, ...], text: str = "") -> None:
        fact, way_out = refusal_words(refusals[0])
        news = ScanNews(Mark.ALERT, fact, way_out, code=refusals[0].code)
        if text and may_be_passed(refusals):
            news = replace(news, action=say(passing_texts.ASK_QA), do=lambda: self.exception_asked.emit(text))
        self._tell(news)

    def say_refused(self, refusals: tuple[Refusal, ...]) -> None:
        """Say under the banner why something cannot be done."""
        self._refused(refusals)


def awaits_second(form: StepForm) -> bool:
    """Whether a second person is to scan before verifying."""
    return form.state is FormState.SIGNED and any(row.second and not row.seconded for row in form.rows)


def _said(text: str) -> str:
    """What was scanned, in words with a capital."""
    code = decode(text)
    said = text if isinstance(code, Refusal) else describe(code)
    return said[:1].upper() + said[1:]
