"""A row of the record: what it is, its value, its verdict in words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.announcing import announce
from ui.components.button import Button, IconButton, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.icons import Icon
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme

_LABEL, _VALUE, _VERDICT, _LINK = range(4)
_PENCIL: Final = _LINK + 2
_BELOW: Final = 2


class RecordRow(QWidget):
    """Label and limit at the left, the value, then the verdict; subclasses give the value's editor.

    Signals:
        recorded: the person has entered a value (Enter, Tab or leaving the row); the object is its kind's value.
        advanced: the person wants to go on to the next open row.
        correct_asked, not_applicable_asked, type_code_asked: F2 (or the pencil), F7 and F8 in this row.
        late_asked: it happened earlier (Shift+F2); menu_asked: what can be done here, at a place on the screen.
        why_asked: the derivation of a computed value is wanted.
        chosen: one of the offered readings was picked.
    """

    recorded = Signal(object)
    advanced = Signal()
    correct_asked = Signal()
    not_applicable_asked = Signal()
    type_code_asked = Signal()
    late_asked = Signal()
    menu_asked = Signal(QPoint)
    why_asked = Signal()
    chosen = Signal(str)

    def __init__(self, key: str, label: str, hint: str = "") -> None:
        super().__init__()
        self.key = key
        self._label = Label(label, weight=Weight.SEMIBOLD, wraps=True)
        self._hint = Label(hint, Type.SMALL, tone=Tone.MUTED, wraps=True)
        self._verdicts: list[VerdictMark] = []
        self._offer = QHBoxLayout()
        self._pencil: IconButton | None = None
        self._below: QWidget | None = None
        self._link = Button("", Kind.QUIET, parent=self)
        self._link.hide()
        self._link.clicked.connect(self.why_asked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lay_out_words()

    @property
    def label(self) -> str:
        """What the row is called."""
        return self._label.text()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What is said of the value now."""
        return tuple(mark.verdict for mark in self._verdicts if mark.isVisibleTo(self))

    @property
    def is_open(self) -> bool:
        """Whether something still has to be entered here; subclasses say so."""
        return False

    def focus_editor(self) -> None:
        """Bring the focus to the row's editor and its text into view."""
        editor = self.focusProxy()
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Record what stands typed here, as leaving the row would; nothing where nothing is typed."""

    def draft(self) -> str:
        """Text that is typed and not yet recorded; empty where there is none."""
        return ""

    def put_draft(self, _text: str) -> bool:
        """Put text that was typed before and never recorded; False where the row takes none."""
        return False

    def show_words(self, label: str, hint: str) -> None:
        """Show label and limit; the limit carries its unit."""
        self._label.say(label)
        self._hint.say(hint)
        self._hint.setVisible(bool(hint))

    def show_verdicts(self, verdicts: Sequence[Verdict], *, aloud: bool = False) -> None:
        """Show the verdict and, under it, what else is to be known: corrected, late, typed by hand."""
        shown = [verdict for verdict in verdicts if verdict.words or verdict.mark is not Mark.NONE]
        while len(self._verdicts) < len(shown):
            self._add_verdict()
        for place, mark in enumerate(self._verdicts):
            mark.setVisible(place < len(shown))
            mark.show_verdict(shown[place] if place < len(shown) else Verdict())
        self._describe(shown, aloud=aloud)

    def offer(self, readings: Sequence[str]) -> None:
        """Offer readings of a text that has more than one; an empty sequence takes the offer away."""
        while (item := self._offer.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for reading in readings:
            button = Button(reading, Kind.SECONDARY, parent=self)
            button.clicked.connect(lambda _checked=False, text=reading: self.chosen.emit(text))
            self._offer.addWidget(button)
            button.show()
        if readings:
            self._offer.addStretch(1)

    def show_link(self, words: str) -> None:
        """Show a quiet link at the row's end (``Why``); empty takes it away."""
        self._link.setText(words)
        self._link.setAccessibleName(f"{words}: {self.label}")
        self._link.setVisible(bool(words))

    def show_pencil(self, *, shown: bool) -> None:
        """Show the pencil that asks to correct the value, as F2 does."""
        if shown and self._pencil is None:
            self._pencil = IconButton(Icon.PENCIL, f"{say(texts.CORRECT)}: {self.label}")
            self._pencil.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._pencil.clicked.connect(self.correct_asked)
            self._grid.addWidget(self._pencil, 0, _PENCIL, Qt.AlignmentFlag.AlignVCenter)
        if self._pencil is not None:
            self._pencil.setVisible(shown)

    def put_below(self, part: QWidget | None) -> None:
        """Put something under value and verdict, in the place of what stands there; None takes it away."""
        if self._below is not None:
            self._grid.removeWidget(self._below)
            self._below.hide()
            self._below.deleteLater()
        self._below = part
        if part is not None:
            self._grid.addWidget(part, _BELOW, _VALUE, 1, _PENCIL)
            part.show()

    @property
    def below(self) -> QWidget | None:
        """What stands under value and verdict."""
        return self._below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Function keys act on this row; letters never do, since a scanner may send them."""
        acts: Final = {
            Qt.Key.Key_F2: self.correct_asked,
            Qt.Key.Key_F7: self.not_applicable_asked,
            Qt.Key.Key_F8: self.type_code_asked,
        }
        act = acts.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F2 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            act = self.late_asked
        if act is None:
            super().keyPressEvent(event)
            return
        event.accept()
        act.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click or a long press asks what can be done here."""
        self.menu_asked.emit(event.globalPos())
        event.accept()

    def restyle(self) -> None:
        """Take widths and gaps from the tokens."""
        look = theme()
        self._grid.setColumnMinimumWidth(_LABEL, look.size(Size.LABEL_COLUMN))
        self._label.setFixedWidth(look.size(Size.LABEL_COLUMN))
        self._hint.setFixedWidth(look.size(Size.LABEL_COLUMN))
        self._grid.setHorizontalSpacing(look.space(Space.LARGE))
        self._offer.setSpacing(look.space(Space.SMALL))

    def _set_editor(self, editor: QWidget, *, wide: bool = False) -> None:
        """Put the editor into the row; a wide one also takes the verdict's column, and the verdict goes under it."""
        span = 2 if wide else 1
        self._grid.addWidget(editor, 0, _VALUE, 1, span, Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(self._words_column, 1 if wide else 0, _VALUE if wide else _VERDICT, 1, span)
        self.setFocusProxy(editor)
        self._label.setBuddy(editor)
        self._editor = editor
        self._name_editor()
        theme().follow(self)

    def _lay_out_words(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self._label)
        left.addWidget(self._hint)
        left.addStretch(1)
        self._hint.setVisible(False) if not self._hint.text() else None
        self._grid.addLayout(left, 0, _LABEL)
        self._words_column = QVBoxLayout()
        self._words_column.setSpacing(0)
        self._words_column.addStretch(1)
        self._words_column.addLayout(self._offer)
        self._words_column.addStretch(1)
        self._grid.setColumnStretch(_VERDICT, 1)
        self._grid.addWidget(self._link, 0, _LINK, Qt.AlignmentFlag.AlignVCenter)

    def _add_verdict(self) -> None:
        mark = VerdictMark()
        self._words_column.insertWidget(1 + len(self._verdicts), mark)
        self._verdicts.append(mark)

    def _name_editor(self) -> None:
        for part in (self._editor, self._editor.focusProxy()):
            if part is not None and not part.accessibleName():
                part.setAccessibleName(self.label)

    def _describe(self, shown: Sequence[Verdict], *, aloud: bool) -> None:
        words = "; ".join([self._hint.text(), *(verdict.words for verdict in shown)]).strip("; ")
        target = self._editor.focusProxy() or self._editor
        target.setAccessibleDescription(words)
        if aloud and shown:
            assertive = shown[0].mark.loudness >= Mark.ALERT.loudness
            announce(self, f"{self.label}: {shown[0].words}", assertive=assertive)
