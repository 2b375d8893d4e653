"""The page on which one signs in; the same one veils a locked window."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.facility.site import Site
from batchtrack.refusals import Refusal
from batchtrack.services.founding import NewPerson
from batchtrack.services.people import Session, name_on_badge, sign_in, unlock
from ui.components.button import Button, Kind
from ui.components.chip import Chip
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.sign_in_form import SignInForm
from ui.desk import Desk
from ui.front import Typed
from ui.pages.sign_in.first_time import ask_first_sign_in
from ui.pages.sign_in.people import PeopleCard
from ui.pages.sign_in.running_out import RunningOut
from ui.texts import refusal_words, say
from ui.texts import sign_in as texts
from ui.tokens import Size, Space, Tone, Type, theme
from ui.work import Failure


class SignInPage(QWidget):
    """Name and password; in a demonstration its people beside them.

    Signals:
        entered: somebody signed in (a `Session`).
    """

    entered = Signal(object)

    def __init__(self, desk: Desk, site: Site, people: Sequence[NewPerson] = ()) -> None:
        super().__init__()
        self._desk = desk
        self._site = site
        self._locked: Session | None = None
        self.form = SignInForm(site.name)
        self.form.sent.connect(self._send)
        self.people = PeopleCard(people) if people else None
        self.running_out = RunningOut(desk)
        self._left = QVBoxLayout()
        self._left.addWidget(self.form, 1)
        self.first_time = Button(say(texts.FIRST_TIME), Kind.QUIET)
        self.first_time.clicked.connect(lambda: ask_first_sign_in(desk, self))
        self._left.addWidget(self.first_time, 0, Qt.AlignmentFlag.AlignHCenter)
        self._left.addWidget(self.running_out)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._row.addLayout(self._left)
        if self.people is not None:
            self.people.chosen.connect(self.form.fill_name)
            self._row.addWidget(self.people)
        self._row.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._build(demonstration=site.demonstration)
        theme().follow(self)

    def show_open(self) -> None:
        """Nobody is signed in."""
        self._locked = None
        self.form.show_words(self._site.name, say(texts.TAGLINE), say(texts.SIGN_IN))
        self.form.name.clear()
        self.running_out.put_away()
        self._ready()

    def show_locked(self, session: Session) -> None:
        """The window is locked; the name of whoever locked it stands there, another may be typed."""
        self._locked = session
        self.form.show_words(say(texts.LOCKED), say(texts.LOCKED_HINT), say(texts.UNLOCK))
        self.form.name.setText(session.name)
        self.running_out.read()
        self._ready()

    def take_typed(self, typed: Typed) -> None:
        """Go on with what was typed before this page was there; what was sent off then is sent off now."""
        self.form.name.setText(typed.name)
        self.form.password.setText(typed.password)
        if typed.sent:
            self.form.send()
        elif typed.name:
            self.form.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self, now: datetime) -> None:
        """Show what runs out at a moment (aware, UTC)."""
        self.running_out.tick(now)

    def take_scan(self, text: str) -> bool:
        """A badge fills the name; nothing else is known here."""

        def known(name: str | None) -> None:
            if name is None:
                self.form.refuse(say(texts.NOT_A_BADGE), say(texts.NOT_A_BADGE_WAY_OUT))
            else:
                self.form.fill_name(name)

        self._desk.worker.read(lambda: name_on_badge(self._desk.workplace, text), known)
        return True

    def restyle(self) -> None:
        """Take sizes and gaps from the tokens."""
        look = theme()
        edge = look.space(Space.HUGE)
        self._whole.setContentsMargins(edge, edge, edge, look.space(Space.LARGE))
        self._whole.setSpacing(look.space(Space.LARGE))
        self._row.setSpacing(look.space(Space.LARGE))
        self._left.setSpacing(look.space(Space.MEDIUM))
        wide = look.size(Size.SHEET_SIDE) + 2 * look.space(Space.CARD)
        self.form.setFixedWidth(wide)
        self.running_out.setFixedWidth(wide)
        if self.people is not None:
            self.people.setFixedWidth(look.size(Size.TOAST) + 3 * look.space(Space.CARD))

    def showEvent(self, event: QShowEvent) -> None:
        """Focus the first empty field."""
        super().showEvent(event)
        first = self.form.password if self.form.name.text() else self.form.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, *, demonstration: bool) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._whole.addStretch(1)
        head = QHBoxLayout()
        head.addStretch(1)
        head.addWidget(Label("batchtrack", Type.PAGE))
        if demonstration:
            head.addWidget(Chip(say(texts.DEMONSTRATION), Mark.WAITING), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self._whole.addLayout(head)
        if demonstration:
            self._whole.addWidget(Label(say(texts.DEMONSTRATION_HINT), tone=Tone.MUTED), 0, centre)
        self._whole.addLayout(self._row)
        self._whole.addStretch(2)

    def _ready(self) -> None:
        self.form.set_busy(False)
        self.form.password.clear()
        self.form.notices.show_notices(())

    def _send(self, name: str, password: str) -> None:
        workplace, locked = self._desk.workplace, self._locked

        def enter() -> Session | Refusal:
            if locked is None:
                return sign_in(workplace, name, password)
            return unlock(workplace, locked, name, password)

        self._desk.worker.run(enter, self._entered, self._refused, self._failed)

    def _entered(self, session: Session) -> None:
        self.form.set_busy(False)
        self.form.password.clear()
        self.entered.emit(session)

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self.form.refuse(fact, way_out, refusals[0].code)

    def _failed(self, failure: Failure) -> None:
        self.form.set_busy(False)
        self._desk.failed.emit(failure)
