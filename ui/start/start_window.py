"""One small window before the program itself: why it does not open, and what can be done."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.refusals import Refusal, Refused
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.texts import refusal_words, say
from ui.texts import start as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme
from ui.work import Aside, Failure

Told = Callable[[str], object]
DoUpgrade = Callable[[Told], object]
"""Does the upgrade, and says each stage that is reached."""

_KEY: Final = "start"


class StartWindow(QWidget):
    """Says a refusal; with an upgrade, also offers it.

    Attributes:
        upgraded: whether the database stands at this version now.
    """

    def __init__(self, refusal: Refusal, backup: Path | None = None, upgrade: DoUpgrade | None = None) -> None:
        super().__init__()
        self.setWindowTitle(say(texts.TITLE))
        self.upgraded = False
        self._upgrade = upgrade
        self._aside = Aside("upgrade", self)
        self._aside.broke.connect(self._broke)
        fact, way_out = refusal_words(refusal)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(fact, Type.VALUE, weight=Weight.SEMIBOLD, wraps=True))
        if upgrade is None:
            self._column.addWidget(Label(way_out, wraps=True))
        else:
            self._column.addWidget(Label(say(texts.OFFER, backup=str(backup)), wraps=True))
        self._column.addWidget(Label(refusal.code, Type.CAPTION, tone=Tone.MUTED))
        self.stage = Label("", wraps=True)
        self.notices = NoticeStack()
        self._column.addWidget(self.stage)
        self._column.addWidget(self.notices)
        self._column.addStretch(1)
        self._column.addLayout(self._buttons())
        theme().follow(self)

    def restyle(self) -> None:
        """Take size and gaps from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space(Space.SMALL))
        self.resize(look.size(Size.MINIMUM_WIDTH) // 2, look.size(Size.MINIMUM_HEIGHT) // 2)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Not while the upgrade runs: what is half done would be dropped, and begun anew the next time."""
        if self._upgrade is not None and not self.leave.isEnabled():
            event.ignore()
            return
        self._aside.close()
        super().closeEvent(event)

    def begin(self) -> None:
        """Back up and upgrade."""
        upgrade = self._upgrade
        if upgrade is None:
            return
        self._enable(False)
        self.notices.show_notices(())
        self._aside.run(lambda: upgrade(lambda stage: self._aside.tell(self._reached, stage)), self._done)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave = Button(say(texts.CLOSE))
        self.leave.clicked.connect(self.close)
        row.addWidget(self.leave)
        if self._upgrade is not None:
            self.act = Button(say(texts.UPGRADE), Kind.PRIMARY)
            self.act.clicked.connect(self.begin)
            row.addWidget(self.act)
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _enable(self, may: bool) -> None:
        for button in (self.leave, self.act):
            button.setEnabled(may)

    def _reached(self, stage: str) -> None:
        self.stage.setText(say(texts.REACHED, stage=stage))

    def _done(self, _upgraded: object) -> None:
        self.upgraded = True
        self._enable(True)
        self.close()

    def _broke(self, failure: Failure) -> None:
        refusal = failure.error.refusals[0] if isinstance(failure.error, Refused) else failure.refusal
        fact, way_out = refusal_words(refusal)
        self._enable(True)
        self.stage.setText("")
        self.notices.show_notices([NoticeFacts(_KEY, Mark.STOP, fact, way_out, code=refusal.code)])
