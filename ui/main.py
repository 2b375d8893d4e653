"""Opening the window at a workplace."""

import sys
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from platformdirs import user_state_path

from batchtrack.services.crash_reports import reported
from batchtrack.services.founding import NewPerson
from batchtrack.services.safekeeping import Safekeeping
from batchtrack.services.workplace import Workplace
from ui.application import make_application
from ui.desk import Desk
from ui.drafts import Drafts
from ui.dressing import dress
from ui.front import Front
from ui.preferences import PreferenceStore, preference_file
from ui.window import LOCK_AFTER, MainWindow
from ui.work import Failure, Worker


def run(
    workplace: Workplace,
    people: Sequence[NewPerson] = (),
    keeper: Safekeeping | None = None,
    lock_after: timedelta | None = None,
    front: Front | None = None,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        workplace: an open database with its clock and papers.
        people: of a demonstration, listed with their passwords on the sign-in page; none elsewhere.
        keeper: backups and the second place of this workstation; None where neither is kept.
        lock_after: of nobody touching the window; None for the usual time.
        front: the form that stood here while the program loaded; what is typed in it stays typed.

    Returns:
        The exit code of the program.
    """
    application = make_application(sys.argv)
    store = PreferenceStore(preference_file())
    dress(store.now)
    worker = Worker(report=reported)
    drafts = Drafts(_drafts_file(workplace))
    desk = Desk(workplace, worker, drafts=drafts, preferences=store)
    window = MainWindow(desk, people, keeper, lock_after or LOCK_AFTER)
    # a display without a window manager does not maximize
    window.setGeometry(application.primaryScreen().availableGeometry())
    window.showMaximized()
    if front is not None:
        window.sign_in.take_typed(front.take())
    window.start()
    sys.excepthook = lambda kind, error, trace: _defect(desk, kind, error, trace)
    code = application.exec()
    worker.close()
    return code


def _defect(desk: Desk, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A defect in the window itself is told in it; what was recorded is there, and the window stays."""
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    desk.failed.emit(Failure.of(error, wrote=False, number=reported(error)))


def _drafts_file(workplace: Workplace) -> Path:
    """One file for each database that this person opens at this workstation."""
    database = sha256(workplace.engine.url.render_as_string(hide_password=True).encode()).hexdigest()
    return user_state_path("batchtrack", appauthor=False) / f"drafts-{database[:16]}.json"
