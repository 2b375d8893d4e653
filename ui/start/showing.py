"""Showing the small window and waiting until it is closed."""

import sys
from pathlib import Path

from batchtrack.refusals import Refusal
from ui.application import make_application
from ui.start.start_window import DoUpgrade, StartWindow


def show_refusal(refusal: Refusal) -> None:
    """Why the program does not open, in words, until somebody closes it."""
    _until_closed(refusal, None, None)


def offer_upgrade(refusal: Refusal, backup: Path, upgrade: DoUpgrade) -> bool:
    """Offer to bring an older database to this version; whether it stands there now.

    Args:
        refusal: that the tables are an older version's (ST-12).
        backup: the file that the backup of before will be written into.
        upgrade: does it; slow, and run beside the window.
    """
    return _until_closed(refusal, backup, upgrade).upgraded


def _until_closed(refusal: Refusal, backup: Path | None, upgrade: DoUpgrade | None) -> StartWindow:
    application = make_application(sys.argv)
    window = StartWindow(refusal, backup, upgrade)
    window.show()
    application.exec()
    return window
