"""The page under the person: people and keys, failed tries, who may do what, workstations."""

from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from batchtrack.services.views.people import AuthorityLine, PersonLine, WorkstationLine
from ui.components.button import Button, Kind
from ui.components.tabs import PageTabs
from ui.desk import Desk
from ui.pages.people.acts import PersonAct
from ui.pages.people.lists import authority_list, people_list, product_list, tries_list, workstation_list
from ui.pages.people.person_card import PersonCard
from ui.pages.people.signing import PeopleSheets
from ui.pages.registers.register import Register
from ui.texts import people as texts
from ui.texts import say
from ui.tokens import Space, theme

_TABS: Final = (
    ("people", texts.PEOPLE),
    ("tries", texts.TRIES),
    ("authority", texts.AUTHORITY),
    ("products", texts.BY_PRODUCT),
    ("workstations", texts.WORKSTATIONS),
)


class PeoplePage(QWidget):
    """Five lists; everybody may look, and what an act takes is asked where it is signed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.sheets = PeopleSheets(desk, self)
        self.people = people_list(desk)
        self.tries = tries_list(desk)
        self.authority = authority_list(desk)
        self.products = product_list(desk)
        self.workstations = workstation_list(desk)
        self.card = PersonCard(desk.workplace.site.zone)
        self.register = Button(say(texts.REGISTER), Kind.PRIMARY)
        self.here = Button(say(texts.REGISTER_WORKSTATION), Kind.PRIMARY)
        self.tabs = PageTabs([(key, say(words)) for key, words in _TABS])
        self._parts: dict[str, Register[Any]] = {
            "people": self.people,
            "tries": self.tries,
            "authority": self.authority,
            "products": self.products,
            "workstations": self.workstations,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._column = QVBoxLayout(self)
        self._build()
        theme().follow(self)

    @property
    def shown(self) -> Register[Any]:
        """The list that is shown."""
        return self._parts[self.tabs.tabData(self.tabs.currentIndex())]

    def show_part(self, key: str) -> None:
        """Show one of the lists."""
        self.tabs.go_to(key)
        self._stack.setCurrentWidget(self._parts[key])
        self.refresh()

    def refresh(self) -> None:
        """Read the list that is shown again."""
        self.shown.refresh()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._column.setContentsMargins(0, theme().space(Space.MEDIUM), 0, 0)
        self._column.setSpacing(0)

    def _build(self) -> None:
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._stack, 1)
        self.people.add_below(self.card)
        self.people.add_below(_at_right(self.register))
        self.workstations.add_below(_at_right(self.here))
        self.tabs.chosen.connect(self.show_part)
        self.people.table.opened.connect(self.card.show_person)
        self.people.shown_rows.connect(self.card.show_again)
        self.card.chosen.connect(self._act)
        self.register.clicked.connect(self.sheets.register)
        self.here.clicked.connect(self.sheets.register_workstation)
        self.authority.table.opened.connect(self._change)
        self.workstations.table.opened.connect(self._retire)

    def _act(self, act: PersonAct) -> None:
        line: PersonLine | None = self.card.line
        if line is not None:
            self.sheets.act(act, line)

    def _change(self, line: AuthorityLine) -> None:
        if not line.settled:
            self.sheets.change_authority(line)

    def _retire(self, line: WorkstationLine) -> None:
        if line.registered:
            self.sheets.retire_workstation(line)


def _at_right(button: Button) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(button)
    return row
