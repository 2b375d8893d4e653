"""The sign-in form alone, where the whole window will have it; what is typed is handed over."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.label import Label
from ui.components.sign_in_form import SignInForm
from ui.texts import say
from ui.texts import sign_in as texts
from ui.tokens import Size, Space, Type, theme


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed before the whole window was there.

    Attributes:
        sent: whether it was sent off already, and waits to be checked.
    """

    name: str
    password: str = field(repr=False)
    sent: bool


class FrontWindow(QWidget):
    """Signals: it was painted for the first time; somebody closed it."""

    painted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("batchtrack")
        look = theme()
        self.setMinimumSize(look.size(Size.MINIMUM_WIDTH), look.size(Size.MINIMUM_HEIGHT))
        self._sent = False
        self._painted = False
        self.form = SignInForm(say(texts.SIGN_IN))
        self.form.setFixedWidth(look.size(Size.SHEET_SIDE) + 2 * look.space(Space.CARD))
        self.form.sent.connect(self._send)
        whole = QVBoxLayout(self)
        edge = look.space(Space.HUGE)
        whole.setContentsMargins(edge, edge, edge, look.space(Space.LARGE))
        whole.setSpacing(look.space(Space.LARGE))
        whole.addStretch(1)
        whole.addWidget(Label("batchtrack", Type.PAGE), 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self.form, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)

    @property
    def typed(self) -> Typed:
        """What stands in the form."""
        return Typed(self.form.name.text(), self.form.password.text(), self._sent)

    def showEvent(self, event: QShowEvent) -> None:
        """The name is typed first."""
        super().showEvent(event)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever closes it wants no window."""
        self.closed.emit()
        super().closeEvent(event)

    def _send(self, _name: str, _password: str) -> None:
        """The form keeps both until there is somebody who can check them."""
        self._sent = True
