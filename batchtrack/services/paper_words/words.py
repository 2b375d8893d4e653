"""Words of a paper in one language; English stands where they are used, another language is a table of the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from batchtrack.product.labelling import Language
from batchtrack.services.paper_words.german import GERMAN
from batchtrack.services.paper_words.spanish import SPANISH

TABLES: Final[Mapping[Language, Mapping[str, str]]] = {Language.GERMAN: GERMAN, Language.SPANISH: SPANISH}


@dataclass(frozen=True, slots=True)
class Words:
    """Says a text in a language.

    Attributes:
        language: of the paper.
        table: by the English text; empty for English itself.
    """

    language: Language
    table: Mapping[str, str]

    def __call__(self, text: str, **named: object) -> str:
        """The text with its places filled in.

        Raises:
            KeyError: the language's table lacks it, which a test forbids.
        """
        words = self.table[text] if self.language is not Language.ENGLISH else text
        return words.format_map(named) if named else words


ENGLISH: Final = Words(Language.ENGLISH, MappingProxyType({}))


def words_in(language: Language) -> Words:
    """The words of a language."""
    return ENGLISH if language is Language.ENGLISH else Words(language, TABLES[language])
