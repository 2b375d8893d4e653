"""Data structure 003: which product, for whom it was collected, which part (ST-001 2.4.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.product_classes import COLLECTIONS, Rest, class_of, rest_of
from batchtrack.identity.typing_slips import ANY_CASE, CAPITALS, DIGITS, LETTERS, first_slip, length_slip
from batchtrack.refusals import Refusal

PDC: Final = (LETTERS, *[CAPITALS] * 4)
"""What may stand at each place of a product description code."""

_DIVISION: Final = (CAPITALS, DIGITS + LETTERS.lower())
_RESTS: Final[Mapping[Rest, tuple[str, str, str]]] = {
    Rest.COLLECTION: ("".join(sorted(COLLECTIONS)), *_DIVISION),
    Rest.PACK: (DIGITS, DIGITS, DIGITS),
    Rest.RESERVED: ("0", "0", "0"),
    Rest.LOCAL: (ANY_CASE, ANY_CASE, ANY_CASE),
}
_LENGTH: Final = 8
_UNDIVIDED: Final = frozenset({"00", "000"})
_ELSEWHERE: Final = "99"
_AUTOLOGOUS: Final = "1XA8"


@dataclass(frozen=True, slots=True)
class ProductCode(IsbtCode):
    """A product code of any class; what it describes stands in the site's own licensed table.

    Attributes:
        description: the five characters of the product description code.
        collection: collection type (ST-001 table 7); empty for classes that have none.
        division: two characters behind a collection type, three without one; ``00`` and ``000`` are undivided,
            ``99`` behind a collection type says that structure 032 tells the division.
    """

    number: ClassVar[str] = "003"

    description: str
    collection: str
    division: str

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character; behind the description its class tells what may stand."""
        name = cls.structure().name
        description, rest = content[:5], content[5:]
        slip = length_slip(content, _LENGTH, name) or first_slip(description, PDC, name)
        if slip:
            return slip
        kind = rest_of(description)
        return first_slip(rest, _RESTS[kind], name, after=len(PDC))

    @classmethod
    def parse(cls, content: str) -> Self:
        """Description, collection type and division, as the class has them."""
        rest = content[5:]
        cut = 1 if rest_of(content) is Rest.COLLECTION else 0
        return cls(content[:5], rest[:cut], rest[cut:])

    @property
    def content(self) -> str:
        """The eight characters after the data identifier."""
        return f"{self.description}{self.collection}{self.division}"

    @property
    def autologous(self) -> bool:
        """Whether the collection type says that the material is for its donor."""
        return bool(self.collection) and self.collection in _AUTOLOGOUS

    @property
    def divided(self) -> bool:
        """Whether this is a part of what was collected or made."""
        return self.division not in _UNDIVIDED

    @property
    def division_elsewhere(self) -> bool:
        """Whether structure 032 must be scanned as well (ST-001 2.4.3)."""
        return bool(self.collection) and self.division == _ELSEWHERE

    @property
    def words(self) -> str:
        """Description code, class, collection type and division."""
        collected = [COLLECTIONS[self.collection]] if self.collection else []
        return ", ".join([f"product {self.description} ({class_of(self.description)})", *collected, self._division()])

    def _division(self) -> str:
        if self.division_elsewhere:
            return "its division stands in structure 032, to be scanned as well"
        return f"division {self.division}" if self.divided else "undivided"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Description code, class, collection type and division; what a class has not is null."""
        return {
            "product_description_code": self.description,
            "product_class": class_of(self.description),
            "collection_type": self.collection or None,
            "collection_type_meaning": COLLECTIONS.get(self.collection),
            "division": self.division,
            "division_structure": "032" if self.division_elsewhere else None,
        }
