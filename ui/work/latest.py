"""Questions of one page about one thing: only the newest answer counts."""

from collections.abc import Callable
from typing import Any

from batchtrack.refusals import Refusal
from ui.work.failure import Failure
from ui.work.worker import Worker


class Latest:
    """Numbers the questions of a page; an answer to an older question is dropped."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._generation = 0

    @property
    def generation(self) -> int:
        """Number of the newest question."""
        return self._generation

    def drop(self) -> None:
        """Want no answer any more, for example because the page shows something else."""
        self._generation += 1

    def ask(
        self,
        call: Callable[[], object],
        done: Callable[[Any], object],
        refused: Callable[[tuple[Refusal, ...]], object] | None = None,
        failed: Callable[[Failure], object] | None = None,
        *,
        slow: Callable[[], object] | None = None,
    ) -> None:
        """Read something; whichever hearer is due is called only if nothing newer was asked since."""
        self._generation += 1
        number = self._generation
        self._worker.read(
            call,
            self._if_newest(number, done),
            None if refused is None else self._if_newest(number, refused),
            None if failed is None else self._if_newest(number, failed),
            slow=slow,
        )

    def _if_newest(self, number: int, hearer: Callable[[Any], object]) -> Callable[[Any], object]:
        def hear(news: object) -> object:
            return hearer(news) if number == self._generation else None

        return hear
