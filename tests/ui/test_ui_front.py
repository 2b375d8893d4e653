"""The form that stands on the screen while the program loads."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from batchtrack.commands.display import on_linux
from ui.front import Front, Typed

HEAVY = ("sqlalchemy", "alembic", "pint", "ruamel", "reportlab", "pyhanko", "cryptography", "batchtrack.services")


def test_that_the_form_waits_for_no_database_no_unit_no_paper_and_no_service() -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, ui.front; print([name for name in {HEAVY} if name in sys.modules])"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        text=True,
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("sent", [False, True])
def test_that_what_is_typed_meanwhile_is_handed_over(qtbot: QtBot, *, sent: bool) -> None:
    front = Front()
    qtbot.addWidget(front.window)
    form = front.window.form

    def type_in_it() -> None:
        QTest.keyClicks(form.name, "Technician A")
        QTest.keyClicks(form.password, "a long password")
        if sent:
            form.act.click()

    front.window.painted.connect(type_in_it)
    front.window.show()
    loaded = front.load("json", "html")
    assert loaded is sys.modules["json"]
    assert front.take() == Typed("Technician A", "a long password", sent)
    assert not front.window.isVisible()
    assert form.act.isEnabled() is not sent


def test_that_whoever_closes_the_form_gets_no_window(qtbot: QtBot) -> None:
    front = Front()
    qtbot.addWidget(front.window)
    front.window.show()
    QTimer.singleShot(0, front.window.close)
    assert front.load("json") is None


@pytest.mark.parametrize(
    ("surroundings", "cause"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":73519"}, "nothing answers at DISPLAY :73519"),
        ({"QT_QPA_PLATFORM": "xcb"}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
    ],
)
def test_that_no_window_ends_in_a_sentence_where_there_is_no_display(
    surroundings: dict[str, str], cause: str | None
) -> None:
    refusal = on_linux(surroundings)
    assert (refusal.named["cause"] if refusal else None) == cause
