"""The pad for gloved hands types as keys would, and never takes the focus."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.number_pad import NumberPad
from ui.components.value_row import ValueFacts, ValueRow
from ui.tokens import Size, theme


@dataclass
class Bench:
    """A row for a number with the pad beside it, and what the row was told while it was typed."""

    window: QWidget
    pad: NumberPad
    row: ValueRow
    heard: list[str]

    def press(self, *keys: str) -> None:
        """Press keys of the pad."""
        for key in keys:
            QTest.mouseClick(self.pad.keys[key], Qt.MouseButton.LeftButton)


@pytest.fixture(name="bench")
def _bench(qtbot: QtBot) -> Bench:
    bench = QWidget()
    pad, row = NumberPad(","), ValueRow(ValueFacts("wbc", "White cells", unit="10⁹/L"))
    line = QHBoxLayout(bench)
    line.addWidget(row)
    line.addWidget(pad)
    qtbot.addWidget(bench)
    bench.show()
    bench.activateWindow()
    row.focus_editor()
    qtbot.waitUntil(row.box.editor.hasFocus)
    heard: list[str] = []
    row.edited.connect(heard.append)
    return Bench(bench, pad, row, heard)


def test_that_digits_mark_power_and_unit_are_typed_where_the_cursor_is(bench: Bench) -> None:
    bench.pad.offer_units(("10⁹/L", "cells/mL"))
    bench.press("1", "2", ",", "5", "×10ⁿ", "9", "cells/mL")
    assert bench.row.box.editor.text() == "12,5e9 cells/mL"
    assert bench.heard[-1] == "12,5e9 cells/mL"
    assert bench.row.box.editor.hasFocus()


def test_that_a_slip_is_rubbed_out_and_the_last_key_records(bench: Bench) -> None:
    told: list[object] = []
    bench.row.recorded.connect(told.append)
    bench.pad.entered.connect(bench.row.box.editor.entered)
    bench.press("3", "4", "Rub out", "0", "Record and go on")
    assert told == ["30"]


def test_that_keys_are_large_enough_for_gloves_and_other_units_take_the_place_of_the_former(bench: Bench) -> None:
    theme().at_bench(True)
    bench.pad.offer_units(("mL", "L"))
    bench.pad.offer_units(("°C",))
    assert "mL" not in bench.pad.keys
    theme().zoom(1.1)
    assert all(key.minimumHeight() >= theme().size(Size.PRIMARY) for key in bench.pad.keys.values())
