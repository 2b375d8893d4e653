"""One label of the list: what it is, what became of it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.services.views.container_labels import LabelDue, LabelSeen
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.texts import label_acts as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, Weight, theme

_VERDICTS = {
    "printed": (Mark.WAITING, texts.WAITING),
    "applied": (Mark.TICK, texts.APPLIED),
    "voided": (Mark.NOT_APPLICABLE, texts.VOIDED),
    "spare": (Mark.NOT_APPLICABLE, texts.SPARE),
}


class LabelLine(QWidget):
    """A line with words at the left and buttons at the right."""

    def __init__(self, words: str, small: str, verdict: Verdict | None = None) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(words, weight=Weight.SEMIBOLD, wraps=True))
        said.addWidget(Label(small, Type.SMALL, tone=Tone.MUTED, wraps=True, identifier=True))
        if verdict is not None:
            said.addWidget(VerdictMark(verdict))
        self.row.addLayout(said, 1)
        theme().follow(self)

    def offer(self, words: str, named: str, act: Callable[[], object]) -> Button:
        """A button; ``named`` says to a screen reader what it is about."""
        button = Button(words, Kind.QUIET)
        button.setAccessibleName(f"{words}: {named}")
        button.clicked.connect(lambda _checked=False: act())
        self.row.addWidget(button)
        return button

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self.row.setSpacing(theme().space(Space.SMALL))


def printed_line(label: LabelSeen) -> LabelLine:
    """A label that was printed."""
    mark, words = _VERDICTS[label.standing]
    verdict = say(words) if not label.reason else f"{say(words)}: {label.reason}"
    number = say(texts.NUMBER, shown=label.shown, number=str(label.number))
    blank = say(texts.BLANK, blank=label.blank, room=label.room)
    return LabelLine(named(label), f"{number} · {blank}", Verdict(mark, verdict))


def due_line(due: LabelDue) -> LabelLine:
    """A label that can be printed."""
    return LabelLine(named(due), f"{due.size.replace('x', ' × ')} mm")


def named(label: LabelSeen | LabelDue) -> str:
    """The label as people call it."""
    return say(texts.LABEL, container=label.container_words, kind=label.kind_words)
