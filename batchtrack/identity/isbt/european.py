"""Data structure 038: the Single European Code (Directive 2006/86/EC, annex VII, as amended by 2015/565)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final, Self

from batchtrack.identity.dates import read_calendar_day, write_calendar_day
from batchtrack.identity.din import Din
from batchtrack.identity.isbt.base import IsbtCode, off_table, padded
from batchtrack.identity.isbt.ordinal_dates import no_such_day
from batchtrack.identity.isbt.product import PDC, ProductCode
from batchtrack.identity.product_classes import Rest, rest_of
from batchtrack.identity.typing_slips import ANY_CASE, CAPITALS, DIGITS, LETTERS, compact, first_slip, length_slip
from batchtrack.refusals import Refusal, refuse

_DONATION: Final = (*[LETTERS] * 2, *[CAPITALS] * 19)
_DONATION_LENGTH: Final = len(_DONATION)
_ISBT_PLACES: Final = ("0", "0", *PDC)
_ISBT_SPLITS: Final = {
    Rest.COLLECTION: ("0", CAPITALS, DIGITS + LETTERS.lower()),
    Rest.PACK: (DIGITS, DIGITS, DIGITS),
}
_PLACES: Final = (*_DONATION, "ABE", *[CAPITALS] * 7, *[ANY_CASE] * 3, *[DIGITS] * 8)
_NO_EXPIRY: Final = "0" * 8
PRINTED_PREFIX: Final = "SEC"
"""What stands before the code where people read it."""


class CodingSystem(StrEnum):
    """By which system the product number is coded."""

    ISBT_128 = "A"
    EUROCODE = "B"
    EUTC = "E"


@dataclass(frozen=True, slots=True)
class EuropeanCode(IsbtCode):
    """Donation identification sequence (21 characters) and product identification sequence (19).

    Attributes:
        country: ISO 3166-1 alpha-2 of the tissue establishment.
        establishment: six characters, filled with zeros.
        donation: 13 characters, filled with zeros; a donation identification number as it is.
        system: the coding system of the product number.
        product: seven characters; with ISBT 128 ``00`` and the product description code.
        split: three characters, ``000`` undivided.
        expiry: the day of expiration; None where there is none.
    """

    number: ClassVar[str] = "038"

    country: str
    establishment: str
    donation: str
    system: CodingSystem
    product: str
    split: str
    expiry: date | None

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character, the day of expiration, and with ISBT 128 the form of product and split."""
        name = cls.structure().name
        slip = length_slip(content, len(_PLACES), name) or first_slip(content, _PLACES, name)
        if slip:
            return slip
        day = content[-8:]
        if day != _NO_EXPIRY and read_calendar_day(day) is None:
            return no_such_day(cls, day)
        isbt = content[_DONATION_LENGTH] == CodingSystem.ISBT_128
        return off_table(cls, content) if isbt and _isbt_slip(content[22:29], content[29:32]) else None

    @classmethod
    def parse(cls, content: str) -> Self:
        """The seven parts."""
        return cls(
            country=content[:2],
            establishment=content[2:8],
            donation=content[8:21],
            system=CodingSystem(content[21]),
            product=content[22:29],
            split=content[29:32],
            expiry=read_calendar_day(content[32:]),
        )

    @property
    def donation_sequence(self) -> str:
        """Country, establishment and donation."""
        return f"{self.country}{self.establishment}{self.donation}"

    @property
    def product_sequence(self) -> str:
        """Coding system, product, split and expiration."""
        expiry = write_calendar_day(self.expiry) if self.expiry else _NO_EXPIRY
        return f"{self.system.value}{self.product}{self.split}{expiry}"

    @property
    def content(self) -> str:
        """Both sequences without a space, as a symbol holds them."""
        return f"{self.donation_sequence}{self.product_sequence}"

    @property
    def printed(self) -> str:
        """As people read it, with one space between the sequences."""
        return f"{PRINTED_PREFIX}: {self.donation_sequence} {self.product_sequence}"

    @property
    def words(self) -> str:
        """The printed form, named."""
        return f"Single European Code {self.donation_sequence} {self.product_sequence}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The seven parts and both sequences."""
        return {
            "donation_sequence": self.donation_sequence,
            "product_sequence": self.product_sequence,
            "country": self.country,
            "establishment": self.establishment,
            "donation": self.donation,
            "coding_system": self.system.value,
            "product": self.product,
            "split": self.split,
            "expiry": self.expiry.isoformat() if self.expiry else None,
        }


def parse_european(text: str) -> EuropeanCode | Refusal:
    """Read the code as printed, with or without ``SEC:``, or as scanned with its data identifier."""
    identifier = EuropeanCode.structure().identifier
    if text.startswith(identifier):
        return EuropeanCode.read(text[len(identifier) :])
    told = compact(text)
    if told.startswith(f"{PRINTED_PREFIX}:"):
        return EuropeanCode.read(told[len(PRINTED_PREFIX) + 1 :])
    # Sweden's code may begin with the same three letters, so the length decides
    labelled = told.startswith(PRINTED_PREFIX) and len(told) == len(PRINTED_PREFIX) + len(_PLACES)
    return EuropeanCode.read(told[len(PRINTED_PREFIX) :] if labelled else told)


def donation_sequence(country: str, establishment: str, donation: str) -> str:
    """The 21 characters that alone go with material that is no finished tissue or cells.

    Raises:
        ValueError: a part is out of its form.
    """
    told = f"{country}{padded(establishment, 6)}{padded(donation, 13)}"
    if len(told) != _DONATION_LENGTH or first_slip(told, _DONATION, ""):
        raise ValueError(f"{told!r} is no donation identification sequence")
    return told


def european_code(
    country: str, establishment: str, din: Din, product: ProductCode, expiry: date | None
) -> EuropeanCode | Refusal:
    """The code of a product that carries ISBT 128, or why it cannot have one.

    Args:
        country: ISO 3166-1 alpha-2 of the tissue establishment.
        establishment: its number, up to six characters.
        din: the donation.
        product: product code with its division.
        expiry: day of expiration, None for none.
    """
    if product.division_elsewhere:
        return refuse("ID-22", product=product.description)
    donation = donation_sequence(country, establishment, din.text)
    split = padded(product.division, 3)
    day = write_calendar_day(expiry) if expiry else _NO_EXPIRY
    return EuropeanCode.read(f"{donation}{CodingSystem.ISBT_128.value}{padded(product.description, 7)}{split}{day}")


def _isbt_slip(product: str, split: str) -> Refusal | None:
    places = _ISBT_SPLITS.get(rest_of(product[2:]))
    return first_slip(product, _ISBT_PLACES, "") or (first_slip(split, places, "") if places else None)
