"""The page of a batch: its tabs under its banner, its acts, its scans."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batchtrack.batch.commands import StartStep
from batchtrack.journal import kind_of, stream_name
from batchtrack.refusals import Refusal
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import BatchPage as Seen
from batchtrack.services.views.shapes import FormState
from ui.components.marks import Mark
from ui.components.notice import NoticeStack
from ui.components.record_row import RecordRow
from ui.components.scan_strip import ScanNews
from ui.components.tabs import PageTabs
from ui.desk import Desk, Target
from ui.pages.batch import signing
from ui.pages.batch.asking_acts import AskingActs
from ui.pages.batch.batch_notices import NEWER, notices_of
from ui.pages.batch.form_printing import FormPrinting
from ui.pages.batch.menus import open_more_menu, open_row_menu
from ui.pages.batch.passing import Passing
from ui.pages.batch.patient import Patient
from ui.pages.batch.rebinding import ask_to_rebind
from ui.pages.batch.scans import StepScans, awaits_second
from ui.pages.batch.steps_tab import StepsTab
from ui.pages.batch.typed_codes import TypedCodes
from ui.pages.batch_tabs import CustodyTab, DeviationsTab, PapersTab, ResultsTab, ShowsField, TimelineTab
from ui.pages.labels import LabelsTab
from ui.sheets import banner_facts
from ui.texts import batch as texts
from ui.texts import refusal_words, say
from ui.tokens import Space, theme
from ui.work import Latest

_TABS: Final = (
    ("steps", texts.STEPS),
    ("results", texts.RESULTS),
    ("custody", texts.CUSTODY),
    ("deviations", texts.DEVIATIONS),
    ("timeline", texts.TIMELINE),
    ("labels", texts.LABELS),
    ("papers", texts.PAPERS),
)


_NOT_SHOWN: Final = frozenset(
    {"access", "batch", "checkpoint", "extract", "person", "register", "sealing", "session", "subject"}
)


class BatchPage(QWidget):
    """One batch.

    Signals:
        identity: what the window's banner shows (`BannerFacts`).
        news: what came of a scan (`ScanNews`).
    """

    identity = Signal(object)
    news = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._batch = ""
        self._step: str | None = None
        self._focus: Target | None = None
        self.seen: Seen | None = None
        self._behind: set[str] = set()
        self.steps = StepsTab(desk)
        self.scans = StepScans(desk, self.steps.panel, self.news.emit, self)
        self.codes = TypedCodes(desk, self, self, self.scans, self.take_scan)
        self.passing = Passing(desk, self, self.shown, self.scans.again, self.scans.say_refused)
        self.passing.when_read = self.with_fresh_page
        self.asking = AskingActs(desk, self, self, self.passing, self.scans.say_refused)
        self.printing = FormPrinting(desk, self, self.shown, self.scans.say_refused)
        self.patient = Patient(desk, self, self.shown, self.scans.say_refused)
        self.labels = LabelsTab(desk, self.news.emit)
        self.tabs = PageTabs([(key, say(name)) for key, name in _TABS])
        self.tabs.setAccessibleName(say(texts.BATCH))
        self._notices = NoticeStack()
        self._stack = QStackedWidget()
        self._views: dict[str, QWidget] = {
            "steps": self.steps,
            "results": ResultsTab(desk),
            "custody": CustodyTab(desk),
            "deviations": DeviationsTab(desk),
            "timeline": TimelineTab(desk),
            "labels": self.labels,
            "papers": PapersTab(desk),
        }
        self._build()
        self._connect()
        theme().follow(self)

    def show_target(self, target: Target) -> None:
        """Show a batch, a tab, a step, a row."""
        if target.batch != self._batch:
            self.seen = None
            self._step = None
        self._batch = target.batch
        self._step = target.step or self._step
        self._focus = target
        self._open_tab(target.tab)
        self.refresh()

    def refresh(self) -> None:
        """Read the batch again."""
        if self._batch:
            workplace, batch, step, session = self._desk.workplace, self._batch, self._step, self._desk.session
            self._latest.ask(lambda: batch_page(workplace, batch, session, step), self._show, self._refused)

    def concerns(self, streams: Collection[str]) -> bool:
        """The batch and its subject, and whatever is shared: a lot, a device, a room; not another batch or subject."""
        own = {stream_name("batch", self._batch)} if self._batch else set()
        if self.seen is not None:
            own.add(stream_name("subject", self.seen.banner.subject))
        return not own.isdisjoint(streams) or any(kind_of(stream) not in _NOT_SHOWN for stream in streams)

    def take_scan(self, text: str) -> bool:
        """In an open step a scan goes to its row, at the labels it applies one; else it opens its batch."""
        if self.seen is not None and self._stack.currentWidget() is self.labels:
            return self.labels.take_scan(text)
        if self.seen is None or self._stack.currentWidget() is not self.steps:
            return False
        return self.scans.take(text)

    def tick(self, now: datetime) -> None:
        """Show the times at a moment (aware, UTC)."""
        self.steps.tick(now)

    def act_on_key(self, act: str) -> None:
        """F4, F6, F9, F10."""
        if self.seen is None:
            return
        if act == "next_pane":
            self.steps.next_pane()
        elif act == "sign":
            self.steps.panel.press_primary()
        elif act == "raise_deviation":
            self.do(f"raise_deviation {self.asking.focused_key()}".strip())
        else:
            self.do(act)

    def do(self, act: str) -> None:
        """Do an act of the page, by its name, with what it is about after a space."""
        act, _, about = act.partition(" ")
        acts: dict[str, Callable[[], object]] = {
            "start": self._start,
            "sign": self._sign,
            "verify": self._verify,
            "continue": self._continue,
            "next": self._next,
            "more": lambda: open_more_menu(self.steps.panel.more, self.shown(), self.do),
            "print_open": self.printing.print_open,
            "print_form": self.printing.print_form,
            "patient": self.patient.show,
            "to_results": lambda: self._open_tab("results"),
            "to_release": lambda: self._desk.go.emit(Target(self._batch, "release")),
        }
        if self.seen is not None and act not in acts:
            self.asking.do(act, about)
        elif self.seen is not None:
            acts[act]()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._tab_row.setContentsMargins(edge, 0, edge, 0)
        self._notice_row.setContentsMargins(edge, look.space(Space.SMALL), edge, 0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        self._notice_row = QVBoxLayout()
        self._notice_row.addWidget(self._notices)
        column.addLayout(self._tab_row)
        column.addLayout(self._notice_row)
        column.addWidget(self._stack, 1)
        for view in self._views.values():
            self._stack.addWidget(view)
        self._notices.hide()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._open_tab)
        self.steps.step_chosen.connect(self._choose_step)
        panel = self.steps.panel
        panel.act_asked.connect(self.do)
        panel.rows.not_applicable_asked.connect(self.asking.not_applicable)
        panel.rows.code_asked.connect(self.codes.asked)
        panel.rows.menu_asked.connect(self._row_menu)
        self.scans.exception_asked.connect(self.passing.ask)
        self._notices.acted.connect(self._notice_acted)
        self._desk.changed.connect(self._changed)

    def _open_tab(self, key: str) -> None:
        self.tabs.go_to(key)
        self._bring_up(key)
        self._stack.setCurrentWidget(self._views[key])

    def _bring_up(self, key: str) -> None:
        """Show the batch as it was read in a tab that shows an earlier reading; the hidden ones wait until wanted."""
        if self.seen is not None and key in self._behind:
            self._behind.discard(key)
            self._views[key].show_page(self.seen)  # type: ignore[attr-defined] # each tab does; a widget cannot say so

    def _choose_step(self, step: str) -> None:
        self.steps.panel.settle()
        self._step = step
        self._focus = Target(self._batch, step=step)
        self.refresh()

    def _show(self, seen: Seen) -> None:
        if seen.banner.batch != self._batch:
            return
        begins = self.seen is None or self.seen.form.id != seen.form.id or self.seen.form.state is not seen.form.state
        self.seen = seen
        self._step = seen.form.id
        self.identity.emit(banner_facts(seen.banner))
        self.tabs.count_on("deviations", sum(1 for known in seen.deviations if not known.closed))
        self._show_notices(seen)
        self._behind = set(self._views)
        self._bring_up(self.tabs.current)
        self.scans.page_shown()
        self._settle_focus(begins=begins)

    def _settle_focus(self, *, begins: bool) -> None:
        target, self._focus = self._focus, None
        panel = self.steps.panel
        if target is not None and target.opened_with is not None:
            self.scans.say_opened(target.opened_with)
        view: object = self._stack.currentWidget()
        if target is not None and target.field is not None and isinstance(view, ShowsField):
            view.show_field(target.field)
        elif target is not None and target.field is not None:
            panel.focus_field(target.field)
        elif (begins or target is not None) and self._stack.currentWidget() is self.steps:
            panel.focus_first()

    def _notice_acted(self, key: str) -> None:
        if key == NEWER:
            ask_to_rebind(self._desk, self, self.shown())
        else:
            self._open_tab("deviations")

    def _show_notices(self, seen: Seen) -> None:
        found = notices_of(seen)
        self._notices.show_notices(found)
        self._notices.setVisible(bool(found))

    def _changed(self, streams: object) -> None:
        if isinstance(streams, dict) and stream_name("batch", self._batch) in streams:
            self.scans.worked_here()
            self.refresh()

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        fact, way_out = refusal_words(refusals[0])
        self.news.emit(ScanNews(Mark.ALERT, fact, way_out, code=refusals[0].code))

    def _start(self) -> None:
        form = self.shown().form
        panel = self.steps.panel
        self._desk.act(self._batch, StartStep(form.id), lambda _done: None, panel.tell_refusals)

    def _sign(self) -> None:
        self.with_fresh_page(self._ask_to_sign)

    def _ask_to_sign(self, seen: Seen) -> None:
        if seen.form.open_rows:
            self.steps.panel.tell_open_rows()
        elif seen.form.state in {FormState.OPEN, FormState.VOIDED}:
            signing.ask_to_sign(self._desk, self, seen, lambda _done: None)

    def _verify(self) -> None:
        self.with_fresh_page(self._ask_to_verify)

    def _ask_to_verify(self, seen: Seen) -> None:
        if awaits_second(seen.form):
            self.steps.panel.show_notices_again()
        else:
            signing.ask_to_verify(self._desk, self, seen, lambda _done: None)

    def _continue(self) -> None:
        self.with_fresh_page(lambda seen: signing.ask_to_continue(self._desk, self, seen, lambda _done: None))

    def with_fresh_page(self, then: signing.WithPage) -> None:
        """Record what is half typed, read again after all that is being written, then go on with what is shown."""
        self.steps.panel.settle()
        workplace, batch, step, session = self._desk.workplace, self._batch, self._step, self._desk.session

        def read(seen: Seen) -> None:
            self._latest.drop()
            self._show(seen)
            if not self.steps.panel.has_drafts:
                then(seen)

        self._desk.worker.run(lambda: batch_page(workplace, batch, session, step), read, self._refused)

    def _next(self) -> None:
        self._step = None
        self._focus = Target(self._batch)
        self.refresh()

    def _row_menu(self, row: RecordRow, place: QPoint) -> None:
        open_row_menu(row, place, self.shown(), self.do)

    def shown(self) -> Seen:
        """What the page shows.

        Raises:
            RuntimeError: nothing is shown yet.
        """
        if self.seen is None:
            raise RuntimeError("no batch is shown")
        return self.seen
