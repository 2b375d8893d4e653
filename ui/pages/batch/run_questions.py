"""What is asked about a counter's file that is not simply taken: its sample id, and why a run is not used."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from batchtrack.refusals import Refusal
from batchtrack.services.at_hand import Place
from batchtrack.services.instruments.answering import answer_sample
from batchtrack.services.instruments.setting_aside import set_run_aside
from batchtrack.services.views.shapes import BatchPage
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk, OnDone
from ui.pages.batch.signing import step_words
from ui.sheets import AskedWords, AskFacts, ask, ask_signed_answers, banner_facts
from ui.texts import refusal_words, say
from ui.texts import step as texts


@dataclass(frozen=True, slots=True)
class AskedFile:
    """A file that was chosen on a page."""

    page: BatchPage
    path: Path

    @property
    def place(self) -> Place:
        """The step on the page."""
        return Place(self.page.banner.batch, self.page.form.id)


def ask_whose_sample(desk: Desk, parent: QWidget, file: AskedFile, refusal: Refusal, done: OnDone) -> None:
    """A second person answers for a sample id that is not the step's; the file is then loaded again."""
    facts = SignatureFacts(
        banner=banner_facts(file.page.banner),
        about=step_words(file.page),
        list_title=say(texts.SAMPLE_LIST),
        entries=(SignedEntry(file.path.name, refusal_words(refusal)[0], Mark.ALERT),),
        title=say(texts.SAMPLE_TITLE),
        meaning=say(texts.SAMPLE_MEANING),
        act=say(texts.SAMPLE_ACT),
        back=say(texts.BACK),
        hint=say(texts.SAMPLE_HINT),
    )
    ask_signed_answers(
        desk,
        parent,
        facts,
        (AskedWords("words", say(texts.SAMPLE_WORDS)),),
        lambda by, answers: answer_sample(
            desk.workplace, file.place, file.path.read_bytes(), file.path.name, answers["words"], by
        ),
        done,
    )


def ask_why_not_used(desk: Desk, parent: QWidget, file: AskedFile, done: OnDone) -> None:
    """The rows hold another run already: this one is listed with the reason why it is not used."""
    session = desk.session
    facts = AskFacts(
        banner_facts(file.page.banner),
        step_words(file.page),
        say(texts.RUN_TITLE, file=file.path.name),
        (AskedWords("reason", say(texts.REASON)),),
        say(texts.RUN_ACT),
        say(texts.BACK),
        say(texts.RUN_SENTENCE),
    )
    ask(
        desk,
        parent,
        facts,
        lambda answers: set_run_aside(
            desk.workplace, file.place, file.path.read_bytes(), file.path.name, answers["reason"], session
        ),
        done,
    )
