"""The one window: signing in and locking, pages, scans, keys."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.founding import NewPerson
from batchtrack.services.log import Happened, log
from batchtrack.services.people import Session
from batchtrack.services.safekeeping import Safekeeping
from ui.components.long_press import LongPress
from ui.components.marks import Mark
from ui.components.scan_strip import ScanNews
from ui.components.ticker import Ticker
from ui.components.toast import Toast
from ui.desk import Desk, Target
from ui.pages.sign_in import SignInPage
from ui.rooms import Loading
from ui.scanning import ScanSource, WedgeScanner
from ui.scanning.named import settings_named
from ui.scanning.wedge import Scan
from ui.texts import refusal_words, say
from ui.texts import roles as role_words
from ui.texts import window as texts
from ui.tokens import Mode, Size, theme
from ui.tokens.theme import ZOOM_STEP
from ui.window import clock_doubt
from ui.window.clock_doubt import ClockDoubt
from ui.window.failures import failure_notice, keeping_notices, kind_of
from ui.window.following import Following
from ui.window.idleness import WARNED_BEFORE, Idleness
from ui.window.inside import Inside
from ui.window.keeping import Keeping
from ui.window.key_sheet import KeySheet
from ui.window.keys import PAGE_KEYS, WINDOW_KEYS
from ui.window.moments import WindowClock
from ui.window.own_password import ask_new_password
from ui.window.page_kinds import Acts, Hears, Refreshes, ShowsTargets, TakesScans
from ui.window.person_menu import open_person_menu
from ui.window.scan_routing import ScanRouting
from ui.window.trail import Trail
from ui.window.tray import DemoLabels
from ui.window.veil import Veil
from ui.window.window_notices import About, WindowNotices
from ui.work import Failure

LOCK_AFTER: Final = timedelta(minutes=10)
"""Of nobody touching the window, where the site's settings say nothing else."""

_READ_AGAIN_MS = 20_000
_FIRST_PAGE = "work"


class MainWindow(QWidget):
    """Everything that is on the screen; ``start`` begins clocks and scanners."""

    def __init__(
        self,
        desk: Desk,
        people: Sequence[NewPerson] = (),
        keeper: Safekeeping | None = None,
        lock_after: timedelta = LOCK_AFTER,
    ) -> None:
        super().__init__()
        site = desk.workplace.site
        self.setWindowTitle(say(texts.WINDOW_TITLE, facility=site.name))
        self.setMinimumSize(theme().size(Size.MINIMUM_WIDTH), theme().size(Size.MINIMUM_HEIGHT))
        self._desk = desk
        self._trail = Trail()
        self.clock = WindowClock(desk.workplace.clock, desk.worker, self)
        self.sign_in = SignInPage(desk, site, people)
        self.inside = Inside(desk, demonstration=site.demonstration)
        self._outer = QStackedWidget()
        self._outer.addWidget(self.sign_in)
        self._outer.addWidget(self.inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._outer)
        self.toast = Toast(self)
        self.long_press = LongPress(self)
        self.ticker = Ticker(self.clock.now, self)
        self.source = ScanSource(parent=self)
        wished = desk.preferences.now
        read = settings_named(wished.scanner_prefix, wished.scanner_suffix)
        self.scanner = WedgeScanner(read, parent=self)
        self.labels = DemoLabels(desk, self.source, self) if site.demonstration else None
        self.notices = WindowNotices(lambda notices: self.inside.notify(*notices))
        self.following = Following(desk, self)
        self.keeping = Keeping(desk, keeper or Safekeeping(), self)
        self.doubt = ClockDoubt(desk, self)
        self._routing = ScanRouting(desk, lambda: self.inside.page, self.inside.tell, self)
        self.idleness = Idleness(lock_after, self)
        self._veil = Veil()
        self._loading = Loading(desk.worker, self)
        self._reading = QTimer(self)
        self._reading.setInterval(_READ_AGAIN_MS)
        self._connect()
        self._add_keys()

    def start(self) -> None:
        """Begin clocks and scanners; load what the first page does not need."""
        self.scanner.start()
        self.source.start()
        self.idleness.start()
        self._reading.start()
        self.following.start()
        self.keeping.start()
        self.doubt.start()
        self.clock.start(self.ticker.start)
        self._loading.start()

    def open_page(self, name: str) -> None:
        """Show a page of the rail."""
        self._trail.note((name, None))
        self.inside.open(name)

    def lock(self) -> None:
        """Veil the page; whoever signs in next acts. What is typed stays, and is recorded by nobody meanwhile."""
        if self._locked:
            return
        self.idleness.stop()
        self._veil.draw()
        self._desk.continuity.broken()
        self.sign_in.show_locked(self._desk.session)
        self._outer.setCurrentWidget(self.sign_in)
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop asking for the time."""
        self.ticker.stop()
        self.clock.stop()
        self.idleness.stop()
        self._reading.stop()
        self.following.stop()
        self.keeping.stop()
        self.doubt.stop()
        self._loading.stop()
        if self.labels is not None:
            self.labels.tray.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.sign_in.entered.connect(self._entered)
        self.inside.chosen.connect(self.open_page)
        self.inside.lock_asked.connect(self.lock)
        self.inside.person_asked.connect(self._person_menu)
        self.inside.notices.acted.connect(self._notice_acted)
        self.scanner.scanned.connect(self._scanned)
        self.idleness.soon.connect(self._warn)
        self.idleness.idle.connect(self.lock)
        self.ticker.ticked.connect(self._tick)
        self._reading.timeout.connect(self._refresh)
        self._desk.go.connect(self._go)
        self._desk.open_page.connect(self.open_page)
        self._desk.told.connect(self._told)
        self._desk.failed.connect(self._failed)
        self._desk.noted.connect(self.toast.say)
        self._desk.scanner_set.connect(self.scanner.take)
        self._desk.language_changed.connect(self._in_other_words)
        self._desk.changed.connect(lambda _streams: self.notices.tell(About.ACT))
        self._desk.worker.reached.connect(lambda: self.notices.tell(About.READING))
        self.following.others.connect(self._others_added)
        self.following.missed.connect(self._refresh)
        self.doubt.told.connect(lambda notices: self.notices.tell(About.CLOCK, *notices))
        self.keeping.told.connect(lambda told: self.notices.tell(About.KEEPING, *keeping_notices(told)))

    @property
    def _locked(self) -> bool:
        return self._outer.currentWidget() is self.sign_in

    def _entered(self, session: Session) -> None:
        before = self._desk.at_work
        if before is not session:
            self._desk.sit(session)
            self.inside.show_person(session)
        self._outer.setCurrentWidget(self.inside)
        self.sign_in.running_out.put_away()
        self.inside.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.inside.page_name:
            self._refresh()
        else:
            self.open_page(_FIRST_PAGE)
        self.ticker.beat()  # the present time may be wanted before the next full second
        self._give_back(before, session)
        self.idleness.begin()

    def _give_back(self, before: Session | None, session: Session) -> None:
        """Whoever locked finds all as it was; somebody else finds what is typed, and is told whose it was."""
        if before is None:
            return
        if before.person == session.person:
            self._veil.lift()
            return
        self._veil.hand_over()
        self.toast.say(say(texts.TAKEN_OVER, name=session.name, before=before.name))

    def _tick(self, now: datetime) -> None:
        """Pages know of nobody while nobody is signed in: the clocks of the sign-in page alone go on then."""
        if self._locked:
            self.sign_in.tick(now)
        else:
            self.inside.tick(now)

    def _warn(self) -> None:
        self.toast.say(say(texts.LOCKS_SOON, seconds=str(round(WARNED_BEFORE.total_seconds()))))

    def _in_other_words(self) -> None:
        """Make what is shown anew in the language in force."""
        self.inside.renew(self._desk.session)

    def _sign_out(self) -> None:
        self._trail.forget()
        self.idleness.stop()
        self.inside.open(_FIRST_PAGE)
        self.sign_in.show_open()
        self._outer.setCurrentWidget(self.sign_in)
        self._desk.sit(None)

    def _go(self, target: Target) -> None:
        name = "release" if target.tab == "release" else "batch"
        self._trail.note((name, target))
        page = self.inside.open(name)
        if isinstance(page, ShowsTargets):
            page.show_target(target)
        if self.labels is not None:
            self.labels.about(target.batch)

    def _back(self) -> None:
        stop = self._trail.back()
        if stop is None:
            return
        name, target = stop
        page = self.inside.open(name)
        if target is not None and isinstance(page, ShowsTargets):
            page.show_target(target)

    def _scanned(self, scan: Scan) -> None:
        if not self._locked:
            self._routing.take(scan)
        elif isinstance(self.sign_in, TakesScans):
            self.sign_in.take_scan(scan.text)

    def _told(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self.inside.tell(ScanNews(Mark.STOP, fact, way_out, code=refusals[0].code))

    def _failed(self, failure: Failure) -> None:
        code = failure.refusal.code
        log(Happened.FAILED, refusals=code, error=type(failure.error).__name__)
        self.notices.tell(kind_of(failure), failure_notice(failure))

    def _notice_acted(self, key: str) -> None:
        if key == clock_doubt.KEY:
            self.doubt.ask(self)
            return
        self.notices.tell(About.ACT)
        self._refresh()

    def _others_added(self, streams: dict[str, int]) -> None:
        page = self.inside.page
        if not isinstance(page, Hears) or page.concerns(streams):
            self._refresh()

    def _refresh(self) -> None:
        page = self.inside.page
        if not self._locked and isinstance(page, Refreshes):
            page.refresh()

    def _person_menu(self, at: QPoint) -> None:
        session = self._desk.session
        roles = ", ".join(say(getattr(role_words, role.upper())) for role in sorted(session.roles))
        open_person_menu(self, at, say(texts.SIGNED_IN_AS, name=session.name, roles=roles), self._act)

    def _add_keys(self) -> None:
        for key in (*WINDOW_KEYS, *PAGE_KEYS):
            QShortcut(QKeySequence(key.sequence), self).activated.connect(lambda act=key.act: self._act(act))

    def _act(self, act: str) -> None:
        acts = self._acts()
        if act in acts:
            acts[act]()
            self._keep_look()
        elif self._locked:
            return
        elif act.startswith("place "):
            self.open_page(act.removeprefix("place "))
        elif isinstance(self.inside.page, Acts):
            self.inside.page.act_on_key(act)

    def _keep_look(self) -> None:
        """What a key changed of the look holds at the next start too."""
        look, store = theme(), self._desk.preferences
        now = {"look": look.mode.value, "zoom": round(look.scale.zoom * 100), "bench": look.scale.bench}
        if now != {name: getattr(store.now, name) for name in now}:
            self._desk.worker.run(lambda: store.change(**now), lambda _kept: None)

    def _acts(self) -> dict[str, Callable[[], object]]:
        look = theme()
        always: dict[str, Callable[[], object]] = {
            "light_dark": lambda: look.wish(Mode.LIGHT if look.palette.dark else Mode.DARK),
            "bench": lambda: look.at_bench(not look.scale.bench),
            "larger": lambda: look.zoom(look.scale.zoom + ZOOM_STEP),
            "smaller": lambda: look.zoom(look.scale.zoom - ZOOM_STEP),
            "usual_size": lambda: look.zoom(1.0),
            "help": lambda: KeySheet(self).open(),
        }
        if self.labels is not None:
            always["labels"] = self.labels.toggle
        if not self._locked:
            always |= {
                "search": lambda: self.open_page("batches"),
                "settings": lambda: self.open_page("settings"),
                "back": self._back,
                "people": lambda: self.open_page("people"),
                "password": lambda: ask_new_password(self._desk, self),
                "sign_out": self._sign_out,
            }
        return always
