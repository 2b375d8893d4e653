"""How soon a scan is answered by the strip under the banner, and a typed value by its verdict."""

import statistics
import time
from collections.abc import Iterator

import pytest
from prepared_facilities import At
from pytestqt.qtbot import QtBot
from window_driving import Driver

from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import FormState
from ui.desk import Target

BATCH = "S-0042"
TYPED = (("body_weight", "72.5"), ("height", "183"))
ROUNDS = 10
BAR_MS = 100


@pytest.fixture(name="at_receipt")
def _at_receipt(qtbot: QtBot, at_file: At) -> Iterator[Driver]:
    driver = Driver(qtbot, at_file("morning"))
    driver.sign_in("Technician A")
    driver.desk.go.emit(Target(BATCH, step="receipt"))
    driver.until(lambda: driver.seen.form.id == "receipt")
    driver.press("Start step")
    driver.until(lambda: driver.seen.form.state is FormState.OPEN)
    yield driver
    driver.close()


def test_how_soon_a_scan_is_answered(at_receipt: Driver) -> None:
    rows = label_rows(at_receipt.desk.workplace, BATCH)
    order = next(row.code for row in rows if row.group == "order" and BATCH in row.words)
    badge = next(row.code for row in rows if row.group == "badge")
    print()
    for name, code in (("scan accepted", order), ("scan refused", badge)):
        _told(name, [_answered(at_receipt, code) for _round in range(ROUNDS)])


def test_how_soon_a_typed_value_is_judged(qtbot: QtBot, at_file: At) -> None:
    driver = Driver(qtbot, at_file("ordered"))
    driver.sign_in("Planner A")
    driver.desk.go.emit(Target(BATCH, step="order"))
    driver.until(lambda: driver.seen.form.id == "order")
    print()
    _told("typed value", [_judged(driver, field, text) for field, text in TYPED])
    driver.close()


def _told(name: str, spans: list[float]) -> None:
    print(f"{name:16}{statistics.median(spans):7.1f} ms median {max(spans):7.1f} ms at most (bar: {BAR_MS} ms)")


def _judged(driver: Driver, field: str, text: str) -> float:
    """From Enter to the value that is shown as recorded."""
    driver.row(field)
    driver.type(text)
    begun = time.perf_counter()
    driver.enter()
    driver.until(lambda: _shown(driver, field).startswith(text))
    return (time.perf_counter() - begun) * 1000


def _shown(driver: Driver, field: str) -> str:
    seen = driver.page.seen
    assert seen is not None
    return next(row.shown for row in seen.form.rows if row.id == field)


def _answered(driver: Driver, code: str) -> float:
    strip = driver.window.inside.scan_strip
    strip.clear()
    driver.rest()
    begun = time.perf_counter()
    assert driver.window.source.send(code, driver.window.windowHandle())
    driver.until(strip.isVisible)
    strip.repaint()
    span = (time.perf_counter() - begun) * 1000
    driver.rest()
    return span
