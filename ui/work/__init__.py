"""Work that runs off the window's thread: one writer, some readers, answers by signal."""

from ui.work.aside import Aside
from ui.work.failure import Failure
from ui.work.latest import Latest
from ui.work.worker import Worker

__all__ = ["Aside", "Failure", "Latest", "Worker"]
