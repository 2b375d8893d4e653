"""The card of one test: what it is, how it stands, and the acts that are due on it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import BatchPage, TestRow
from batchtrack.units import NumberField
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.verdict_mark import VerdictMark
from ui.desk import Desk
from ui.pages.batch_tabs.result_acts import ResultActs
from ui.pages.batch_tabs.result_editor import ResultEditor
from ui.pages.batch_tabs.result_file import ResultFile
from ui.pages.batch_tabs.test_state import basis_of, criterion_of, judged, state_of
from ui.pages.clearing import clear
from ui.pages.columns import ScrollCard
from ui.pages.facts import Fact, FactList
from ui.texts import results as texts
from ui.texts import say
from ui.tokens import Type

Act = tuple[str, Callable[[], None]]


class TestCard(ScrollCard):
    """One test; what is half typed stays while the test itself has not changed."""

    __test__ = False  # pytest takes a class named Test… for a collection of tests

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__()
        self._acts = ResultActs(desk, page)
        self.file = ResultFile(desk, page)
        self._shown: tuple[TestRow, NumberField] | None = None
        self._page: BatchPage | None = None
        self.editor: ResultEditor | None = None
        self.primary: Button | None = None
        self._missing = VerdictMark()

    def show_test(self, page: BatchPage, row: TestRow) -> None:
        """Show a test as it stands."""
        self._page = page
        field = page.form.number_field(row.kind, row.unit)
        if (row, field) == self._shown:
            return
        self._shown = (row, field)
        clear(self.content)
        clear(self.foot)
        self.content.addWidget(Label(row.label, Type.TITLE, wraps=True))
        self.content.addWidget(FactList(_facts(row, page.banner.zone)))
        self.editor = None if row.shown else self._add_editor(row, field)
        self.content.addStretch(1)
        self._add_acts(row)

    def sign(self) -> None:
        """Sign the result that stands in the editor, or say what is missing."""
        if self.editor is None or self._shown is None or self._page is None:
            return
        missing = self.editor.missing()
        self._missing.setVisible(bool(missing))
        self._missing.show_verdict(Verdict(Mark.ALERT, missing))
        if missing:
            self.editor.focus_editor()
            return
        self._acts.record(self._page, self._shown[0], self.editor.typed, self.editor.shown)

    def _add_editor(self, row: TestRow, field: NumberField) -> ResultEditor:
        editor = ResultEditor(row, field)
        self.content.addWidget(editor)
        self._missing = VerdictMark()
        self._missing.hide()
        self.content.addWidget(self._missing)
        return editor

    def _add_acts(self, row: TestRow) -> None:
        first, *others = self._due(row)
        self.primary = self._button(first, Kind.SECONDARY if row.state == "reviewed" else Kind.PRIMARY)
        for other in others:
            self._button(other, Kind.SECONDARY)
        if self.editor is not None:
            self.editor.entered.connect(self.primary.setFocus)

    def _button(self, due: Act, kind: Kind) -> Button:
        words, do = due
        button = Button(words, kind)
        button.clicked.connect(do)
        self.foot.addWidget(button)
        return button

    def _due(self, row: TestRow) -> list[Act]:
        """The acts that may follow, the likeliest first; the services say which of them is permitted."""
        correct: Act = (say(texts.CORRECT_RESULT), lambda: self._acts.correct(self._of_batch(), row))
        if row.shown:
            review: Act = (say(texts.REVIEW_RESULT), lambda: self._acts.review(self._of_batch(), row))
            again: list[Act] = []
            if row.repeatable:
                again = [(say(texts.REPEAT), lambda: self._acts.repeat(self._of_batch(), row))]
            return [*([review] if row.state == "to_review" else []), *again, correct]
        sign: Act = (say(texts.SIGN_RESULT), self.sign)
        if row.takes_time and row.started_at is None:
            return [(say(texts.START_TEST), lambda: self._acts.start(self._of_batch(), row)), sign]
        if row.interim_days:
            return [sign, (say(texts.INTERIM), lambda: self._acts.read(self._of_batch(), row))]
        if row.from_file:
            return [sign, (say(texts.LOAD_FILE), lambda: self.file.choose(self._of_batch(), row))]
        return [sign]

    def _of_batch(self) -> BatchPage:
        assert self._page is not None, "acts stand on a card that shows a test"
        return self._page


def _facts(row: TestRow, zone: str) -> tuple[Fact, ...]:
    stage = say(texts.AFTER_RELEASE if row.after_release else texts.BEFORE_RELEASE)
    interim = say(texts.INTERIM_LAST, day=str(row.day), finding=row.finding) if row.day is not None else ""
    return (
        Fact(say(texts.CRITERION), criterion_of(row), note=basis_of(row), strong=True),
        *(Fact(say(texts.RESULT), old.shown, note=f"{old.reason}; {old.who}", struck=True) for old in row.struck),
        _result(row),
        Fact(say(texts.REPLICATES), row.measured_each, note="\n".join(row.why)),
        Fact(say(texts.ANALYST), _by(row, zone)),
        Fact(say(texts.REVIEWER), row.reviewer),
        Fact(say(texts.STATE), "" if row.shown else state_of(row, zone).words),
        Fact(say(texts.METHOD), row.method),
        Fact(say(texts.SAMPLE), row.sample),
        Fact(say(texts.NEEDED), stage),
        Fact(say(texts.STARTED), "" if row.started_at is None else show_time(row.started_at, zone)),
        Fact(say(texts.INTERIM), interim),
        Fact(say(texts.DUE), "" if row.due is None or row.shown else show_time(row.due, zone)),
    )


def _result(row: TestRow) -> Fact:
    rounded = say(texts.ROUNDED, value=row.rounded) if row.rounded and row.rounded != row.shown else ""
    invalid = say(texts.INVALID, causes=", ".join(row.invalid)) if row.invalid else ""
    note = "\n".join(part for part in (rounded, invalid, *row.warnings) if part)
    return Fact(say(texts.RESULT), row.shown, note=note, verdict=judged(row), strong=True)


def _by(row: TestRow, zone: str) -> str:
    if row.at is None:
        return ""
    return say(texts.WITH_ANALYST, analyst=row.analyst, time=show_time(row.at, zone))
