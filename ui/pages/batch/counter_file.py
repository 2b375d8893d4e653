"""The file of the cell counter, taken over into the step's rows."""

from collections.abc import Callable
from pathlib import Path

from batchtrack.refusals import Refusal
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.outcomes import Done, Outcome
from ui.components.file_row import FileFacts, FileRow
from ui.components.marks import Mark, Verdict
from ui.desk import Desk
from ui.texts import refusal_words, say
from ui.texts import step as texts


class CounterFileRow(FileRow):
    """A row for the file; the rows that it fills stand under it."""

    def __init__(self, desk: Desk, batch: str, step: str, saved: Callable[[], object]) -> None:
        super().__init__(
            FileFacts(
                "counter_file",
                say(texts.COUNT_FILE),
                say(texts.COUNT_FILE_HINT),
                kinds=say(texts.COUNT_FILE_KINDS),
                verdict=Verdict(Mark.NONE, say(texts.INSTRUMENT)),
            )
        )
        self._desk = desk
        self._batch = batch
        self._step = step
        self._saved = saved
        self.recorded.connect(self._take)

    @property
    def is_open(self) -> bool:
        """Enter never stops here: the values may be typed as well."""
        return False

    def _take(self, path: Path) -> None:
        session, workplace = self._desk.session, self._desk.workplace

        def take_over() -> Outcome:
            return import_count(workplace, self._batch, self._step, path.read_bytes(), path.name, session)

        self._desk.run(take_over, self._done, self._refused)

    def _done(self, _outcome: Done) -> None:
        self.show_verdicts((Verdict(Mark.TICK, say(texts.COUNT_FILE_READ)),))
        self._saved()

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        verdicts = []
        for refusal in refusals:
            words = " ".join(part for part in (*refusal_words(refusal), refusal.code) if part)
            verdicts.append(Verdict(Mark.ALERT, words))
        self.show_verdicts(verdicts, aloud=True)
