"""Data structure 028: a consignment and which of its containers this is (ST-001 2.4.28)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from batchtrack.identity.din import FACILITY
from batchtrack.identity.isbt.base import TextCode, off_table
from batchtrack.identity.typing_slips import DIGITS, first_slip, length_slip
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class ConsignmentCode(TextCode):
    """One container of a consignment, or the papers that go with all of them."""

    number: ClassVar[str] = "028"
    places: ClassVar[tuple[str, ...]] = (*FACILITY, *[DIGITS] * 11)

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character; the container lies within the total."""
        name = cls.structure().name
        slip = length_slip(content, len(cls.places), name) or first_slip(content, cls.places, name)
        if slip:
            return slip
        container, total = int(content[12:14]), int(content[14:])
        return None if total and container <= total else off_table(cls, content)

    @property
    def facility(self) -> str:
        """Facility identification number of the sender."""
        return self.text[:5]

    @property
    def consignment(self) -> str:
        """Facility, year and serial: the same for every container of one consignment."""
        return self.text[:12]

    @property
    def container(self) -> int:
        """1 to ``total``; 0 on the dispatch papers."""
        return int(self.text[12:14])

    @property
    def total(self) -> int:
        """How many containers the consignment has."""
        return int(self.text[14:])

    @property
    def words(self) -> str:
        """Consignment and which part of it."""
        place = f"container {self.container} of" if self.container else "papers for all"
        return f"consignment {self.facility} {self.text[5:7]} {self.text[7:12]}, {place} {self.total}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Facility, year, serial, container and total."""
        return {
            "facility": self.facility,
            "year": self.text[5:7],
            "serial": self.text[7:12],
            "container": self.container,
            "containers": self.total,
        }
