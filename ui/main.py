"""Opening the window at a workplace."""

import sys
from collections.abc import Sequence

from batchtrack.services.founding import NewPerson
from batchtrack.services.workplace import Workplace
from ui.application import make_application
from ui.desk import Desk
from ui.window import MainWindow
from ui.work import Worker


def run(workplace: Workplace, people: Sequence[NewPerson] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        workplace: an open database with its clock and papers.
        people: of a demonstration, listed with their passwords on the sign-in page; none elsewhere.

    Returns:
        The exit code of the program.
    """
    application = make_application(sys.argv)
    worker = Worker()
    desk = Desk(workplace, worker)
    window = MainWindow(desk, people)
    # a display without a window manager does not maximize
    window.setGeometry(application.primaryScreen().availableGeometry())
    window.showMaximized()
    window.start()
    code = application.exec()
    worker.close()
    return code
