"""Notices in the flow of a page: bar, icon, bold fact, sentence, one button; never over content."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.announcing import announce
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.painting import fill_rounded, left_bar
from ui.components.verdict_mark import MarkIcon
from ui.texts import say_count
from ui.texts import words as texts
from ui.tokens import Space, Tone, Type, Weight, theme

SHOWN_AT_MOST: Final = 2


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """A notice.

    Attributes:
        key: what the page knows it by.
        mark: how grave it is.
        fact: the bold first words.
        sentence: what follows and the way out.
        action: words of its button; empty for none.
        code: a refusal's code, small at the end for the telephone.
        aside: words of a quiet second button that puts it away; empty for none.
    """

    key: str
    mark: Mark
    fact: str
    sentence: str = ""
    action: str = ""
    code: str = ""
    aside: str = ""


class NoticeStrip(QFrame):
    """One notice.

    Signals:
        acted: its button was pressed; put_aside: the quiet one.
    """

    acted = Signal()
    put_aside = Signal()

    def __init__(self, facts: NoticeFacts) -> None:
        super().__init__()
        self._facts = facts
        self._row = QHBoxLayout(self)
        self._row.addWidget(MarkIcon(facts.mark, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(Label(facts.fact, tone=facts.mark.tone, weight=Weight.SEMIBOLD, wraps=True))
        if facts.sentence:
            self._words.addWidget(Label(facts.sentence, wraps=True))
        if facts.code:
            self._words.addWidget(Label(facts.code, Type.CAPTION, tone=Tone.MUTED))
        self._row.addLayout(self._words, 1)
        if facts.aside:
            self._add_button(facts.aside, Kind.QUIET, self.put_aside)
        if facts.action:
            self._add_button(facts.action, Kind.SECONDARY, self.acted)
        self.setAccessibleName(f"{facts.fact}. {facts.sentence}")
        theme().follow(self)

    @property
    def facts(self) -> NoticeFacts:
        """What is shown."""
        return self._facts

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        left = look.bar("notice") + look.space(Space.MEDIUM)
        edge = look.space(Space.ROWS)
        self._row.setContentsMargins(left, edge, look.space(Space.MEDIUM), edge)
        self._row.setSpacing(look.space(Space.SMALL))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and bar."""
        look = theme()
        colours = look.palette.status(self._facts.mark.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_rounded(painter, self.rect(), colours.tint, look.radius())
        left_bar(painter, self.rect(), colours.solid, look.bar("notice"), look.radius())
        painter.end()

    def _add_button(self, words: str, kind: Kind, pressed: SignalInstance) -> None:
        button = Button(words, kind)
        button.setAccessibleDescription(self._facts.fact)
        button.clicked.connect(pressed)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class NoticeStack(QWidget):
    """At most two notices, the worst first; further ones are counted.

    Signals:
        acted: the button of a notice was pressed, by the notice's key.
    """

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._known: tuple[NoticeFacts, ...] = ()
        theme().follow(self)

    def show_notices(self, notices: Sequence[NoticeFacts]) -> None:
        """Show these; a new one that is an alert or worse is spoken at once."""
        ordered = tuple(sorted(notices, key=lambda notice: -notice.mark.loudness))
        if ordered == self._known:
            return
        fresh = [notice for notice in ordered if notice not in self._known]
        self._known = ordered
        self._empty()
        for facts in ordered[:SHOWN_AT_MOST]:
            strip = NoticeStrip(facts)
            strip.acted.connect(lambda key=facts.key: self.acted.emit(key))
            self._column.addWidget(strip)
        more = len(ordered) - SHOWN_AT_MOST
        if more > 0:
            self._column.addWidget(Label(say_count(texts.AND_MORE, more), tone=Tone.MUTED))
        for notice in fresh:
            announce(self, notice.fact, assertive=notice.mark.loudness >= Mark.ALERT.loudness)

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._column.setSpacing(theme().space(Space.SMALL))

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
