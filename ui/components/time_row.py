"""A row for a time: typed, with the zone in sight."""

from PySide6.QtCore import Signal

from ui.components.button import Button, Kind
from ui.components.value_row import ValueFacts, ValueRow
from ui.texts import say
from ui.texts import words as texts


class TimeRow(ValueRow):
    """A value row whose unit is the zone (``CET``), with a link that takes the present time.

    Signals:
        now_asked: the present time is wanted; answer with ``put``.
    """

    now_asked = Signal()

    def __init__(self, facts: ValueFacts) -> None:
        super().__init__(facts)
        self._now = Button(say(texts.NOW), Kind.QUIET)
        self._now.setAccessibleName(f"{say(texts.NOW)}: {facts.label}")
        self._now.clicked.connect(self.now_asked)
        self._grid.addWidget(self._now, 0, 4)
        self._now.setVisible(facts.state.takes_typing)

    def show_facts(self, facts: ValueFacts, *, aloud: bool = False) -> None:
        """Show what is now known; the link stands while a time is wanted."""
        super().show_facts(facts, aloud=aloud)
        now: Button | None = getattr(self, "_now", None)
        if now is not None:
            now.setVisible(facts.state.takes_typing)

    def put(self, text: str) -> None:
        """Fill in a time as if typed; it is recorded on Enter or on leaving the row."""
        self.box.editor.setText(text)
        self.edited.emit(text)
        self.focus_editor()
