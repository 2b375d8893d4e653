"""What QA may decide beside certifying: reject, recall, supply outside the specification, tell the authorities."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import EndBatch, NoteSupply, RecallBatch, SupplyOutside
from batchtrack.batch.events.order import EndKind
from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.batch.questions.supply import BEFORE
from batchtrack.batch.questions.times import read_time
from batchtrack.batch.rules.supplying import STATEMENT
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.views.release_queue import ReleaseOverview
from batchtrack.services.views.shapes import ReleaseView, SupplyRow
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk, OnDone
from ui.pages.fates import KEY, asked_fates, fates_of
from ui.sheets import (
    Answers,
    Asked,
    AskedWords,
    AskFacts,
    ask,
    ask_signature,
    ask_signed_answers,
    banner_facts,
    own_name,
)
from ui.texts import say
from ui.texts import supply as texts

WORDS: Final[Mapping[SupplyRecord, str]] = {
    SupplyRecord.RISK_EVALUATION: texts.RISK_EVALUATION,
    SupplyRecord.REQUEST: texts.REQUEST,
    SupplyRecord.NOTICE: texts.NOTICE,
    SupplyRecord.ACCEPTANCE: texts.ACCEPTANCE,
    SupplyRecord.NOTIFICATION: texts.NOTIFICATION,
}


class Decisions:
    """Acts asked for by the readiness of a batch."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def reject(self, overview: ReleaseOverview, view: ReleaseView) -> None:
        """QA rejects the batch, with what becomes of each container."""
        content = self._signing(
            overview, say(texts.REJECT_TITLE), say(texts.REJECT_MEANING), say(texts.REJECT, batch=view.batch)
        )
        asked: tuple[Asked, ...] = (AskedWords("reason", say(texts.REASON)), *asked_fates(overview.containers))

        def do(by: Confirmed, given: Answers) -> Outcome:
            command = EndBatch(EndKind.REJECTED, given["reason"], fates_of(given.get(KEY, "")))
            return act(self._desk.workplace, view.batch, command, by, shown=view.version)

        ask_signed_answers(self._desk, self._parent, content, asked, do)

    def recall(self, overview: ReleaseOverview, view: ReleaseView) -> None:
        """QA calls the batch back, wherever it is."""
        content = self._signing(
            overview, say(texts.RECALL_TITLE), say(texts.RECALL_MEANING), say(texts.RECALL, batch=view.batch)
        )

        def do(by: Confirmed, given: Answers) -> Outcome:
            return act(self._desk.workplace, view.batch, RecallBatch(given["reason"]), by, shown=view.version)

        ask_signed_answers(self._desk, self._parent, content, (AskedWords("reason", say(texts.REASON)),), do)

    def supply(self, overview: ReleaseOverview, view: ReleaseView, done: OnDone) -> None:
        """The next record that is missing; once all are there, the qualified person's decision."""
        open_rows = [row for row in overview.supply if row.record in BEFORE and not row.words]
        if open_rows:
            self.note(overview, open_rows[0].record)
            return
        content = self._signing(
            overview,
            say(texts.SUPPLY_TITLE),
            STATEMENT,
            say(texts.SUPPLY),
            (*_failing(view), *_records(overview.supply)),
        )
        workplace, command = self._desk.workplace, SupplyOutside(view.stage, view.version)
        ask_signature(self._desk, self._parent, content, lambda by: act(workplace, view.batch, command, by), done)

    def note(self, overview: ReleaseOverview, record: SupplyRecord) -> None:
        """QA writes down one of the records, as its document says it."""
        place = list(SupplyRecord).index(record) + 2
        facts = AskFacts(
            banner=banner_facts(overview.banner),
            about=say(texts.SUPPLY_TITLE),
            title=say(texts.RECORD, number=str(place), words=say(WORDS[record])),
            sentence=say(texts.RECORD_SENTENCE),
            asked=(
                AskedWords("person", say(texts.PERSON_OF[record])),
                AskedWords("organisation", say(texts.ORGANISATION)),
                AskedWords("reference", say(texts.REFERENCE)),
                AskedWords("at", say(texts.AT), say(texts.NOW_OR_TYPED), needed=False),
            ),
            act=say(texts.KEEP),
            back=say(texts.BACK),
        )
        ask(self._desk, self._parent, facts, lambda given: self._noted(overview, record, given))

    def _noted(self, overview: ReleaseOverview, record: SupplyRecord, given: Answers) -> Outcome:
        workplace, zone = self._desk.workplace, overview.banner.zone
        now = workplace.clock.now()
        at = read_time(given["at"], zone, now) if given["at"] else now
        if isinstance(at, Refusal):
            return not_done(at)
        command = NoteSupply(record, given["person"], given["organisation"], given["reference"], at, zone)
        return act(workplace, overview.banner.batch, command, self._desk.session)

    def _signing(
        self, overview: ReleaseOverview, title: str, meaning: str, words: str, entries: tuple[SignedEntry, ...] = ()
    ) -> SignatureFacts:
        batch = SignedEntry(say(texts.BATCH), f"{overview.banner.batch}, {overview.banner.product}", Mark.NONE)
        return SignatureFacts(
            banner=banner_facts(overview.banner),
            about=title,
            list_title=title,
            entries=(batch, *entries),
            title=say(texts.SIGN_AS),
            meaning=meaning,
            act=words,
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )


def _failing(view: ReleaseView) -> tuple[SignedEntry, ...]:
    return tuple(SignedEntry(say(texts.FAILS), label, Mark.STOP) for label in view.failing)


def _records(rows: tuple[SupplyRow, ...]) -> tuple[SignedEntry, ...]:
    return tuple(SignedEntry(say(WORDS[row.record]), row.words, Mark.TICK) for row in rows if row.words)
