"""The menu under the person: how the window looks, keys, signing out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.texts import say
from ui.texts import window as texts

ENTRIES: Final = (
    ("settings", texts.SETTINGS, ""),
    ("light_dark", texts.KEY_LIGHT_DARK, "F5"),
    ("bench", texts.BENCH_MODE, "F11"),
    ("larger", texts.LARGER, "Ctrl++"),
    ("smaller", texts.SMALLER, "Ctrl+-"),
    ("usual_size", texts.USUAL_SIZE, "Ctrl+0"),
    ("labels", texts.SHOW_LABELS, "F12"),
    ("help", texts.KEYS, "F1"),
    ("people", texts.PEOPLE_AND_AUTHORITY, ""),
    ("password", texts.CHANGE_PASSWORD, ""),
)


def open_person_menu(window: QWidget, at: QPoint, person: str, act: Callable[[str], None]) -> QMenu:
    """Open the menu; ``act`` gets the name of what was chosen, ``sign_out`` among them."""
    menu = QMenu(window)
    who = menu.addAction(person)
    who.setEnabled(False)
    menu.addSeparator()
    for name, words, keys in ENTRIES:
        menu.addAction(f"{say(words)}\t{keys}" if keys else say(words)).triggered.connect(
            lambda _checked=False, name=name: act(name)
        )
    menu.addSeparator()
    menu.addAction(say(texts.SIGN_OUT)).triggered.connect(lambda: act("sign_out"))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu
