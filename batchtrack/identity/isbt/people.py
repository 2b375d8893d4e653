"""Data structures 019, 020 and 039: donors and staff."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from batchtrack.identity.check import check_character, checksum
from batchtrack.identity.din import FACILITY
from batchtrack.identity.isbt.base import TextCode, bare
from batchtrack.identity.typing_slips import CAPITALS, DIGITS, first_slip, length_slip, shown
from batchtrack.refusals import Refusal, refuse


@dataclass(frozen=True, slots=True)
class DonorCode(TextCode):
    """Data structure 019: a donor, by facility and 16 digits (ST-001 2.4.19)."""

    number: ClassVar[str] = "019"
    places: ClassVar[tuple[str, ...]] = (*FACILITY, *[DIGITS] * 16)

    @property
    def facility(self) -> str:
        """Facility identification number of who assigned the number."""
        return self.text[:5]

    @property
    def donor(self) -> str:
        """All 16 digits; where a number may begin with zero only the issuer knows how many of them fill it."""
        return self.text[5:]

    @property
    def check_character(self) -> str:
        """The character printed after the number (ST-001 7.5)."""
        return check_character(self.text)

    @property
    def words(self) -> str:
        """Facility, number and check character."""
        return f"donor {self.facility} {self.donor} {self.check_character}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Facility, number and check character."""
        return {"facility": self.facility, "donor": self.donor, "check_character": self.check_character}


@dataclass(frozen=True, slots=True)
class StaffCode(TextCode):
    """Data structure 020: a staff member, by facility and six characters (ST-001 2.4.20)."""

    number: ClassVar[str] = "020"
    places: ClassVar[tuple[str, ...]] = (*FACILITY, *[CAPITALS] * 6)

    @property
    def facility(self) -> str:
        """Facility identification number of who assigned the number."""
        return self.text[:5]

    @property
    def staff(self) -> str:
        """The number without the zeros that fill it."""
        return bare(self.text[5:])

    @property
    def words(self) -> str:
        """Number and facility."""
        return f"staff member {self.staff} of facility {self.facility}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Facility and number, bare and as transmitted."""
        return {"facility": self.facility, "staff_member": self.staff, "as_transmitted": self.text[5:]}


_CHECKSUM_LENGTH: Final = 2


@dataclass(frozen=True, slots=True)
class RegistryDonorCode(TextCode):
    """Data structure 039: a donor of a registry, with two digits of checksum (ST-001 2.4.39)."""

    number: ClassVar[str] = "039"
    places: ClassVar[tuple[str, ...]] = (DIGITS[1:], *[DIGITS] * 3, *[CAPITALS] * 13, *[DIGITS] * 2)

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character, then the checksum."""
        name = cls.structure().name
        slip = length_slip(content, len(cls.places), name) or first_slip(content, cls.places, name)
        if slip or content == with_checksum(content[:-_CHECKSUM_LENGTH]):
            return slip
        return refuse("ID-21", name=name, content=shown(content))

    @property
    def organisation(self) -> str:
        """Four digits of who issued the identifier."""
        return self.text[:4]

    @property
    def donor(self) -> str:
        """The 13 characters of the donor within that organisation."""
        return self.text[4:-_CHECKSUM_LENGTH]

    @property
    def words(self) -> str:
        """Organisation and donor."""
        return f"registry donor {self.organisation} {self.donor}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Organisation, donor and checksum."""
        return {
            "issuing_organisation": self.organisation,
            "donor": self.donor,
            "checksum": self.text[-_CHECKSUM_LENGTH:],
        }


def with_checksum(identifier: str) -> str:
    """A registry donor's 17 characters with the two digits of their checksum."""
    return f"{identifier}{checksum(identifier):02d}"
