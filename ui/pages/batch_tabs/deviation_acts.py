"""The acts on deviations, holds and alerts: each opens its sheet and brings its command to the services."""

from PySide6.QtWidgets import QWidget

from batchtrack.batch import commands
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.follow_up import FollowUp
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.views.shapes import AlertRow, BatchPage, DeviationRow, HoldRow
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.batch_tabs.deviation_state import FOLLOW_UPS, GRADES, grade_words
from ui.sheets import (
    Answers,
    Asked,
    AskedChoice,
    AskedWords,
    AskFacts,
    ask,
    ask_signed_answers,
    banner_facts,
    own_name,
)
from ui.texts import deviations as texts
from ui.texts import say


class DeviationActs:
    """Acts asked for by a widget of a batch's page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def raise_one(self, page: BatchPage, step: str | None = None) -> None:
        """Anybody reports a deviation."""
        grades = tuple(Choice(grade.value, say(words)) for grade, words in GRADES.items())
        facts = self._asking(
            page,
            say(texts.RAISE),
            (
                AskedChoice("grade", say(texts.CLASS), grades, say(texts.GRADE_HINT)),
                AskedWords("words", say(texts.WHAT)),
            ),
            say(texts.RAISE_SENTENCE),
        )

        def do(given: Answers) -> Outcome:
            command = commands.RaiseDeviation(DeviationClass(given["grade"]), given["words"], step)
            return act(self._desk.workplace, page.banner.batch, command, self._desk.session)

        ask(self._desk, self._parent, facts, do)

    def place_hold(self, page: BatchPage) -> None:
        """Anybody stops the permits of the batch."""
        asked = (AskedWords("words", say(texts.PLACE_WHY)),)
        facts = self._asking(page, say(texts.PLACE), asked, say(texts.PLACE_SENTENCE))

        def do(given: Answers) -> Outcome:
            return act(self._desk.workplace, page.banner.batch, commands.PlaceHold(given["words"]), self._desk.session)

        ask(self._desk, self._parent, facts, do)

    def assess(self, page: BatchPage, row: DeviationRow) -> None:
        """QA says what the deviation does to the product."""
        answers = (Choice("yes", say(texts.ACCEPTABLE_YES)), Choice("no", say(texts.ACCEPTABLE_NO)))
        asked = (AskedWords("impact", say(texts.IMPACT)), AskedChoice("acceptable", say(texts.ACCEPTABLE), answers))
        content = self._signing(page, row, say(texts.ASSESS), say(texts.ASSESS_MEANING))
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            asked,
            lambda by, given: act(
                self._desk.workplace,
                page.banner.batch,
                commands.AssessDeviation(row.number, given["impact"], given["acceptable"] == "yes"),
                by,
                shown=page.version,
            ),
        )

    def close(self, page: BatchPage, row: DeviationRow) -> None:
        """QA closes an assessed deviation."""
        asked = (
            AskedWords("root_cause", say(texts.ROOT_CAUSE)),
            AskedWords("corrective_action", say(texts.CORRECTIVE_ACTION)),
            AskedWords("conclusion", say(texts.CONCLUSION), say(texts.CONCLUSION_HINT)),
        )
        ask_signed_answers(
            self._desk,
            self._parent,
            self._signing(page, row, say(texts.CLOSE), say(texts.CLOSE_MEANING)),
            asked,
            lambda by, given: act(
                self._desk.workplace,
                page.banner.batch,
                commands.CloseDeviation(
                    row.number, given["conclusion"], given["root_cause"], given["corrective_action"]
                ),
                by,
                shown=page.version,
            ),
        )

    def lift(self, page: BatchPage, row: HoldRow) -> None:
        """QA lifts a hold; after an identity alarm with the physical re-identification."""
        title = say(texts.HOLD, number=str(row.number))
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=title,
            list_title=title,
            entries=(SignedEntry(title, row.words, Mark.HOLD),),
            title=say(texts.SIGN_AS),
            meaning=say(texts.LIFT_MEANING),
            act=say(texts.LIFT),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
        reason = AskedWords("reason", say(texts.REASON))
        again = AskedWords("again", say(texts.REIDENTIFICATION), say(texts.IDENTITY_HINT))
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (reason, again) if row.identity else (reason,),
            lambda by, given: act(
                self._desk.workplace,
                page.banner.batch,
                commands.LiftHold(row.number, given["reason"], given.get("again")),
                by,
                shown=page.version,
            ),
        )

    def call(self, page: BatchPage, row: AlertRow) -> None:
        """Somebody called the clinic about an alert."""
        title = say(texts.ALERT, number=str(row.number))
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=title,
            title=say(texts.CALL_TITLE),
            sentence=_to_say(row),
            asked=_questions_of_a_call(),
            act=say(texts.CALL),
            back=say(texts.BACK),
        )
        ask(self._desk, self._parent, facts, lambda given: self._called(page, row, given))

    def follow_up(self, page: BatchPage, row: AlertRow, wanted: FollowUp) -> None:
        """What the laboratory or the physician told of a dose that was given."""
        title = say(FOLLOW_UPS[wanted])
        asked = (
            AskedWords("words", title),
            AskedWords("told_by", say(texts.TOLD_BY)),
            AskedWords("at", say(texts.TOLD_AT), say(texts.NOW_OR_TYPED), needed=False),
        )
        facts = self._asking(page, title, asked, row.words)
        ask(self._desk, self._parent, facts, lambda given: self._followed_up(page, row, wanted, given))

    def _followed_up(self, page: BatchPage, row: AlertRow, wanted: FollowUp, given: Answers) -> Outcome:
        now = self._desk.workplace.clock.now()
        at = read_time(given["at"], page.banner.zone, now) if given["at"] else now
        if isinstance(at, Refusal):
            return not_done(at)
        command = commands.FollowUpAlert(row.number, wanted, given["words"], given["told_by"], at, page.banner.zone)
        return act(self._desk.workplace, page.banner.batch, command, self._desk.session)

    def _called(self, page: BatchPage, row: AlertRow, given: Answers) -> Outcome:
        now = self._desk.workplace.clock.now()
        at = read_time(given["at"], page.banner.zone, now) if given["at"] else now
        if isinstance(at, Refusal):
            return not_done(at)
        again = read_time(given["next_try"], page.banner.zone, now, ahead=True) if given["next_try"] else None
        if isinstance(again, Refusal):
            return not_done(again)
        command = commands.ContactClinic(
            alert=row.number,
            person=given["person"],
            at=at,
            zone=page.banner.zone,
            read_back=given["read_back"] == "yes",
            answer=Answer(given["answer"]),
            next_try=again,
        )
        return act(self._desk.workplace, page.banner.batch, command, self._desk.session)

    def _asking(self, page: BatchPage, title: str, asked: tuple[Asked, ...], sentence: str) -> AskFacts:
        return AskFacts(
            banner=banner_facts(page.banner),
            about=title,
            title=title,
            sentence=sentence,
            asked=asked,
            act=title,
            back=say(texts.BACK),
        )

    def _signing(self, page: BatchPage, row: DeviationRow, title: str, meaning: str) -> SignatureFacts:
        about = say(texts.DEVIATION, number=str(row.number))
        entries = [SignedEntry(about, row.what, Mark.ALERT, grade_words(row))]
        if row.impact:
            entries.append(SignedEntry(say(texts.IMPACT), row.impact, Mark.NONE))
        return SignatureFacts(
            banner=banner_facts(page.banner),
            about=about,
            list_title=title,
            entries=entries,
            title=say(texts.SIGN_AS),
            meaning=meaning,
            act=title,
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )


def _to_say(row: AlertRow) -> str:
    """What is said on the telephone, and to whom."""
    told = say(texts.DO_NOT_INFUSE) if row.before_use else say(texts.TELL_PHYSICIAN)
    numbers = "; ".join(f"{label}: {number}" for label, number in row.contacts)
    return f"{told} {row.words}. {numbers}".strip()


def _questions_of_a_call() -> tuple[Asked, ...]:
    answers = {
        Answer.NOT_REACHED: texts.NOT_REACHED,
        Answer.NOT_GIVEN: texts.NOT_GIVEN,
        Answer.GIVEN: texts.GIVEN,
        Answer.INFORMED: texts.INFORMED,
    }
    choices = tuple(Choice(key.value, say(words)) for key, words in answers.items())
    yes_no = (Choice("yes", say(texts.YES)), Choice("no", say(texts.NO)))
    return (
        AskedWords("person", say(texts.WHOM)),
        AskedWords("at", say(texts.CALLED_AT), say(texts.NOW_OR_TYPED), needed=False),
        AskedChoice("answer", say(texts.ANSWER), choices),
        AskedChoice("read_back", say(texts.READ_BACK), yes_no),
        AskedWords("next_try", say(texts.NEXT_TRY), say(texts.NEXT_TRY_HINT), needed=False),
    )
