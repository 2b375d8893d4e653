"""What can be told of a batch outside its steps: an incident, and its end."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from batchtrack.batch import commands
from batchtrack.batch.events.order import EndKind
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.product.model import Handling
from batchtrack.services.acting import act
from batchtrack.services.handling import tell_of_container
from batchtrack.services.outcomes import Outcome
from batchtrack.services.people import Confirmed
from batchtrack.services.reporting import OnPaper, report_incident
from batchtrack.services.views.shapes import BatchPage
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.batch_tabs.allocation_acts import choices_of
from ui.pages.fates import KEY, asked_fates, fates_of
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
from ui.texts import custody as texts
from ui.texts import say

_WORDS: Final[Mapping[EndKind, str]] = {
    EndKind.CANCELLED: texts.END_CANCELLED,
    EndKind.COLLECTION_FAILED: texts.END_COLLECTION_FAILED,
    EndKind.PROCESSING_FAILED: texts.END_PROCESSING_FAILED,
    EndKind.REJECTED: texts.END_REJECTED,
    EndKind.EXPIRED: texts.END_EXPIRED,
    EndKind.NOT_ADMINISTERED: texts.END_NOT_ADMINISTERED,
    EndKind.RETURNED: texts.END_RETURNED,
    EndKind.DESTROYED: texts.END_DESTROYED,
    EndKind.SUPPLIED: texts.END_SUPPLIED,
}
_TOLD: Final[Mapping[Handling, str]] = {
    Handling.MOVE: texts.TELL_MOVE,
    Handling.FREEZE: texts.TELL_FREEZE,
    Handling.THAW: texts.TELL_THAW,
    Handling.DESTROY: texts.TELL_DESTROY,
}
_BEFORE_COLLECTION: Final = (EndKind.CANCELLED, EndKind.COLLECTION_FAILED)
_BEFORE_RELEASE: Final = (
    EndKind.COLLECTION_FAILED,
    EndKind.PROCESSING_FAILED,
    EndKind.REJECTED,
    EndKind.EXPIRED,
    EndKind.DESTROYED,
)
_AFTER_RELEASE: Final = (
    EndKind.REJECTED,
    EndKind.EXPIRED,
    EndKind.NOT_ADMINISTERED,
    EndKind.RETURNED,
    EndKind.DESTROYED,
)
_AFTER_USE: Final = (EndKind.REJECTED, EndKind.SUPPLIED)


class CustodyActs:
    """Acts asked for on the custody tab."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def report(self, page: BatchPage) -> None:
        """Anybody writes down what happened, with who says so."""
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=say(texts.INCIDENT),
            title=say(texts.INCIDENT),
            asked=(
                AskedWords("words", say(texts.INCIDENT_WHAT)),
                AskedWords("name", say(texts.INCIDENT_NAME)),
                AskedWords("function", say(texts.INCIDENT_FUNCTION)),
                AskedWords("organisation", say(texts.INCIDENT_ORGANISATION)),
                AskedWords("time", say(texts.INCIDENT_TIME)),
            ),
            act=say(texts.INCIDENT),
            back=say(texts.BACK),
            sentence=say(texts.INCIDENT_SENTENCE),
        )

        def do(given: Answers) -> Outcome:
            paper = OnPaper(given["name"], given["function"], given["organisation"], given["time"])
            session = self._desk.session
            return report_incident(self._desk.workplace, page.banner.batch, paper, given["words"], session)

        ask(self._desk, self._parent, facts, do)

    def tell(self, page: BatchPage) -> None:
        """Anybody writes down where a container is kept now, or that it is no more."""
        acts = tuple(Choice(told.value, say(words)) for told, words in _TOLD.items())
        facts = AskFacts(
            banner=banner_facts(page.banner),
            about=say(texts.TELL),
            title=say(texts.TELL),
            asked=(
                AskedChoice("container", say(texts.TELL_CONTAINER), choices_of(page.containers)),
                AskedChoice("act", say(texts.TELL_ACT), acts),
                AskedWords("words", say(texts.TELL_WORDS)),
                AskedWords("time", say(texts.TELL_TIME)),
                AskedWords("name", say(texts.TELL_NAME), say(texts.TELL_NAME_HINT), needed=False),
                AskedWords("function", say(texts.INCIDENT_FUNCTION), needed=False),
                AskedWords("organisation", say(texts.INCIDENT_ORGANISATION), needed=False),
            ),
            act=say(texts.TELL),
            back=say(texts.BACK),
            sentence=say(texts.TELL_SENTENCE),
        )

        def do(given: Answers) -> Outcome:
            parts = given["name"], given["function"], given["organisation"]
            return tell_of_container(
                self._desk.workplace,
                page.banner.batch,
                int(given["container"]),
                Handling(given["act"]),
                given["time"],
                given["words"],
                self._desk.session,
                OnPaper(*parts, given["time"]) if any(parts) else None,
            )

        ask(self._desk, self._parent, facts, do)

    def end(self, page: BatchPage) -> None:
        """QA ends the batch another way than by its final certification."""
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=say(texts.END),
            list_title=say(texts.END_LIST),
            entries=tuple(SignedEntry(made.shown, made.label, Mark.TICK) for made in page.containers),
            title=say(texts.END_TITLE),
            meaning=say(texts.END_MEANING),
            act=say(texts.END_ACT, batch=page.banner.batch),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
        choices = tuple(Choice(kind.value, say(_WORDS[kind])) for kind in possible_ends(page))
        asked: list[Asked] = [
            AskedChoice("end", say(texts.END_HOW), choices),
            AskedWords("reason", say(texts.END_REASON)),
        ]
        asked.extend(asked_fates(page.containers))

        def do(by: Confirmed, given: Answers) -> Outcome:
            command = commands.EndBatch(EndKind(given["end"]), given["reason"], fates_of(given.get(KEY, "")))
            return act(self._desk.workplace, page.banner.batch, command, by, shown=page.version)

        ask_signed_answers(self._desk, self._parent, content, asked, do)


def possible_ends(page: BatchPage) -> tuple[EndKind, ...]:
    """The ends that make sense where the batch is; whether one is granted the rules say."""
    if not page.containers:
        return _BEFORE_COLLECTION
    if page.banner.given:
        return _AFTER_USE
    return _AFTER_RELEASE if page.papers else _BEFORE_RELEASE
