from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.choice_row import Choice, ChoiceFacts, ChoiceRow
from ui.components.file_row import FileFacts, FileRow
from ui.components.marks import Mark, Verdict
from ui.components.record_form import RecordForm
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanFacts, ScanRow
from ui.components.text_row import TextRow
from ui.components.time_row import TimeRow
from ui.components.value_box import BoxState
from ui.components.value_row import ValueFacts, ValueRow

YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))


def _shown(qtbot: QtBot, *rows: RecordRow) -> RecordForm:
    form = RecordForm(rows)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    return form


def _leave(row: ValueRow, reason: Qt.FocusReason) -> None:
    QApplication.sendEvent(row.box.editor, QFocusEvent(QFocusEvent.Type.FocusOut, reason))


def _volume(text: str = "", state: BoxState = BoxState.EMPTY) -> ValueRow:
    return ValueRow(ValueFacts("volume", "Final volume", "10 to 60 mL", "mL", text, state))


def _heard(row: RecordRow) -> list[object]:
    heard: list[object] = []
    row.recorded.connect(heard.append)
    return heard


def test_that_typing_echoes_each_change_and_records_nothing(qtbot: QtBot) -> None:
    row = _volume()
    _shown(qtbot, row)
    heard = _heard(row)
    edits: list[str] = []
    row.edited.connect(edits.append)
    QTest.keyClicks(row.box.editor, "30")
    assert edits == ["3", "30"]
    assert heard == []


def test_that_enter_records_once_and_leaving_does_not_record_again(qtbot: QtBot) -> None:
    row = _volume()
    _shown(qtbot, row)
    heard = _heard(row)
    QTest.keyClicks(row.box.editor, "30.0")
    QTest.keyClick(row.box.editor, Qt.Key.Key_Return)
    _leave(row, Qt.FocusReason.TabFocusReason)
    assert heard == ["30.0"]


def test_that_leaving_the_row_records() -> None:
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason):
        row = _volume()
        heard = _heard(row)
        row.box.editor.setText("30.0")
        _leave(row, reason)
        assert heard == ["30.0"]


def test_that_a_window_switch_or_a_pop_up_keeps_a_draft() -> None:
    for reason in (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.OtherFocusReason,
    ):
        row = _volume()
        heard = _heard(row)
        row.box.editor.setText("30.0")
        _leave(row, reason)
        assert heard == []
        assert row.draft() == "30.0"


def test_that_half_typed_text_survives_news_about_the_row() -> None:
    row = _volume()
    row.box.editor.setText("3")
    row.show_facts(ValueFacts("volume", "Final volume", "10 to 60 mL", "mL", verdict=Verdict(words="needed")))
    assert row.box.editor.text() == "3"
    assert row.draft() == "3"


def test_that_a_recorded_value_cannot_be_typed_over(qtbot: QtBot) -> None:
    row = _volume("30.0", BoxState.RECORDED)
    _shown(qtbot, row)
    heard = _heard(row)
    QTest.keyClicks(row.box.editor, "9")
    QTest.keyClick(row.box.editor, Qt.Key.Key_Return)
    assert row.box.editor.text() == "30.0"
    assert heard == []


def test_that_function_keys_act_on_the_row_and_letters_do_not(qtbot: QtBot) -> None:
    row = _volume("30.0", BoxState.RECORDED)
    _shown(qtbot, row)
    asked: list[str] = []
    acts: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_F2: lambda: asked.append("correct"),
        Qt.Key.Key_F7: lambda: asked.append("not applicable"),
        Qt.Key.Key_F8: lambda: asked.append("type"),
    }
    row.correct_asked.connect(acts[Qt.Key.Key_F2])
    row.not_applicable_asked.connect(acts[Qt.Key.Key_F7])
    row.type_code_asked.connect(acts[Qt.Key.Key_F8])
    for key in (*acts, Qt.Key.Key_C, Qt.Key.Key_N):
        QTest.keyClick(row.box.editor, key)
    assert asked == ["correct", "not applicable", "type"]


def test_that_a_text_with_two_readings_is_asked_back_and_stays(qtbot: QtBot) -> None:
    row = _volume()
    _shown(qtbot, row)
    picked: list[str] = []
    row.chosen.connect(picked.append)
    row.box.editor.setText("1.234")
    row.ask_back("1.234 can mean 1 234 or 1,234.", ("1 234", "1,234"))
    assert row.box.editor.selectedText() == "1.234"
    buttons = [button for button in row.findChildren(QWidget) if getattr(button, "text", str)() == "1,234"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert picked == ["1,234"]


def test_that_the_editor_is_named_by_its_label_and_described_by_limit_and_verdict() -> None:
    facts = ValueFacts(
        "wbc", "White cells", "at least 13", "10⁹/L", "12", BoxState.ALERT, Verdict(Mark.ALERT, "below alert limit")
    )
    row = ValueRow(facts)
    editor = row.box.editor
    assert editor.accessibleName() == "White cells"
    assert editor.accessibleDescription() == "at least 13; below alert limit"


def test_that_an_empty_box_holds_no_number_as_a_placeholder() -> None:
    row = ValueRow(ValueFacts("rbc", "Red cells", unit="10¹²/L", verdict=Verdict(words="needed, last batch 0.21")))
    assert row.box.editor.placeholderText() == ""


def test_that_nothing_can_be_typed_into_a_scan_row(qtbot: QtBot) -> None:
    row = ScanRow(ScanFacts("bag", "Product bag"))
    _shown(qtbot, row)
    QTest.keyClicks(row.box.editor, "A9990")
    assert row.box.editor.text() == ""
    assert row.is_open


def test_that_the_next_scan_goes_to_the_first_open_scan_row(qtbot: QtBot) -> None:
    done, wanted = ScanRow(ScanFacts("bag", "Product bag", text="A9990")), ScanRow(ScanFacts("counter", "Counter"))
    form = _shown(qtbot, done, _volume(), wanted)
    assert form.next_scan() is wanted


def test_that_yes_or_no_starts_empty_and_records_what_is_pressed(qtbot: QtBot) -> None:
    row = ChoiceRow(ChoiceFacts("intact", "Bag intact", choices=YES_NO))
    _shown(qtbot, row)
    heard = _heard(row)
    assert not any(button.isChecked() for button in row._buttons.buttons.values())
    row._buttons.buttons["no"].click()
    assert heard == ["no"]


def test_that_a_recorded_choice_changes_by_correction_alone(qtbot: QtBot) -> None:
    row = ChoiceRow(ChoiceFacts("intact", "Bag intact", choices=YES_NO, chosen="yes"))
    _shown(qtbot, row)
    heard = _heard(row)
    with qtbot.waitSignal(row.correct_asked):
        row._buttons.buttons["no"].click()
    assert heard == []
    assert row._buttons.buttons["yes"].isChecked()


def test_that_arrows_move_among_choices_without_answering(qtbot: QtBot) -> None:
    row = ChoiceRow(ChoiceFacts("intact", "Bag intact", choices=YES_NO))
    _shown(qtbot, row)
    heard = _heard(row)
    first, second = row._buttons.buttons.values()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert row.focusWidget() is second
    assert heard == []


def test_that_a_time_is_typed_with_its_zone_in_sight(qtbot: QtBot) -> None:
    row = TimeRow(ValueFacts("taken", "Sample taken", unit="CET"))
    _shown(qtbot, row)
    heard = _heard(row)
    with qtbot.waitSignal(row.now_asked):
        row._now.click()
    row.put("12:36")
    assert heard == []
    QTest.keyClick(row.box.editor, Qt.Key.Key_Return)
    assert heard == ["12:36"]


def test_that_enter_records_a_remark_and_shift_enter_begins_a_line(qtbot: QtBot) -> None:
    row = TextRow(ValueFacts("remark", "Remark"))
    _shown(qtbot, row)
    heard = _heard(row)
    QTest.keyClicks(row.edit, "one")
    QTest.keyClick(row.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(row.edit, "two")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert heard == ["one\ntwo"]


def test_that_a_chosen_file_is_told_by_its_path(qtbot: QtBot, tmp_path: Path) -> None:
    row = FileRow(FileFacts("export", "Counter export"))
    _shown(qtbot, row)
    heard = _heard(row)
    row._taken(str(tmp_path / "counts.csv"))
    assert heard == [tmp_path / "counts.csv"]


def test_that_enter_goes_to_the_next_open_row_and_the_last_one_ends_the_form(qtbot: QtBot) -> None:
    first, done, last = _volume(), _volume("1", BoxState.RECORDED), _volume()
    form = _shown(qtbot, first, done, last)
    ended: list[bool] = []
    form.ended.connect(lambda: ended.append(True))
    first.focus_editor()
    QTest.keyClicks(first.box.editor, "30")
    QTest.keyClick(first.box.editor, Qt.Key.Key_Return)
    assert form.focused_row() is last
    assert ended == []
    QTest.keyClick(last.box.editor, Qt.Key.Key_Return)
    assert ended == [True]


def test_that_settling_a_form_records_what_is_still_typed(qtbot: QtBot) -> None:
    row = _volume()
    form = _shown(qtbot, row)
    heard = _heard(row)
    row.box.editor.setText("30.0")
    form.settle()
    assert heard == ["30.0"]


def test_that_a_form_without_focus_has_no_focused_row(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form, other = RecordForm((_volume(),)), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(form)
    column.addWidget(other)
    window.show()
    other.setFocus()
    assert form.focused_row() is None
