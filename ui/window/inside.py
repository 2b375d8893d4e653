"""What stands inside the window once somebody is signed in: rail, banner, scan strip, notices, page."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batchtrack.services.people import Session
from ui.components.banner import Banner, BannerFacts
from ui.components.notice import NoticeFacts, NoticeStack
from ui.components.rail import Rail
from ui.components.scan_strip import ScanNews, ScanStrip
from ui.desk import Desk
from ui.rooms import page_maker
from ui.window.demo_band import DemoBand
from ui.window.page_kinds import Refreshes, ShowsIdentity, Ticks
from ui.window.places import RAIL_OF, rail_places

_LONGEST_NAME = 10


class Inside(QWidget):
    """Rail at the left; at the right the banner of a batch, the strip of a scan, notices, and one page.

    Signals:
        chosen: a place of the rail was chosen, by its key.
        lock_asked: the rail's lock was pressed.
        person_asked: the rail's person was pressed; where the menu opens (global).
    """

    chosen = Signal(str)
    lock_asked = Signal()
    person_asked = Signal(QPoint)

    def __init__(self, desk: Desk, *, demonstration: bool) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, QWidget] = {}
        self._name = ""
        self._moment: datetime | None = None
        self.banner = Banner(BannerFacts("", ""))
        self.banner.hide()
        self.scan_strip = ScanStrip()
        self.notices = NoticeStack()
        self._blank = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._blank)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._rail = self._new_rail("")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        for part in (self.banner, self.scan_strip, self.notices):
            self._column.addWidget(part)
        self._column.addWidget(self._stack, 1)
        self._band = DemoBand() if demonstration else None
        if self._band is not None:
            self._column.addWidget(self._band)
        self._row.addLayout(self._column, 1)

    @property
    def page(self) -> QWidget:
        """The page that is shown; a blank one before the first."""
        return self._stack.currentWidget() or self._blank

    @property
    def page_name(self) -> str:
        """Its name."""
        return self._name

    def show_person(self, session: Session) -> None:
        """Show at the rail's foot who is signed in."""
        short = session.name if len(session.name) <= _LONGEST_NAME else session.person
        old, self._rail = self._rail, self._new_rail(short)
        self._row.replaceWidget(old, self._rail)
        old.hide()
        old.deleteLater()
        self._rail.go_to(RAIL_OF.get(self._name, self._name)) if self._name else None

    def renew(self, session: Session) -> None:
        """Make rail, banner and pages anew, in the language in force; what is typed on a page is let go."""
        old, self.banner = self.banner, Banner(BannerFacts("", ""))
        self._column.replaceWidget(old, self.banner)
        old.hide()
        old.deleteLater()
        if self._band is not None:
            band, self._band = self._band, DemoBand()
            self._column.replaceWidget(band, self._band)
            band.hide()
            band.deleteLater()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.show_person(session)
        self.open(self._name)

    def open(self, name: str) -> QWidget:
        """Show a page, made when it is first wanted; it reads again what it shows."""
        if name not in self._pages:
            self._pages[name] = self._made(name)
        page = self._pages[name]
        self._name = name
        self.banner.setVisible(isinstance(page, ShowsIdentity))
        self._stack.setCurrentWidget(page)
        self._rail.go_to(RAIL_OF.get(name, name))
        if isinstance(page, Refreshes):
            page.refresh()
        if self._moment is not None:
            self.tick(self._moment)
        return page

    def tell(self, news: ScanNews) -> None:
        """Show what came of a scan."""
        self.scan_strip.show_scan(news)

    def notify(self, *notices: NoticeFacts) -> None:
        """Show these notices of the window, and no others."""
        self.notices.show_notices(notices)

    def tick(self, now: datetime) -> None:
        """Show the time in banner and page."""
        self._moment = now
        self.banner.tick(now)
        page = self.page
        if isinstance(page, Ticks):
            page.tick(now)

    def _made(self, name: str) -> QWidget:
        page = page_maker(name)(self._desk)
        self._stack.addWidget(page)
        if isinstance(page, ShowsIdentity):
            page.identity.connect(self._identify)
            page.news.connect(self.tell)
        return page

    def _identify(self, facts: BannerFacts) -> None:
        self.banner.show_facts(facts)
        if self._moment is not None:
            self.banner.tick(self._moment)

    def _new_rail(self, person: str) -> Rail:
        rail = Rail(rail_places(), person)
        rail.chosen.connect(self.chosen)
        rail.lock_asked.connect(self.lock_asked)
        rail.person_asked.connect(lambda: self.person_asked.emit(rail.mapToGlobal(QPoint(rail.width(), rail.height()))))
        if self._row.count() == 0:
            self._row.addWidget(rail)
        return rail
