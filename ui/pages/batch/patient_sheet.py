"""The sheet that shows who the patient is, to those who may see it; it closes when the window is locked."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from PySide6.QtWidgets import QWidget

from batchtrack.batch.questions.times import show_time
from batchtrack.database.columns import time_of
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erased import Erased
from batchtrack.services.sealed.identifiers import Entered, WhoItIs
from ui.components.banner import BannerFacts
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.sheet import Sheet
from ui.components.signed_list import SignedEntry, SignedList
from ui.texts import patient as texts
from ui.texts import say
from ui.texts import words as word_texts
from ui.tokens import Tone, Type, Weight

LABELS = {
    "name": texts.NAME,
    "birth_date": texts.BIRTH_DATE,
    "hospital_number": texts.HOSPITAL_NUMBER,
    "wristband": texts.WRISTBAND,
}


class PatientSheet(Sheet):
    """What is recorded, with the acts that are open; what was corrected stands beside it, struck through."""

    def __init__(self, parent: QWidget, facts: BannerFacts, found: WhoItIs, zone: str) -> None:
        super().__init__(parent, facts, say(texts.TITLE))
        self.body.addWidget(Label(say(texts.TITLE), Type.VALUE, weight=Weight.SEMIBOLD, wraps=True))
        self.lines = tuple(_said(found, zone))
        self.entries = entries_of(found.entered)
        if self.entries:
            self.body.addWidget(SignedList(self.entries, short=True))
        for line in self.lines:
            self.body.addWidget(Label(line, tone=Tone.MUTED, wraps=True))
        self.body.addStretch(1)
        self.close_button = Button(say(word_texts.CLOSE))
        self.close_button.clicked.connect(self.reject)
        self.foot.addWidget(self.close_button)
        self.erase = Button(say(texts.ERASE))
        self.enter = Button(say(texts.CORRECT if found.entered else texts.ENTER), Kind.PRIMARY)
        for button, offered in ((self.erase, bool(found.entered)), (self.enter, found.erased is None)):
            button.setVisible(offered)
            self.foot.addWidget(button)
        self.finished.connect(self.deleteLater)

    def veil(self) -> None:
        """Under a locked window stands nothing that names a patient."""
        self.reject()


def entries_of(entered: Sequence[Entered]) -> list[SignedEntry]:
    """Each identifier as it was entered last, with what it was corrected from."""
    if not entered or entered[0].identifiers is None:
        return []
    now = asdict(entered[0].identifiers)
    before = asdict(entered[1].identifiers or Identifiers()) if len(entered) > 1 else now
    unknown = say(word_texts.NOT_KNOWN)
    return [
        SignedEntry(say(LABELS[key]), text or unknown, Mark.NONE, old_value=before[key] if before[key] != text else "")
        for key, text in now.items()
    ]


def _said(found: WhoItIs, zone: str) -> Iterator[str]:
    if found.erased is not None:
        yield from _erased(found.erased, zone)
        return
    if not found.entered:
        yield say(texts.NOTHING)
    for each in found.entered:
        at = show_time(each.at, zone)
        if each.reason:
            yield say(texts.CORRECTED, name=each.by, at=at, reason=each.reason)
        else:
            yield say(texts.ENTERED, name=each.by, at=at)
    yield say(texts.SEALED)


def _erased(erased: Erased, zone: str) -> Iterator[str]:
    yield say(texts.ERASED, name=erased.name, at=show_time(time_of(erased.at), zone))
    yield say(texts.GROUND, ground=erased.ground)
    if erased.repeated:
        yield say(texts.ERASED_AGAIN, at=show_time(time_of(erased.repeated), zone))
