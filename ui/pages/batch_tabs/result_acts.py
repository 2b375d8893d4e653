"""The acts on a test: each opens its sheet and brings its command to the services."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import CorrectResult, ReadInterim, RecordResult, RepeatTest, ReviewResult, StartTest
from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.views.shapes import BatchPage, TestRow
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.batch_tabs.test_state import criterion_of, judged
from ui.sheets import (
    Answers,
    AskedChoice,
    AskedWords,
    AskFacts,
    ask,
    ask_signature,
    ask_signed_answers,
    banner_facts,
    own_name,
)
from ui.texts import results as texts
from ui.texts import say
from ui.texts import words as common

ANALYST: Final = frozenset({"qc_analyst"})


class ResultActs:
    """Acts on the tests of one batch, asked for by a widget of its page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def record(self, page: BatchPage, row: TestRow, typed: str, shown: str) -> None:
        """The analyst signs a result."""
        entries = (SignedEntry(row.label, shown, Mark.NONE), *_frame(row))
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            list_title=say(texts.REPORTED),
            entries=entries,
            title=say(texts.ANALYST_SIGNS),
            meaning=say(texts.ANALYST_MEANING),
            act=say(texts.SIGN_RESULT),
            back=say(texts.BACK_TO_RESULTS),
            name=own_name(self._desk, ANALYST),
        )
        workplace, command = self._desk.workplace, RecordResult(row.id, typed)
        ask_signature(
            self._desk,
            self._parent,
            content,
            lambda by: act(workplace, page.banner.batch, command, by, shown=page.version),
        )

    def review(self, page: BatchPage, row: TestRow) -> None:
        """A second person reviews a result and signs."""
        verdict = judged(row)
        entries = (SignedEntry(row.label, row.shown, verdict.mark, verdict.words), *_frame(row))
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            list_title=say(texts.REVIEW_WHAT),
            entries=entries,
            title=say(texts.REVIEW_TITLE),
            meaning=say(texts.REVIEW_MEANING),
            act=say(texts.REVIEW_SIGN),
            back=say(texts.BACK_TO_RESULTS),
            hint=say(texts.REVIEW_HINT, analyst=row.analyst),
        )
        workplace, command = self._desk.workplace, ReviewResult(row.id)
        ask_signature(
            self._desk,
            self._parent,
            content,
            lambda by: act(workplace, page.banner.batch, command, by, shown=page.version),
        )

    def correct(self, page: BatchPage, row: TestRow) -> None:
        """The analyst reports another result, with the reason."""
        verdict = judged(row)
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            list_title=say(texts.CORRECT_RESULT),
            entries=(SignedEntry(row.label, row.shown, verdict.mark, verdict.words),),
            title=say(texts.ANALYST_SIGNS),
            meaning=say(texts.CORRECT_MEANING),
            act=say(texts.SIGN_RESULT),
            back=say(texts.BACK_TO_RESULTS),
            name=own_name(self._desk, ANALYST),
        )
        reason = AskedWords("reason", say(texts.REASON), say(texts.REASON_HINT))
        asked = (reason,) if row.from_step else (_new_result(row), reason)
        workplace = self._desk.workplace
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            asked,
            lambda by, given: act(
                workplace,
                page.banner.batch,
                CorrectResult(row.id, given.get("result", ""), given["reason"]),
                by,
                shown=page.version,
            ),
        )

    def repeat(self, page: BatchPage, row: TestRow) -> None:
        """The analyst does the test again, as a rule allows."""
        verdict = judged(row)
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            list_title=say(texts.REPEAT),
            entries=(SignedEntry(row.label, row.shown, verdict.mark, verdict.words), *_frame(row)),
            title=say(texts.ANALYST_SIGNS),
            meaning=say(texts.REPEAT_MEANING),
            act=say(texts.REPEAT),
            back=say(texts.BACK_TO_RESULTS),
            name=own_name(self._desk, ANALYST),
        )
        workplace, batch = self._desk.workplace, page.banner.batch
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (AskedWords("words", say(texts.REASON)),),
            lambda by, given: act(workplace, batch, RepeatTest(row.id, given["words"]), by, shown=page.version),
        )

    def start(self, page: BatchPage, row: TestRow) -> None:
        """The sample goes into test, now or at a time that is typed."""
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            title=say(texts.START_TITLE),
            asked=(AskedWords("at", say(texts.STARTED_AT), say(texts.NOW_OR_TYPED), needed=False),),
            act=say(texts.START_TEST),
            back=say(texts.BACK_TO_RESULTS),
        )
        ask(self._desk, self._parent, facts, lambda given: self._start(page, row, given))

    def read(self, page: BatchPage, row: TestRow) -> None:
        """A reading before the final result."""
        days = tuple(Choice(str(day), say(texts.DAY, day=str(day))) for day in row.interim_days)
        findings = tuple(Choice(word, word) for word in row.words)
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=row.label,
            title=say(texts.INTERIM),
            asked=(
                AskedChoice("day", say(texts.DAY_OF_READING), days),
                AskedChoice("finding", say(texts.FINDING), findings)
                if findings
                else AskedWords("finding", say(texts.FINDING)),
                AskedWords("at", say(texts.READ_AT), say(texts.NOW_OR_TYPED), needed=False),
            ),
            act=say(texts.INTERIM_READ),
            back=say(common.BACK),
        )
        ask(self._desk, self._parent, facts, lambda given: self._read(page, row, given))

    def _start(self, page: BatchPage, row: TestRow, given: Answers) -> Outcome:
        at = self._moment(page, given["at"])
        if isinstance(at, Refusal):
            return not_done(at)
        return act(self._desk.workplace, page.banner.batch, StartTest(row.id, at, page.banner.zone), self._desk.session)

    def _read(self, page: BatchPage, row: TestRow, given: Answers) -> Outcome:
        at = self._moment(page, given["at"])
        if isinstance(at, Refusal):
            return not_done(at)
        command = ReadInterim(row.id, int(given["day"]), at, page.banner.zone, given["finding"])
        return act(self._desk.workplace, page.banner.batch, command, self._desk.session)

    def _moment(self, page: BatchPage, typed: str) -> datetime | Refusal:
        now = self._desk.workplace.clock.now()
        return read_time(typed, page.banner.zone, now) if typed else now


def _frame(row: TestRow) -> tuple[SignedEntry, ...]:
    """What the result stands against and how it was got."""
    return (
        SignedEntry(say(texts.CRITERION), criterion_of(row), Mark.NONE),
        SignedEntry(say(texts.METHOD), row.method, Mark.NONE),
        SignedEntry(say(texts.SAMPLE), row.sample, Mark.NONE),
    )


def _new_result(row: TestRow) -> AskedChoice | AskedWords:
    if row.words:
        return AskedChoice("result", say(texts.NEW_RESULT), tuple(Choice(word, word) for word in row.words))
    return AskedWords("result", say(texts.NEW_RESULT), row.unit_words)
