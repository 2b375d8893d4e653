"""The file of the cell counter, taken over into the step's rows."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from batchtrack.refusals import Refusal
from batchtrack.services.instruments.importing import import_count
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.views.shapes import BatchPage
from ui.components.file_row import FileFacts, FileRow
from ui.components.marks import Mark, Verdict
from ui.desk import Desk
from ui.pages.batch.run_questions import AskedFile, ask_whose_sample, ask_why_not_used
from ui.texts import refusal_words, say
from ui.texts import step as texts

_OTHER_SAMPLE: Final = ["SV-41"]
_ROWS_FILLED: Final = {"BA-10"}


class CounterFileRow(FileRow):
    """A row for the file; the rows that it fills stand under it."""

    def __init__(self, desk: Desk, page: Callable[[], BatchPage], saved: Callable[[], object]) -> None:
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
        self._page = page
        self._saved = saved
        self.recorded.connect(self._take)

    @property
    def is_open(self) -> bool:
        """Enter never stops here: the values may be typed as well."""
        return False

    def _take(self, path: Path) -> None:
        session, workplace, file = self._desk.session, self._desk.workplace, AskedFile(self._page(), path)

        def take_over() -> Outcome:
            place = file.place
            return import_count(workplace, place.batch, place.step, path.read_bytes(), path.name, session)

        self._desk.run(take_over, self._done, lambda refusals: self._not_taken(file, refusals))

    def _not_taken(self, file: AskedFile, refusals: tuple[Refusal, ...]) -> None:
        """Another sample id, and a further run of the sample, are questions; everything else is said."""
        self._refused(refusals)
        codes = [refusal.code for refusal in refusals]
        if codes == _OTHER_SAMPLE:
            ask_whose_sample(self._desk, self, file, refusals[0], lambda _done: self._take(file.path))
        elif set(codes) == _ROWS_FILLED:
            ask_why_not_used(self._desk, self, file, lambda _done: self._set_aside())

    def _set_aside(self) -> None:
        self.show_verdicts((Verdict(Mark.TICK, say(texts.RUN_LISTED)),))
        self._saved()

    def _done(self, outcome: Done) -> None:
        if outcome.told:
            self._refused(outcome.told)
            return
        self.show_verdicts((Verdict(Mark.TICK, say(texts.COUNT_FILE_READ)),))
        self._saved()

    def _refused(self, refusals: tuple[Refusal, ...]) -> None:
        verdicts = []
        for refusal in refusals:
            words = " ".join(part for part in (*refusal_words(refusal), refusal.code) if part)
            verdicts.append(Verdict(Mark.ALERT, words))
        self.show_verdicts(verdicts, aloud=True)
