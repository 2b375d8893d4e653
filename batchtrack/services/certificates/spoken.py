"""The record that a paper tells of, in the paper's language."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch
from batchtrack.facility.site import Site
from batchtrack.product.labelling import Language
from batchtrack.product.model import Product
from batchtrack.product.translating import in_language, in_words
from batchtrack.services.paper_words import Words, words_in
from batchtrack.services.showing import show_limit


@dataclass(frozen=True, slots=True)
class Spoken:
    """A batch with its document.

    Attributes:
        product: in the language of ``say``, as far as the document has it.
        say: says the words that papers bring themselves.
    """

    product: Product
    batch: Batch
    site: Site
    say: Words

    def time(self, moment: datetime) -> str:
        """A moment in the facility's time with its zone."""
        return show_time(moment, self.site.zone)

    @property
    def named(self) -> str:
        """The product with its version."""
        product = self.product
        return self.say(
            "{title}, {code} version {version}", title=product.title, code=product.code, version=product.version
        )

    def head_lines(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        """The lines of the letterhead with the facility's code under them."""
        return (*lines, self.say("Facility {code}", code=self.site.code))

    def limit(self, criterion: str | None, kind: str, unit: str) -> str:
        """A criterion as printed, empty where there is none."""
        low, between, high = show_limit(criterion, kind, unit, self.site.decimal_mark).partition(" to ")
        return self.say("{low} to {high}", low=low, high=high) if between else low

    def recorded(self, text: str) -> str:
        """A word of the document as the record holds it."""
        return in_words(self.product, self.say.language, text)


def spoken(product: Product, batch: Batch, site: Site, language: Language) -> Spoken:
    """The record in a language."""
    return Spoken(in_language(product, language), batch, site, words_in(language))
