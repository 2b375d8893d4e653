"""Samples due, cultures to read, results to enter and to review, across all batches."""

from collections.abc import Callable, Mapping
from typing import Final

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.laboratory import LaboratoryRow, Task, laboratory_rows
from ui.components.button import Button, Kind
from ui.components.marks import Mark, Verdict
from ui.components.table_model import Column
from ui.desk import Desk, Target
from ui.icons import Icon
from ui.pages.registers.register import Register, RegisterFacts
from ui.texts import say
from ui.texts import testing as texts

_TASKS: Final[Mapping[Task, tuple[Mark, str]]] = {
    Task.START: (Mark.CURRENT, texts.START),
    Task.READ: (Mark.CURRENT, texts.READ),
    Task.ENTER: (Mark.CURRENT, texts.ENTER),
    Task.REVIEW: (Mark.CURRENT, texts.REVIEW),
    Task.WAIT: (Mark.WAITING, texts.WAIT),
}


class TestingPage(Register[LaboratoryRow]):
    """The rail page of the laboratory; a line leads to its test."""

    __test__ = False  # pytest takes a class named Test… for a collection of tests

    def __init__(self, desk: Desk) -> None:
        self._zone = desk.workplace.site.zone
        facts = RegisterFacts(
            title=say(texts.TESTING),
            sentence=say(texts.TESTING_SENTENCE),
            none=say(texts.TESTING_NONE),
            drawing=Icon.TESTING,
            columns=self._columns(),
            stretch="test",
            read=lambda: laboratory_rows(desk.workplace),
            filters={
                texts.ALL: lambda _row: True,
                texts.SAMPLES_DUE: _of(Task.START),
                texts.TO_READ: _of(Task.READ),
                texts.TO_ENTER: _of(Task.ENTER),
                texts.TO_REVIEW: _of(Task.REVIEW),
            },
        )
        super().__init__(desk, facts)
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch, "results", field=row.test)))
        for words, page in ((texts.FILES, "instrument_files"), (texts.LAYOUTS, "layouts")):
            button = Button(say(words), Kind.SECONDARY)
            button.clicked.connect(lambda _checked=False, page=page: desk.open_page.emit(page))
            self.add_above(button)

    def _columns(self) -> tuple[Column[LaboratoryRow], ...]:
        return (
            Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("test", say(texts.TEST), lambda row: row.label),
            Column("sample", say(texts.SAMPLE), lambda row: row.sample, identifier=True),
            Column("task", say(texts.TASK), lambda row: _task(row).words, mark=lambda row: _task(row).mark),
            Column("due", say(texts.DUE), lambda row: self._due(row).words, mark=lambda row: self._due(row).mark),
        )

    def _due(self, row: LaboratoryRow) -> Verdict:
        if row.due is not None:
            return Verdict(Mark.STOP if row.late else Mark.NONE, show_time(row.due, self._zone))
        if row.expires_at is not None:
            return Verdict(Mark.NONE, say(texts.BEFORE_EXPIRY, time=show_time(row.expires_at, self._zone)))
        return Verdict()


def _of(task: Task) -> Callable[[LaboratoryRow], bool]:
    return lambda row: row.task is task


def _task(row: LaboratoryRow) -> Verdict:
    mark, words = _TASKS[row.task]
    return Verdict(Mark.LATE if row.late else mark, say(words, day=str(row.day or "")).strip())
