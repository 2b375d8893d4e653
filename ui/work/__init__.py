"""Work that runs off the window's thread: one writer, some readers, answers by signal."""

from ui.work.latest import Latest
from ui.work.worker import Failure, Worker

__all__ = ["Failure", "Latest", "Worker"]
