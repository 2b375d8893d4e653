"""A row for some sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.components.record_row import RecordRow
from ui.components.value_row import ValueFacts
from ui.tokens import Size, Space, Type, theme

_LEAVING = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class SentenceEdit(QPlainTextEdit):
    """Some lines of text: Enter records, Shift+Enter begins a line, Tab goes on."""

    left_row = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.short = False
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().follow(self)

    def restyle(self) -> None:
        """Take the height from the tokens."""
        self.setFixedHeight(theme().size(Size.FIELD if self.short else Size.TEXT_BOX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone records."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the row was left, unless the window, a pop-up or a lock took the focus."""
        super().focusOutEvent(event)
        if event.reason() in _LEAVING:
            self.left_row.emit()


class GrowingEdit(SentenceEdit):
    """As high as any field while it holds one line; it grows with its words, so that none is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.restyle())

    def restyle(self) -> None:
        """Take font and width from the tokens, the height from the words."""
        look = theme()
        font = look.font(Type.VALUE)
        if self.font() != font:
            self.setFont(font)
        self.setFixedWidth(look.size(Size.VALUE_COLUMN))
        lines = max(1, round(self.document().size().height()))
        words = lines * QFontMetrics(font).lineSpacing() + look.space(Space.LARGE) + 2 * look.strong_line
        high = max(look.size(Size.FIELD), words)
        if high != self.height():
            self.setFixedHeight(high)


class TextRow(RecordRow):
    """A row for words; ``recorded`` carries the text."""

    def __init__(self, facts: ValueFacts) -> None:
        super().__init__(facts.key, facts.label, facts.hint)
        self.edit = GrowingEdit()
        self._set_editor(self.edit)
        self._told = ""
        self.edit.left_row.connect(self.settle)
        self.edit.entered.connect(self._entered)
        self.show_facts(facts)

    @property
    def facts(self) -> ValueFacts:
        """What is shown."""
        return self._facts

    @property
    def is_open(self) -> bool:
        """Whether words are still wanted."""
        return self._facts.state.takes_typing

    def show_facts(self, facts: ValueFacts, *, aloud: bool = False) -> None:
        """Show what is now known; half-typed text is kept while the row still takes typing."""
        keep = self.draft() if facts.state.takes_typing else ""
        self._facts = facts
        self.show_words(facts.label, facts.hint)
        self.edit.setReadOnly(not facts.state.takes_typing)
        self.edit.setPlainText(keep or facts.text)
        self._told = "" if keep else facts.text
        self.show_verdicts((facts.verdict, *facts.notes), aloud=aloud)

    def draft(self) -> str:
        """Text that is typed and not yet recorded."""
        known: ValueFacts | None = getattr(self, "_facts", None)
        typed = self.edit.toPlainText()
        return typed if known is not None and known.state.takes_typing and typed != known.text else ""

    def put_draft(self, text: str) -> bool:
        """Put text that was typed before and never recorded."""
        self.edit.setPlainText(text)
        self._told = ""
        return True

    def settle(self) -> None:
        """Record what stands typed here; the same text is told once."""
        typed = self.edit.toPlainText().strip()
        if not self.is_open or not typed or typed == self._told:
            return
        self._told = typed
        self.recorded.emit(typed)

    def _entered(self) -> None:
        self.settle()
        self.advanced.emit()
