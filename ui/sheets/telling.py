"""A sheet that tells something once, for example a one-time code: it is kept nowhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.announcing import announce
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.sheet import Sheet
from ui.texts import say, words
from ui.tokens import Tone, Type, Weight


class ToldSheet(Sheet):
    """Title, what is told in large letters, and what to do with it."""

    def __init__(self, parent: QWidget, facts: BannerFacts, title: str, told: str, sentence: str) -> None:
        super().__init__(parent, facts, title)
        self.told = Label(told, Type.PAGE, weight=Weight.SEMIBOLD, identifier=True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._spoken = f"{title} {told}"
        self.body.addWidget(Label(title, Type.VALUE, weight=Weight.SEMIBOLD, wraps=True))
        self.body.addStretch(1)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.body.addWidget(Label(sentence, tone=Tone.MUTED, wraps=True))
        self.act = Button(say(words.CLOSE), Kind.PRIMARY)
        self.act.clicked.connect(self.accept)
        self.foot.addWidget(self.act)
        self.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show and speak it."""
        super().open()
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._spoken, assertive=False)


def tell_once(
    parent: QWidget, facts: BannerFacts, told: tuple[str, str, str], then: Callable[[], object] | None = None
) -> ToldSheet:
    """Open the sheet.

    Args:
        parent: a widget of the page that is dimmed.
        facts: whom it is about.
        told: title, what is told, and what to do with it.
        then: called once the sheet is closed.
    """
    sheet = ToldSheet(parent, facts, *told)
    if then is not None:
        sheet.finished.connect(lambda _result: then())
    sheet.open()
    return sheet
