"""Data structures 033 and 034: who processed a product, and under which number of theirs (ST-001 2.4.33, 2.4.34)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from batchtrack.identity.din import FACILITY
from batchtrack.identity.isbt.base import TextCode
from batchtrack.identity.isbt.product import PDC
from batchtrack.identity.product_classes import class_of
from batchtrack.identity.typing_slips import CAPITALS

_NO_PRODUCT: Final = "000000"


@dataclass(frozen=True, slots=True)
class ProcessorCode(TextCode):
    """Data structure 033: the facility that gave the product code, and its own code for the product."""

    number: ClassVar[str] = "033"
    places: ClassVar[tuple[str, ...]] = (*FACILITY, *[CAPITALS] * 6)

    @property
    def facility(self) -> str:
        """Facility identification number of the processor."""
        return self.text[:5]

    @property
    def facility_product(self) -> str | None:
        """The facility's own product code; None for the default of zeros."""
        told = self.text[5:11]
        return None if told == _NO_PRODUCT else told

    @property
    def words(self) -> str:
        """Facility, and its own product code."""
        product = f", its product {self.facility_product}" if self.facility_product else ""
        return f"processed by facility {self.facility}{product}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Facility and its own product code."""
        return {"facility": self.facility, "facility_product_code": self.facility_product}


@dataclass(frozen=True, slots=True)
class ProcessorProductCode(TextCode):
    """Data structure 034: processor, its own product code and the product description code."""

    number: ClassVar[str] = "034"
    places: ClassVar[tuple[str, ...]] = (*FACILITY, *[CAPITALS] * 6, *PDC)

    @property
    def facility(self) -> str:
        """Facility identification number of the processor."""
        return self.text[:5]

    @property
    def facility_product(self) -> str | None:
        """The facility's own product code; None for the default of zeros."""
        told = self.text[5:11]
        return None if told == _NO_PRODUCT else told

    @property
    def description(self) -> str:
        """Five characters of the product description code."""
        return self.text[11:]

    @property
    def words(self) -> str:
        """Product, processor and its own product code."""
        product = f", its product {self.facility_product}" if self.facility_product else ""
        of_class = class_of(self.description)
        return f"product {self.description} ({of_class}) processed by facility {self.facility}{product}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """Facility, its own product code, the description code and its class."""
        return {
            "facility": self.facility,
            "facility_product_code": self.facility_product,
            "product_description_code": self.description,
            "product_class": class_of(self.description),
        }
