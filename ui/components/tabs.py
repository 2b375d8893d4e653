"""The tabs of a page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar

from ui.tokens import Type, Weight, theme


class PageTabs(QTabBar):
    """Tabs by key, with a number where something is to be seen (``Deviations 1``).

    Signals:
        chosen: a tab was chosen, by its key.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._keys: list[str] = []
        self._names: dict[str, str] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, name in tabs:
            self._keys.append(key)
            self._names[key] = name
            self.setTabData(self.addTab(name), key)
        self.currentChanged.connect(self._tell)
        theme().follow(self)

    def count_on(self, key: str, count: int) -> None:
        """Show a number beside a tab's name; none for zero."""
        name = self._names[key]
        self.setTabText(self._keys.index(key), f"{name} {count}" if count else name)

    @property
    def current(self) -> str:
        """The key of the chosen tab."""
        return self._keys[self.currentIndex()]

    def go_to(self, key: str) -> None:
        """Choose a tab without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(self._keys.index(key))
        self.blockSignals(False)
        self.update()

    def restyle(self) -> None:
        """Take the font from the tokens; strong, so that no tab changes its width when chosen."""
        self.setFont(theme().font(Type.BODY, Weight.SEMIBOLD))

    def _tell(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self.chosen.emit(self._keys[place])
