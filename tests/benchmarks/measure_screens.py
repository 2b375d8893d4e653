"""How quick the window is: cold start against a bare one, page switches, and a list of a hundred thousand batches.

usage: python run.py bench, or xvfb-run -a python -P tests/benchmarks/measure_screens.py [--rounds 5] [--batches 100000]

A cold start is a process of its own, from its first instruction to the first painted frame; ours and a bare PySide6 and
SQLAlchemy window take turns, and the quickest of each counts: what else runs on the machine weighs on both alike. Both
find all modules compiled, as every start after the first does.
Checking a password (Argon2id, slow by design) is left out. Needs a display, real or virtual.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent.parent))

from many_batches import batch_id, put_old_batches
from PySide6.QtWidgets import QApplication
from virtual_display import VirtualDisplay

from batchtrack.commands.demonstration.people import PEOPLE
from batchtrack.commands.main import main as command
from batchtrack.commands.opening import opened_workplace
from batchtrack.database import writing
from batchtrack.services.people import Session, sign_in
from batchtrack.services.views.batch_list import Sought, find_batches
from batchtrack.services.workplace import Workplace
from reports import PdfPapers
from ui.application import make_application
from ui.desk import Desk, Target
from ui.window import MainWindow
from ui.work import Worker

PAGES: Final = ("work", "batches", "hand_over", "materials", "equipment", "products", "new_batch", "settings")
_MS: Final = 1000
_SWITCHES: Final = 7

BARE: Final = """
import sys, time
begun = time.monotonic()
import json, resource
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView
from sqlalchemy import create_engine, text
with create_engine(sys.argv[1]).connect() as connection:
    found = connection.execute(text("SELECT batch, subject, product, phase FROM batch_row LIMIT 200")).all()
class Rows(QAbstractTableModel):
    def rowCount(self, parent=None): return len(found)
    def columnCount(self, parent=None): return 4
    def data(self, index, role=0): return found[index.row()][index.column()] if role == 0 else None
application = QApplication(sys.argv)
rows, view = Rows(), QTableView()
view.setModel(rows); view.resize(1440, 860); view.show(); view.grab()
def told():
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"window": time.monotonic() - begun, "memory": memory})); application.quit()
QTimer.singleShot(0, told)
application.exec()
"""

OURS: Final = """
import sys, time
begun = time.monotonic()
import json, resource
from batchtrack.commands.main import application as commands
import batchtrack.commands.open
from ui.front import show_front
commands(["open"])
front = show_front()
front.window.grab()
shown = time.monotonic() - begun
front.load("batchtrack.commands.opening_facility", "ui.main")
loaded = time.monotonic() - begun
from PySide6.QtWidgets import QApplication
from batchtrack.commands.opening import opened_workplace
from batchtrack.services.people import sign_in
from reports import PdfPapersInProcess
from ui.desk import Desk
from ui.window import MainWindow
from ui.work import Worker
application = QApplication.instance()
with PdfPapersInProcess() as papers, opened_workplace(sys.argv[1], papers) as workplace:
    worker = Worker()
    desk = Desk(workplace, worker)
    window = MainWindow(desk)
    window.resize(1440, 860); window.show(); window.sign_in.take_typed(front.take()); window.start(); window.grab()
    ready = time.monotonic() - begun
    before = time.monotonic()
    session = sign_in(workplace, sys.argv[2], sys.argv[3])
    password = time.monotonic() - before
    window.sign_in.entered.emit(session)
    window.open_page("batches")
    while not window.inside.page.rows.rowCount() or worker.busy:
        application.processEvents()
    window.grab()
    listed = time.monotonic() - begun - password
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"window": shown, "loaded": loaded, "ready": ready, "list": listed, "memory": memory}))
    window.close(); worker.close()
"""


def test_how_quick_the_window_is(virtual_display: VirtualDisplay) -> None:
    subprocess.run([sys.executable, "-P", __file__], env=virtual_display.environment(), check=True)


def main(arguments: list[str]) -> None:
    """Lay out a demonstration, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--batches", type=int, default=100_000)
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        assert command(["demo", "--home", home, "--no-window"]) == 0
        url = f"sqlite:///{Path(home, 'demonstration.sqlite').as_posix()}"
        _cold(url, wanted.rounds, Path(home, "compiled"))
        with opened_workplace(url, PdfPapers()) as workplace:
            _screens(workplace, wanted.batches)


def _cold(url: str, rounds: int, compiled: Path) -> None:
    _run(BARE, url, compiled)
    _run(OURS, url, compiled)
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(_run(BARE, url, compiled))
        ours.append(_run(OURS, url, compiled))
    window, base = min(each["window"] for each in ours), min(each["window"] for each in bare)
    loaded, listed = min(each["loaded"] for each in ours), min(each["list"] for each in ours)
    memory, base_memory = min(each["memory"] for each in ours), min(each["memory"] for each in bare)
    print(f"bare window            {base * _MS:7.0f} ms   {base_memory:5.0f} MB")
    print(f"sign-in window         {window * _MS:7.0f} ms   {window / base:5.2f} times the bare one (bar 1.6)")
    print(f"all of it loaded       {loaded * _MS:7.0f} ms   {loaded / base:5.2f} times, beside the form")
    print(f"batch list             {listed * _MS:7.0f} ms   {listed / base:5.2f} times (bar 2.2), without the password")
    print(f"memory, demo open      {memory:7.0f} MB   {memory / base_memory:5.2f} times (bar 2)")


def _run(program: str, url: str, compiled: Path) -> dict[str, float]:
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings |= {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONPYCACHEPREFIX": str(compiled)}
    words = [sys.executable, "-P", "-c", program, url, PEOPLE[0].person, PEOPLE[0].password]
    ended = subprocess.run(words, capture_output=True, check=True, text=True, env=surroundings)
    told: dict[str, float] = json.loads(ended.stdout.strip().splitlines()[-1])
    return told


def _screens(workplace: Workplace, batches: int) -> None:
    application = make_application(["measure"])
    worker = Worker()
    desk = Desk(workplace, worker)
    window = MainWindow(desk, PEOPLE)
    window.resize(1440, 860)
    window.show()
    session = sign_in(workplace, PEOPLE[0].person, PEOPLE[0].password)
    assert isinstance(session, Session)
    window.sign_in.entered.emit(session)
    _settle(application, worker)
    for name in PAGES:
        _switch(application, worker, window, name, lambda name=name: window.open_page(name))  # type: ignore[misc]
    _switch(application, worker, window, "batch", lambda: desk.go.emit(Target("REX-0042")))
    with writing(workplace.engine) as connection:
        put_old_batches(connection, batches, workplace.clock.now())
    _list(application, worker, window, workplace, batches)
    window.close()
    worker.close()


def _switch(
    application: QApplication, worker: Worker, window: MainWindow, name: str, there: Callable[[], object]
) -> None:
    taken = []
    for _ in range(_SWITCHES):
        window.open_page("settings" if name != "settings" else "work")
        _settle(application, worker)
        begun = time.perf_counter()
        there()
        window.grab()
        shown = time.perf_counter() - begun
        _settle(application, worker)
        window.grab()
        taken.append((shown, time.perf_counter() - begun))
    first, rest = taken[0], taken[1:]
    again = statistics.median(each[0] for each in rest)
    filled = statistics.median(each[1] for each in rest)
    first_ms, again_ms, filled_ms = (each * _MS for each in (first[0], again, filled))
    print(f"page {name:<12} first {first_ms:6.0f} ms   again {again_ms:5.0f} ms   read anew {filled_ms:5.0f} ms")


def _list(application: QApplication, worker: Worker, window: MainWindow, workplace: Workplace, batches: int) -> None:
    begun = time.perf_counter()
    window.open_page("batches")
    _settle(application, worker)
    window.grab()
    print(f"list of {batches:,} opens   {(time.perf_counter() - begun) * _MS:6.0f} ms")
    asked = {
        "by subject": Sought("SUB-00042"),
        "by chain of identity": Sought("A9990 17 0000"),
        "by lot": Sought("SAL-00042"),
        "by donation number": Sought("A9991170"),
        "by stage": Sought(stage="Processing"),
        "by product": Sought(product="REX-002"),
        "one batch": Sought(batch_id(batches // 2)),
    }
    for name, sought in asked.items():
        taken, found = [], 0
        for _ in range(_SWITCHES):
            before = time.perf_counter()
            found = find_batches(workplace, sought).total
            taken.append(time.perf_counter() - before)
        print(f"search {name:<22} {statistics.median(taken) * _MS:6.1f} ms   {found:,} found")
    before = time.perf_counter()
    find_batches(workplace, Sought(), batches // 2)
    print(f"block in the middle           {(time.perf_counter() - before) * _MS:6.1f} ms")


def _settle(application: QApplication, worker: Worker) -> None:
    application.processEvents()
    while worker.busy:
        application.processEvents()
    application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
