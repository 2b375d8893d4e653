from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.qtbot import QtBot

from ui.components.board_row import BoardRow
from ui.components.label_tray import TrayLabel, TrayModel
from ui.components.marks import Mark, Verdict
from ui.components.steps import StepLine, StepList, StepModel
from ui.components.table import RecordTable
from ui.components.table_model import Align, Column, RowsModel
from ui.components.time_axis import TimeAxis
from ui.components.time_board import BoardModel
from ui.tokens import Space, Tone, theme


class Checker(Protocol):
    """What Qt's model tester offers; the plugin ships it without types."""

    def check(self, model: QAbstractItemModel) -> None:
        """Fail where a model breaks a rule."""


NOW = datetime(2026, 11, 26, 11, 36, tzinfo=UTC)
Pair = tuple[str, str]
COLUMNS: tuple[Column[Pair], ...] = (
    Column("name", "Name", lambda pair: pair[0]),
    Column("value", "Value", lambda pair: pair[1], Align.DECIMAL, mark=lambda _pair: Mark.TICK),
)


def _steps() -> tuple[StepLine, ...]:
    return (
        StepLine("receipt", "S08", "Receipt", Mark.MET, "signed"),
        StepLine("count", "S15", "Resuspend and count", Mark.CURRENT, "open", "Technician A", current=True),
    )


def test_that_the_step_model_keeps_the_rules_of_models(qtmodeltester: Checker) -> None:
    model = StepModel()
    model.show_lines(_steps())
    qtmodeltester.check(model)
    model.show_lines(_steps()[:1])
    qtmodeltester.check(model)


def test_that_the_table_model_keeps_the_rules_of_models(qtmodeltester: Checker) -> None:
    model: RowsModel[Pair] = RowsModel(COLUMNS)
    model.set_rows((("Viability", "95.2"), ("Dose", "3.75")))
    qtmodeltester.check(model)
    model.set_rows(())
    qtmodeltester.check(model)


def test_that_the_board_model_keeps_the_rules_of_models(qtmodeltester: Checker) -> None:
    model = BoardModel()
    model.set_rows((_row(),))
    qtmodeltester.check(model)


def test_that_the_tray_model_keeps_the_rules_of_models(qtmodeltester: Checker) -> None:
    model = TrayModel()
    model.set_labels((TrayLabel("Bag", "bag", "A9990"), TrayLabel("Technician B", "badge", "B")))
    qtmodeltester.check(model)
    model.look_for("badge")
    qtmodeltester.check(model)
    assert model.rowCount() == 1


def test_that_a_step_is_spoken_as_one_sentence() -> None:
    model = StepModel()
    model.show_lines(_steps())
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "S15 Resuspend and count, open, Technician A"


def test_that_news_of_one_step_does_not_reset_the_list(qtbot: QtBot) -> None:
    model = StepModel()
    model.show_lines(_steps())
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_lines((_steps()[0], StepLine("count", "S15", "Resuspend and count", Mark.MET, "signed")))
    assert changed == [1]


def test_that_typed_letters_do_not_move_a_list(qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_lines(_steps())
    before = steps.currentIndex().row()
    steps.keyboardSearch("S08")
    assert steps.currentIndex().row() == before == 1


def test_that_a_pressed_step_is_opened_by_its_key(qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_lines(_steps())
    with qtbot.waitSignal(steps.opened) as opened:
        steps.clicked.emit(steps.lines.index(0))
    assert opened.args == ["receipt"]


def test_that_a_table_fits_its_columns_and_opens_the_whole_row(qtbot: QtBot) -> None:
    table: RecordTable[Pair] = RecordTable(RowsModel(COLUMNS))
    qtbot.addWidget(table)
    table.set_rows((("A test with a long name", "95.2"), ("Dose", "3.75")))
    metrics = table.fontMetrics()
    assert table.columnWidth(0) > metrics.horizontalAdvance("A test with a long name")
    with qtbot.waitSignal(table.opened) as opened:
        table.clicked.emit(table.rows.index(1, 0))
    assert opened.args == [("Dose", "3.75")]


def test_that_a_heading_is_drawn_within_its_column(qtbot: QtBot) -> None:
    first: Column[Pair] = Column("a", "A long heading, drawn in bold", lambda row: row[0])
    table: RecordTable[Pair] = RecordTable(RowsModel((first, *COLUMNS[1:])))
    qtbot.addWidget(table)
    table.set_rows((("x", "95.2"),))
    table.resize(900, 200)
    table.show()
    theme().zoom(2.0)
    header = table.horizontalHeader()
    picture = header.grab().toImage()
    end = header.sectionSize(0) - theme().space(Space.MEDIUM)
    spare = range(end - theme().space(Space.TINY) + 2, end)
    ink = {picture.pixel(x, picture.height() // 2 + y) for x in spare for y in range(-12, 13)}
    assert len(ink) == 1


def _row(left: float = 5.0, warns: float = 6.0, alarms: float = 4.0) -> BoardRow:
    expires = NOW + timedelta(hours=left)
    return BoardRow(
        "REX-0042",
        "REX-0042",
        "A9990 26 000017 K",
        "S15",
        Verdict(),
        NOW - timedelta(hours=20),
        expires,
        warns=expires - timedelta(hours=warns),
        alarms=expires - timedelta(hours=alarms),
    )


def test_that_a_bar_goes_amber_then_red_at_the_marks_of_the_product() -> None:
    assert _row(left=7).tone(NOW) is Tone.ACCENT
    assert _row(left=5).tone(NOW) is Tone.ALERT
    assert _row(left=3).tone(NOW) is Tone.STOP
    assert _row(left=-1).tone(NOW) is Tone.STOP


def test_that_the_time_left_counts_up_as_late_after_expiry() -> None:
    assert _row(left=21.08).left(NOW) == "21\u00a0h\u00a004\u00a0min"
    assert _row(left=-0.05).left(NOW) == "late by 3:00"


def test_that_moments_outside_the_axis_stay_at_its_ends() -> None:
    axis = TimeAxis(NOW - timedelta(hours=10), NOW + timedelta(hours=30), ZoneInfo("Europe/Berlin"))
    assert axis.at(NOW) == 0.25
    assert axis.at(NOW - timedelta(days=5)) == 0.0
    assert axis.at(NOW + timedelta(days=5)) == 1.0


def test_that_the_axis_is_marked_in_local_time_across_a_change_of_clocks() -> None:
    begins = datetime(2026, 10, 24, 12, tzinfo=UTC)
    axis = TimeAxis(begins, begins + timedelta(hours=48), ZoneInfo("Europe/Berlin"))
    words = [mark.words for mark in axis.marks(5)]
    assert words == ["Sun 00:00", "Sun 12:00", "Mon 00:00", "Mon 12:00"]
