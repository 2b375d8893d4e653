"""Asking how to begin, before there is a database to work in."""

import sys
from collections.abc import Sequence

from batchtrack.refusals import Refusal
from batchtrack.services.starting import Offers, Opening
from ui.application import make_application
from ui.dressing import dress
from ui.first_start.window import StartWindow
from ui.preferences import PreferenceStore, preference_file
from ui.work import Worker


def ask_start(offers: Offers, url: str, refusals: Sequence[Refusal] = ()) -> Opening | None:
    """Show the start page until something can be opened.

    Args:
        offers: what can be done from it.
        url: of the database that was looked for.
        refusals: why it cannot be opened, shown on the page.

    Returns:
        What the window is opened at; None where the page was closed.
    """
    application = make_application(sys.argv)
    store = PreferenceStore(preference_file())
    dress(store.now)
    worker = Worker()
    window = StartWindow(offers, worker, store, url)
    window.refuse(refusals)
    window.resize(window.sizeHint().expandedTo(window.minimumSize()))
    window.show()
    application.exec()
    worker.close()
    return window.opening
