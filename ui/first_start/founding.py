"""The form of a new facility: what it is, its first two people, its keys."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from batchtrack.database import sqlite_url
from batchtrack.facility.roles import Role
from batchtrack.facility.site import FoundFacility
from batchtrack.services.founding import NewPerson
from batchtrack.services.starting import NewFacility
from ui.components.button import Button, Kind
from ui.components.card import Card
from ui.components.choice_row import Choice
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.components.page_scroll import PageScroll
from ui.first_start.fields import FieldColumn, FieldFacts
from ui.texts import first_start as texts
from ui.texts import say
from ui.tokens import Space, Tone, Type, theme

_POINT, _COMMA = ".", ","
_ROOT_FILE: Final = "root-key.json"


class FoundingForm(QWidget):
    """Everything on one page, in the order in which it is asked.

    Signals:
        sent: the whole of it, a `NewFacility`.
        back_asked: back to the start.
    """

    sent = Signal(object)
    back_asked = Signal()

    def __init__(self, url: str, file: Path, zone: str) -> None:
        super().__init__()
        self._url = url
        self.facility = FieldColumn(say(texts.FACILITY), say(texts.FACILITY_HINT), _facility(url, file, zone))
        self.people = {
            Role.ADMINISTRATOR: _person(texts.ADMINISTRATOR, texts.ADMINISTRATOR_HINT),
            Role.QA_REVIEWER: _person(texts.REVIEWER, texts.REVIEWER_HINT),
        }
        self.keys = FieldColumn(say(texts.KEYS), say(texts.KEYS_HINT), _keys(file))
        self.notices = NoticeStack()
        self.act = Button(say(texts.FOUND), Kind.PRIMARY)
        self.act.clicked.connect(self.send)
        self.back = Button(say(texts.BACK))
        self.back.clicked.connect(self.back_asked)
        self._whole = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._build()
        theme().follow(self)

    def send(self) -> None:
        """Send it if every field is filled; else say which is open and go there."""
        self.notices.show_notices(())
        for column in self._columns():
            slip = column.slip()
            if slip is not None:
                self.notices.show_notices((NoticeFacts("form", Mark.ALERT, slip.fact, slip.way_out),))
                column.focus(slip.key)
                return
        self.set_busy(True)
        self.sent.emit(self._wanted())

    def set_busy(self, busy: bool) -> None:
        """While keys are made nothing can be pressed twice."""
        self.act.setText(say(texts.FOUNDING if busy else texts.FOUND))
        for part in (self.act, self.back, *self._columns()):
            part.setEnabled(not busy)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, edge, edge, edge)
        self._whole.setSpacing(look.space(Space.MEDIUM))
        self._grid.setSpacing(look.space(Space.LARGE))

    def _columns(self) -> tuple[FieldColumn, ...]:
        return (self.facility, *self.people.values(), self.keys)

    def _build(self) -> None:
        self._whole.addWidget(Label(say(texts.FOUND_TITLE), Type.PAGE))
        if self._url:
            self._whole.addWidget(Label(say(texts.FOUND_WHERE, database=self._url), tone=Tone.MUTED, wraps=True))
        scroll = PageScroll()
        scroll.content.addLayout(self._grid)
        for place, column in enumerate(self._columns()):
            card = Card()
            card.body.addWidget(column)
            self._grid.addWidget(card, place // 2, place % 2)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)
        self._whole.addWidget(scroll, 1)
        self._whole.addWidget(self.notices)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.act)
        self._whole.addLayout(foot)

    def _wanted(self) -> NewFacility:
        facility, keys = self.facility.values(), self.keys.values()
        typed = {role: column.values() for role, column in self.people.items()}
        administrator, reviewer = (
            NewPerson(values["id"], values["name"], values["badge"], (role,), values["password"])
            for role, values in typed.items()
        )
        return NewFacility(
            url=self._url or sqlite_url(Path(facility["file"]).expanduser()),
            facility=FoundFacility(
                facility["code"].upper(),
                facility["name"],
                demonstration=False,
                zone=facility["zone"],
                decimal_mark="," if facility["mark"] == _COMMA else ".",
            ),
            persons=(administrator, reviewer),
            identified={values["id"]: values["identified"] for values in typed.values()},
            root_file=Path(keys["root_file"]).expanduser(),
            root_passphrase=keys["root"],
            issuing_passphrase=keys["issuing"],
        )


def _facility(url: str, file: Path, zone: str) -> tuple[FieldFacts, ...]:
    marks = (Choice(_POINT, say(texts.DECIMAL_POINT)), Choice(_COMMA, say(texts.DECIMAL_COMMA)))
    here = () if url else (FieldFacts("file", say(texts.FILE), say(texts.FILE_HINT), str(file)),)
    return (
        FieldFacts("code", say(texts.CODE), say(texts.CODE_HINT)),
        FieldFacts("name", say(texts.FACILITY_NAME)),
        FieldFacts("zone", say(texts.ZONE), say(texts.ZONE_HINT), zone),
        FieldFacts("mark", say(texts.DECIMAL_MARK), choices=marks),
        *here,
    )


def _person(title: str, hint: str) -> FieldColumn:
    fields = (
        FieldFacts("id", say(texts.PERSON_ID), say(texts.PERSON_ID_HINT)),
        FieldFacts("name", say(texts.PERSON_NAME), say(texts.PERSON_NAME_HINT)),
        FieldFacts("badge", say(texts.BADGE)),
        FieldFacts("identified", say(texts.IDENTIFIED), say(texts.IDENTIFIED_HINT)),
        FieldFacts("password", say(texts.PASSWORD), say(texts.PASSWORD_HINT), secret=True),
    )
    return FieldColumn(say(title), say(hint), fields)


def _keys(file: Path) -> tuple[FieldFacts, ...]:
    return (
        FieldFacts("root_file", say(texts.ROOT_FILE), say(texts.ROOT_FILE_HINT), str(file.with_name(_ROOT_FILE))),
        FieldFacts("root", say(texts.ROOT), secret=True),
        FieldFacts("issuing", say(texts.ISSUING), say(texts.ISSUING_HINT), secret=True),
    )
