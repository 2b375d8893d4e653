"""Others at work: a row that another person changed says so for ten seconds; half-typed text is kept beside it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from batchtrack.services.views.shapes import FormRow
from ui.components.announcing import announce
from ui.components.marks import Mark, Verdict
from ui.components.record_row import RecordRow
from ui.texts import say
from ui.texts import step as texts

SHOWN_MS: Final = 10_000


class OthersAtWork(QObject):
    """Tells of others' changes in the rows of one form."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[str, str]] = {}
        self._said: dict[str, Verdict] = {}

    def forget(self) -> None:
        """Another step is shown: nothing in it is news."""
        self._known.clear()
        self._said.clear()

    def note(self, rows: tuple[FormRow, ...], me: str) -> tuple[str, ...]:
        """The rows that somebody else filled or changed since the last time."""
        fresh = {row.id: (row.shown, row.who) for row in rows}
        changed = tuple(
            row.id
            for row in rows
            if self._known and row.shown and row.who not in {"", me} and self._known.get(row.id) != fresh[row.id]
        )
        self._known = fresh
        return changed

    def say(self, widget: RecordRow, row: FormRow, typed: str) -> None:
        """Show who changed the row, and what stood half typed in it."""
        words = say(texts.CHANGED_BY, who=row.who)
        if typed and typed != row.entered:
            words = say(texts.CHANGED_BY_KEPT, who=row.who, typed=typed)
        self._said[row.id] = Verdict(Mark.WAITING, words)
        announce(widget, f"{widget.label}: {words}", assertive=bool(typed))
        QTimer.singleShot(SHOWN_MS, self, lambda: self._said.pop(row.id, None))

    def verdict(self, row: str) -> tuple[Verdict, ...]:
        """What is said of a row now."""
        said = self._said.get(row)
        return () if said is None else (said,)
