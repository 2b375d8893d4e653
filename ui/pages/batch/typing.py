"""What stands half typed in the rows of a step: kept within a second, and brought back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from batchtrack.services.views.shapes import BatchPage, FormState
from ui.components.marks import Mark, Verdict
from ui.components.record_form import RecordForm
from ui.desk import Desk
from ui.texts import say
from ui.texts import step as texts

_KEEP_AFTER_MS: Final = 400
"""Not at each key: a disk that is slow to write would be heard in the typing."""


class HalfTyped(QObject):
    """Keeps the drafts of one form."""

    def __init__(self, desk: Desk, form: RecordForm, page: Callable[[], BatchPage], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._page = page
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def touched(self) -> None:
        """Somebody types."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what stands typed now."""
        self._timer.stop()
        typed = {row.key: row.draft() for row in self._form.rows}
        self._desk.drafts.note(self._page().banner.batch, typed, self._desk.session.name)

    def bring_back(self) -> None:
        """Put kept drafts into rows that are still open and empty, and say whose they are."""
        page = self._page()
        if page.form.state is not FormState.OPEN:
            return
        for row in self._form.rows:
            draft = self._desk.drafts.of(page.banner.batch, row.key)
            if draft is not None and row.is_open and not row.draft() and row.put_draft(draft.text):
                row.show_verdicts((Verdict(Mark.WAITING, say(texts.DRAFT, who=draft.who)),))
