"""The card of a step: title, instruction, rows, notices, and the bar with its acts."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScroller, QSizePolicy, QVBoxLayout, QWidget

from ui.components.act_bar import ActBar
from ui.components.card import Rule
from ui.components.chip import Chip
from ui.components.label import Label
from ui.components.notice import NoticeStack
from ui.components.painting import card_surface
from ui.components.record_form import RecordForm
from ui.tokens import Size, Space, Tone, Type, theme

QWIDGETSIZE_MAX: Final = (1 << 24) - 1


class StepCard(QFrame):
    """Title and instruction, ``form`` and ``notices`` in a scrolling part, ``bar`` fixed at the foot."""

    def __init__(self, title: str, instruction: str, form: RecordForm, bar: ActBar) -> None:
        super().__init__()
        self.form = form
        self.bar = bar
        self.notices = NoticeStack()
        self._title = Label(title, Type.TITLE, wraps=True)
        self._instruction = Label(instruction, tone=Tone.MUTED, wraps=True)
        self._chips = QHBoxLayout()
        self._scroll = QScrollArea()
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._alone = False
        self._content = QVBoxLayout()
        self._build()
        theme().follow(self)

    def show_step(self, title: str, instruction: str) -> None:
        """Show another step's title and instruction."""
        self._title.say(title)
        self._instruction.say(instruction)
        self._instruction.setVisible(bool(instruction))

    def show_chips(self, *chips: Chip) -> None:
        """Show clocks as chips in the head, where there is no context column."""
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in chips:
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def stand_alone(self, alone: bool) -> None:
        """Take all the room, where no context column stands beside; else no wider than a form is read well."""
        self._alone = alone
        self.restyle()

    def show_row(self, key: str) -> None:
        """Bring a row into view and its editor into focus."""
        row = self.form.row(key)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.focus_editor()

    def show_top(self) -> None:
        """Bring the head of the step into view."""
        self._scroll.verticalScrollBar().setValue(0)

    def show_part(self, part: QWidget) -> None:
        """Bring a part of the card into view."""
        self._scroll.ensureWidgetVisible(part)

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        pad, edge = look.space(Space.CARD), look.hairline
        self.setMaximumWidth(QWIDGETSIZE_MAX if self._alone else look.size(Size.FORM_MAX))
        self._whole.setContentsMargins(edge, edge, edge, edge)
        self._content.setContentsMargins(pad, look.space(Space.LARGE), pad, look.space(Space.LARGE))
        self._content.setSpacing(look.space(Space.MEDIUM))
        self._chips.setSpacing(look.space(Space.SMALL))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card_surface(painter, self.rect())
        painter.end()

    def _build(self) -> None:
        inside = QWidget()
        inside.setLayout(self._content)
        head = QVBoxLayout()
        head.setSpacing(theme().space(Space.TINY))
        head.addWidget(self._title)
        head.addWidget(self._instruction)
        self._content.addLayout(head)
        self._content.addLayout(self._chips)
        self._content.addWidget(self.form)
        self._content.addWidget(self.notices)
        self._content.addStretch(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # a swipe scrolls and never changes a value: no row listens to it
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._whole.addWidget(self._scroll, 1)
        self._whole.addWidget(Rule())
        self._whole.addWidget(self.bar)
