"""The words that the layout of a paper brings itself, by language."""

from typing import Final

from reports.paper_texts.english import ENGLISH
from reports.paper_texts.german import GERMAN
from reports.paper_texts.shape import PaperTexts
from reports.paper_texts.spanish import SPANISH

__all__ = ["ALL_TEXTS", "ENGLISH", "PaperTexts", "texts_in"]

ALL_TEXTS: Final = (ENGLISH, GERMAN, SPANISH)
_BY_LANGUAGE: Final = {texts.language.partition("-")[0]: texts for texts in ALL_TEXTS}


def texts_in(language: str) -> PaperTexts:
    """The words of a language by its tag, for example ``en`` or ``de-AT``.

    Raises:
        KeyError: papers have no words in that language.
    """
    return _BY_LANGUAGE[language.partition("-")[0]]
