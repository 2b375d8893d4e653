"""Who the patient of a batch is: looked up, entered, corrected and erased from the batch's page."""

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtWidgets import QWidget

from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.services.outcomes import Outcome
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erasing import erase
from batchtrack.services.sealed.identifiers import WhoItIs, identify, who_it_is
from batchtrack.services.views.shapes import BatchPage
from ui.components.signature_sheet import SignatureFacts
from ui.desk import Desk, OnRefused
from ui.pages.batch.patient_sheet import LABELS, PatientSheet, entries_of
from ui.sheets import Answers, AskedWords, AskFacts, ask, ask_signed_answers, banner_facts, own_name
from ui.texts import patient as texts
from ui.texts import say

_HINTS = {"birth_date": texts.BIRTH_HINT, "wristband": texts.WRISTBAND_HINT}


class Patient:
    """The acts about who the patient of a shown batch is."""

    def __init__(self, desk: Desk, parent: QWidget, page: Callable[[], BatchPage], refused: OnRefused) -> None:
        self._desk = desk
        self._parent = parent
        self._page = page
        self._refused = refused
        self.sheet: PatientSheet | None = None

    def show(self) -> None:
        """Look it up, off the window's thread, and show it to whoever may see it."""
        workplace, session, code = self._desk.workplace, self._desk.session, self._page().banner.subject
        self._desk.worker.read(lambda: who_it_is(workplace, code, session), self._found, self._refused)

    def _found(self, found: WhoItIs) -> None:
        banner = self._page().banner
        sheet = self.sheet = PatientSheet(self._parent, banner_facts(banner), found, banner.zone)
        sheet.enter.clicked.connect(lambda: self._then(sheet, lambda: self._enter(found)))
        sheet.erase.clicked.connect(lambda: self._then(sheet, lambda: self._erase(found)))
        sheet.open()

    def _then(self, sheet: PatientSheet, do: Callable[[], object]) -> None:
        sheet.accept()
        do()

    def _enter(self, found: WhoItIs) -> None:
        before = found.entered[0].identifiers if found.entered else None
        known = asdict(before or Identifiers())
        asked = [
            AskedWords(
                key,
                say(words),
                say(_HINTS[key]) if key in _HINTS else "",
                known[key],
                needed=False,
                short=True,
                scanned=key == "wristband",
            )
            for key, words in LABELS.items()
        ]
        if found.entered:
            asked.append(AskedWords("reason", say(texts.REASON), short=True))
        banner = banner_facts(self._page().banner)
        facts = AskFacts(
            banner,
            say(texts.TITLE),
            say(texts.TITLE),
            asked,
            say(texts.RECORD),
            say(texts.BACK),
            say(texts.ENTER_SENTENCE),
        )
        session = self._desk.session

        def do(answers: Answers) -> Outcome:
            told = Identifiers(**{key: answers[key] for key in LABELS})
            return identify(self._desk.workplace, found.subject, told, session, answers.get("reason", ""))

        ask(self._desk, self._parent, facts, do)

    def _erase(self, found: WhoItIs) -> None:
        content = SignatureFacts(
            banner=banner_facts(self._page().banner),
            about=say(texts.TITLE),
            list_title=say(texts.ERASE_LIST),
            entries=entries_of(found.entered[:1]),
            performed="",
            title=say(texts.ERASE_TITLE),
            meaning=say(texts.ERASE_MEANING),
            hint="",
            act=say(texts.ERASE_SIGN),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
        asked = (AskedWords("ground", say(texts.ERASE_GROUND)),)
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            asked,
            lambda by, given: erase(self._desk.workplace, found.subject, given["ground"], by),
        )
