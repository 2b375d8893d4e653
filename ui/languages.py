"""The language of the screens: the program's own catalogues, loaded into Qt, and which one is in force."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

ENGLISH: Final = "en"
CATALOGUES: Final = Path(__file__).with_name("catalogues")
LANGUAGES: Final = {ENGLISH: "English", "de": "Deutsch", "es": "Español"}
"""Languages that a person can choose, each by its own name."""


@cache
def _translator() -> QTranslator:
    """The one translator of this process; Qt keeps no reference of its own."""
    return QTranslator()


def chosen(wish: str) -> str:
    """The language that is meant: the wish, else the computer's where there is a catalogue, else English."""
    if wish:
        return wish
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else ENGLISH


def speak(code: str) -> str:
    """Take a language from now on; words that are shown already stay until their widget is made anew.

    Returns:
        The language in force: English where there is no catalogue of that name.
    """
    application = QCoreApplication.instance()
    translator = _translator()
    if application is not None:
        application.removeTranslator(translator)
    catalogue = CATALOGUES / f"{code}.qm"
    loaded = catalogue.is_file() and translator.load(str(catalogue))
    if loaded and application is not None:
        application.installTranslator(translator)
    _state["code"] = code if loaded else ENGLISH
    return _state["code"]


def language() -> str:
    """The language in force."""
    return _state["code"]


_state: Final = {"code": ENGLISH}
