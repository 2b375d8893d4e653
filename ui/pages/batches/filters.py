"""The line of filters over the list: menus to choose from, chips of what is chosen, and saved filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from batchtrack.services.views.batch_list import FilterChoices, Sought
from ui.components.button import Button, Kind
from ui.components.chip import Chip
from ui.components.marks import Mark
from ui.pages.clearing import clear
from ui.preferences import SavedFilter
from ui.texts import batches as texts
from ui.texts import say
from ui.tokens import Space, theme

STANDINGS: Final = {
    "running": texts.RUNNING,
    "after_use": texts.AFTER,
    "complete": texts.COMPLETE,
    "unreadable": texts.UNREADABLE,
}
"""Standings by the words that a filter says."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a filter: its attribute, its words, and what can be chosen."""

    name: str
    words: str
    choices: Sequence[tuple[str, str]]


class FilterLine(QWidget):
    """What the list is filtered by, apart from the text that is searched.

    Signals:
        changed: the filter changed, by a person.
        save_asked: the filter is to be kept under a name.
        forget_asked: a saved filter is to be forgotten, by its name.
    """

    changed = Signal()
    save_asked = Signal()
    forget_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sought = Sought()
        self._choices = FilterChoices((), ())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.menus: dict[str, Button] = {}
        for name, words in (("stage", texts.STAGE), ("product", texts.PRODUCT), ("standing", texts.STANDING)):
            button = Button(say(words))
            button.setMenu(QMenu(button))
            self.menus[name] = button
            self._row.addWidget(button)
        self.kept = Button(say(texts.SAVED_FILTERS))
        self.kept.setMenu(QMenu(self.kept))
        self._chips = QHBoxLayout()
        self._row.addLayout(self._chips)
        self.save = Button(say(texts.SAVE_FILTER), Kind.QUIET)
        self.save.clicked.connect(self.save_asked)
        self._row.addWidget(self.save)
        self._row.addStretch(1)
        self._row.addWidget(self.kept)
        self.show_saved(())
        self._show()
        theme().follow(self)

    def offer(self, choices: FilterChoices) -> None:
        """Offer these products and stages."""
        if choices == self._choices:
            return
        self._choices = choices
        for part in self._parts():
            menu = self.menus[part.name].menu()
            menu.clear()
            for value, words in part.choices:
                menu.addAction(words).triggered.connect(self._chooser(part.name, value))

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """Offer the filters that this person keeps."""
        menu = self.kept.menu()
        menu.clear()
        for each in saved:
            menu.addAction(each.name).triggered.connect(lambda _on=False, each=each: self._recall(each))
        if saved:
            menu.addSeparator()
            forget = menu.addMenu(say(texts.FORGET_FILTER))
            for each in saved:
                forget.addAction(each.name).triggered.connect(
                    lambda _on=False, each=each: self.forget_asked.emit(each.name)
                )
        self.kept.setVisible(bool(saved))

    def take(self, sought: Sought) -> None:
        """Filter by something else; what is searched by text is not shown here."""
        self.sought = replace(sought, text="")
        self._show()

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._row.setSpacing(theme().space(Space.SMALL))
        self._chips.setSpacing(theme().space(Space.SMALL))

    def _parts(self) -> tuple[_Part, ...]:
        standings = [(key, say(words)) for key, words in STANDINGS.items()]
        return (
            _Part("stage", say(texts.STAGE), [(stage, stage) for stage in self._choices.stages]),
            _Part("product", say(texts.PRODUCT), [(product, product) for product in self._choices.products]),
            _Part("standing", say(texts.STANDING), [*standings, ("held", say(texts.HELD))]),
        )

    def _chooser(self, name: str, value: str) -> Callable[[], None]:
        changes: dict[str, str | bool] = {"held": True} if value == "held" else {name: value}

        def choose() -> None:
            self.take(replace(self.sought, **changes))  # type: ignore[arg-type]  # each key has a value of its type
            self.changed.emit()

        return choose

    def _recall(self, saved: SavedFilter) -> None:
        self.take(Sought(**saved.model_dump(exclude={"name"})))
        self.sought = Sought(**saved.model_dump(exclude={"name"}))
        self.changed.emit()

    def _show(self) -> None:
        clear(self._chips)
        sought = self.sought
        said = {
            "stage": sought.stage,
            "product": sought.product,
            "standing": say(STANDINGS[sought.standing]) if sought.standing in STANDINGS else sought.standing,
            "held": say(texts.HELD) if sought.held else "",
        }
        for name, words in said.items():
            if words:
                chip = Chip(words, Mark.NONE, removable=True)
                chip.setAccessibleName(say(texts.REMOVE_FILTER, filter=words))
                chip.removed.connect(lambda name=name: self._drop(name))
                self._chips.addWidget(chip)
        self.save.setVisible(any(said.values()))

    def _drop(self, name: str) -> None:
        changes: dict[str, str | bool] = {name: False if name == "held" else ""}
        self.take(replace(self.sought, **changes))  # type: ignore[arg-type]  # each key has a value of its type
        self.changed.emit()
