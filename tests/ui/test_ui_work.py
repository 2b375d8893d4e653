import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from batchtrack.refusals import Refusal, Refused, refuse
from ui.work import Failure, Latest, Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


def test_that_a_call_runs_off_the_window_and_its_answer_comes_back_to_it(qtbot: QtBot, worker: Worker) -> None:
    threads: list[str] = []
    answers: list[tuple[object, bool]] = []
    gui = QThread.currentThread()

    def work() -> int:
        threads.append(threading.current_thread().name)
        return 42

    worker.run(
        work,
        lambda answer: answers.append((answer, QThread.currentThread() is gui)),
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(42, True)]
    assert threads[0].startswith("writer")


def test_that_writes_keep_their_order(qtbot: QtBot, worker: Worker) -> None:
    done: list[object] = []
    for number in range(50):
        worker.run(partial(int, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == list(range(50))


def test_that_a_refusal_is_an_answer_of_its_own(qtbot: QtBot, worker: Worker) -> None:
    refused: list[tuple[Refusal, ...]] = []
    done: list[object] = []
    no = refuse("UN-03", text="1.234")
    worker.run(lambda: no, done.append, refused.append)
    worker.run(lambda: (no, no), done.append, refused.append)

    def raises() -> None:
        raise Refused(no)

    worker.run(raises, done.append, refused.append)
    qtbot.waitUntil(lambda: len(refused) == 3)
    assert refused == [(no,), (no, no), (no,)]
    assert done == []


def test_that_an_empty_answer_is_done_and_not_refused(qtbot: QtBot, worker: Worker) -> None:
    done: list[object] = []
    worker.read(tuple, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [()]


def test_that_a_failure_comes_with_its_report(qtbot: QtBot, worker: Worker) -> None:
    failures: list[Failure] = []
    worker.run(lambda: 1 // 0, lambda _answer: None, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0].error, ZeroDivisionError)
    assert "ZeroDivisionError" in failures[0].report


def test_that_an_unheard_failure_is_told_by_the_worker(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.broke) as broke:
        worker.run(lambda: 1 // 0, lambda _answer: None)
    assert isinstance(broke.args[0], Failure)


def test_that_a_slow_call_is_told_once(qtbot: QtBot, worker: Worker) -> None:
    gate = threading.Event()
    told: list[str] = []
    worker.run(lambda: gate.wait(5), lambda _answer: told.append("done"), slow=lambda: told.append("slow"))
    qtbot.waitUntil(lambda: told == ["slow"])
    gate.set()
    qtbot.waitUntil(lambda: told == ["slow", "done"])


def test_that_a_quick_call_is_never_called_slow(qtbot: QtBot, worker: Worker) -> None:
    told: list[str] = []
    worker.run(lambda: 1, lambda _answer: told.append("done"), slow=lambda: told.append("slow"))
    qtbot.waitUntil(lambda: told == ["done"])
    qtbot.wait(350)
    assert told == ["done"]


def test_that_only_the_newest_answer_of_a_page_counts(qtbot: QtBot, worker: Worker) -> None:
    gate = threading.Event()
    latest = Latest(worker)
    answers: list[object] = []
    latest.ask(lambda: gate.wait(5) and "old", answers.append)
    latest.ask(lambda: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert answers == ["new"]


def test_that_a_page_that_is_gone_hears_nothing(qtbot: QtBot, worker: Worker) -> None:
    class Page(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.heard = 0

        def hear(self, _answer: object) -> None:
            self.heard += 1

    page = Page()
    gate = threading.Event()
    worker.run(lambda: gate.wait(5), page.hear)
    page.deleteLater()
    qtbot.waitUntil(lambda: True)
    with qtbot.waitSignal(page.destroyed, raising=False, timeout=200):
        pass
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert page.heard == 0


@pytest.mark.usefixtures("qapp")
def test_that_closing_finishes_what_is_being_written() -> None:
    worker = Worker()
    written: list[int] = []
    for number in range(20):
        worker.run(partial(written.append, number), lambda _answer: None)
    worker.close()
    assert written == list(range(20))


def test_that_garbage_is_collected_on_the_window_s_thread_only(qtbot: QtBot) -> None:
    where: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            where.append(threading.current_thread().name)

    gc.callbacks.append(note)
    worker = Worker()
    answers: list[object] = []
    try:
        worker.run(lambda: [[object()] for _ in range(50_000)], answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        qtbot.waitUntil(lambda: bool(where))
    finally:
        worker.close()
        gc.callbacks.remove(note)
    assert set(where) == {threading.main_thread().name}


def test_that_python_collects_again_only_once_the_last_worker_is_closed() -> None:
    one, other = Worker(), Worker()
    one.close()
    assert not gc.isenabled(), "a cycle with a widget in it would be collected off the window's thread"
    other.close()
    assert gc.isenabled()
