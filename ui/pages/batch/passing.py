"""The way to an exception: a refused lot or device, QA beside the bench or on the telephone, then the row is filled."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import GrantException, SignExceptionLater, WitnessException
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.excepting import ByPhone, Passable, passable, quality_people, tell_by_phone, without_training
from batchtrack.services.outcomes import Outcome
from batchtrack.services.people import Confirmed
from batchtrack.services.resources import PASSABLE
from batchtrack.services.views.shapes import BatchPage, PhoneView
from ui.components.button import Button, Kind
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.batch.signing import step_words
from ui.pages.local_time import day_and_clock
from ui.sheets import (
    Answers,
    Asked,
    AskedChoice,
    AskedWords,
    AskFacts,
    ask,
    ask_signature,
    ask_signed_answers,
    banner_facts,
    own_name,
)
from ui.texts import passing as texts
from ui.texts import say

_MOST_BUTTONS = 5
Tell = Callable[[tuple[Refusal, ...]], object]


def may_be_passed(refusals: tuple[Refusal, ...]) -> bool:
    """Whether QA could let it through: all that stands against it is of the registers, nothing of identity."""
    return bool(refusals) and all(refusal.code in PASSABLE for refusal in refusals)


class Passing:
    """The sheets of exceptions on one page.

    Args:
        desk, parent: where acts go, and a widget of the page that is dimmed.
        page: what the page shows.
        again: sends the scan once more, after it may be used.
        refused: hears why no exception is possible.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        page: Callable[[], BatchPage],
        again: Callable[[str], object],
        refused: Tell,
    ) -> None:
        self._desk = desk
        self._parent = parent
        self._page = page
        self._again = again
        self._refused = refused

    def ask(self, scanned: str) -> None:
        """Look what stands against a scanned lot or device, and ask QA."""
        desk, place = self._desk, self._place()
        session = desk.session

        desk.worker.read(
            lambda: passable(desk.workplace, place, scanned, session),
            lambda found: self._ask_quality(found, scanned),
            self._refused,
        )

    def ask_for_training(self) -> None:
        """Ask QA to let whoever is signed in work in this step without training for it."""
        desk, place, session = self._desk, self._place(), self._desk.session
        desk.worker.read(
            lambda: without_training(desk.workplace, place, session),
            lambda found: self._ask_quality(found, ""),
            self._refused,
        )

    def witness(self, view: PhoneView, scanned: str = "") -> None:
        """A second person at the bench signs what was heard on the telephone."""
        page, workplace = self._page(), self._desk.workplace
        content = self._content(
            page,
            self._heard(page, view),
            (say(texts.WITNESS_TITLE), say(texts.WITNESS_MEANING), say(texts.WITNESS_ACT)),
            hint=say(texts.WITNESS_HINT, name=view.who),
        )
        command = WitnessException(page.form.id, view.slot)
        ask_signature(
            self._desk,
            self._parent,
            content,
            lambda by: act(workplace, page.banner.batch, command, by),
            lambda _done: self._then_again(scanned),
        )

    def sign_later(self, view: PhoneView) -> None:
        """QA signs what it allowed by telephone."""
        page, workplace = self._page(), self._desk.workplace
        content = self._content(
            page,
            self._heard(page, view),
            (say(texts.LATER_TITLE), say(texts.LATER_MEANING), say(texts.LATER_ACT)),
            name=own_name(self._desk, QA_ROLES),
        )
        command = SignExceptionLater(page.form.id, view.slot)
        ask_signature(self._desk, self._parent, content, lambda by: act(workplace, page.banner.batch, command, by))

    def _ask_quality(self, found: Passable, scanned: str) -> None:
        page, workplace = self._page(), self._desk.workplace
        scope = say(texts.SCOPE_IS, row=found.label, scanned=found.scanned)
        entries = (
            SignedEntry(found.label, found.scanned, Mark.NONE),
            *(SignedEntry(say(texts.AGAINST), words, Mark.STOP) for words in found.against),
        )
        content = self._content(
            page,
            entries,
            (say(texts.TITLE), say(texts.MEANING), say(texts.ACT)),
            hint=say(texts.HINT),
            name=own_name(self._desk, QA_ROLES),
        )

        def do(by: Confirmed, given: Answers) -> Outcome:
            command = GrantException(page.form.id, found.slot, scope, given["reason"], given["risk"])
            return act(workplace, page.banner.batch, command, by)

        asked = (AskedWords("reason", say(texts.REASON)), AskedWords("risk", say(texts.RISK)))
        sheet = ask_signed_answers(
            self._desk, self._parent, content, asked, do, lambda _done: self._then_again(scanned)
        )
        by_phone = Button(say(texts.BY_PHONE), Kind.QUIET)
        by_phone.clicked.connect(sheet.reject)
        by_phone.clicked.connect(lambda: self._ask_whom(found, scope, scanned))
        sheet.foot.insertWidget(0, by_phone)
        by_phone.show()

    def _then_again(self, scanned: str) -> None:
        if scanned:
            self._again(scanned)

    def _ask_whom(self, found: Passable, scope: str, scanned: str) -> None:
        workplace = self._desk.workplace
        self._desk.worker.read(
            lambda: quality_people(workplace), lambda names: self._ask_heard(found, scope, scanned, names)
        )

    def _ask_heard(self, found: Passable, scope: str, scanned: str, names: tuple[str, ...]) -> None:
        page, place, session = self._page(), self._place(), self._desk.session
        facts = AskFacts(
            banner_facts(page.banner),
            step_words(page),
            say(texts.PHONE_TITLE, row=found.label),
            (
                _whom(names),
                AskedWords("time", say(texts.TIME), say(texts.TIME_HINT), needed=False, short=True),
                AskedWords("reason", say(texts.REASON)),
                AskedWords("risk", say(texts.RISK)),
            ),
            say(texts.PHONE_ACT),
            say(texts.BACK),
            say(texts.PHONE_SENTENCE),
        )

        def do(given: Answers) -> Outcome:
            heard = ByPhone(found.slot, scope, given["reason"], given["risk"], given["name"], given["time"])
            return tell_by_phone(self._desk.workplace, place, heard, session)

        ask(self._desk, self._parent, facts, do, lambda _done: self._then_witness(found.slot, scanned))

    def _then_witness(self, slot: str, scanned: str) -> None:
        """Ask for the second person as soon as the page shows what was written down."""

        def shown(page: BatchPage) -> None:
            told = next((view for view in page.form.phoned if view.slot == slot and not view.witnessed), None)
            if told is not None:
                self.witness(told, scanned)

        self.when_read(shown)

    when_read: Callable[[Callable[[BatchPage], object]], object] = staticmethod(lambda _then: None)
    """Set by the page: reads it again, then goes on with what is shown."""

    def _heard(self, page: BatchPage, view: PhoneView) -> tuple[SignedEntry, ...]:
        time = day_and_clock(view.at, page.banner.zone)
        return (
            SignedEntry(view.label, view.scope, Mark.ALERT),
            SignedEntry(say(texts.ALLOWED_BY), say(texts.ALLOWED_AT, name=view.allowed_by, time=time), Mark.NONE),
            SignedEntry(say(texts.REASON), view.reason, Mark.NONE),
            SignedEntry(say(texts.RISK), view.risk, Mark.NONE),
        )

    def _content(
        self,
        page: BatchPage,
        entries: tuple[SignedEntry, ...],
        words: tuple[str, str, str],
        *,
        hint: str = "",
        name: str = "",
    ) -> SignatureFacts:
        title, meaning, act_words = words
        return SignatureFacts(
            banner=banner_facts(page.banner),
            about=step_words(page),
            list_title=say(texts.LIST),
            entries=entries,
            title=title,
            meaning=meaning,
            act=act_words,
            back=say(texts.BACK),
            hint=hint,
            name=name,
        )

    def _place(self) -> Place:
        page = self._page()
        return Place(page.banner.batch, page.form.id)


def _whom(names: tuple[str, ...]) -> Asked:
    if 0 < len(names) <= _MOST_BUTTONS:
        return AskedChoice("name", say(texts.CALLED), tuple(Choice(name, name) for name in names))
    return AskedWords("name", say(texts.CALLED))
