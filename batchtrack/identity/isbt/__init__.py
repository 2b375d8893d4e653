"""The data structures of ISBT 128 that are read into values, a module for each family."""

from collections.abc import Mapping
from typing import Final

from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.identity.isbt.blood_group import BloodGroupCode
from batchtrack.identity.isbt.calendar_dates import ExpiryMonthCode, FlexibleTimeCode
from batchtrack.identity.isbt.chain import ChainCode
from batchtrack.identity.isbt.divisions import DivisionCode
from batchtrack.identity.isbt.donation import DinCode
from batchtrack.identity.isbt.european import EuropeanCode
from batchtrack.identity.isbt.lots import ProductLotCode, SupplementalCode
from batchtrack.identity.isbt.ordinal_dates import (
    CollectionCode,
    CollectionDayCode,
    ExpiryCode,
    ExpiryDayCode,
    ProductionCode,
    ProductionDayCode,
)
from batchtrack.identity.isbt.patient import BirthCode, PatientCode
from batchtrack.identity.isbt.people import DonorCode, RegistryDonorCode, StaffCode
from batchtrack.identity.isbt.processing import ProcessorCode, ProcessorProductCode
from batchtrack.identity.isbt.product import ProductCode
from batchtrack.identity.isbt.shipment import ConsignmentCode
from batchtrack.identity.isbt.supplies import ContainerItemCode, ContainerLotCode, ItemCode, ItemLotCode
from batchtrack.identity.isbt.testing import InfectionMarkersCode, SpecialTestingCode

__all__ = [
    "READ",
    "BirthCode",
    "BloodGroupCode",
    "ChainCode",
    "CollectionCode",
    "CollectionDayCode",
    "ConsignmentCode",
    "ContainerItemCode",
    "ContainerLotCode",
    "DinCode",
    "DivisionCode",
    "DonorCode",
    "EuropeanCode",
    "ExpiryCode",
    "ExpiryDayCode",
    "ExpiryMonthCode",
    "FlexibleTimeCode",
    "InfectionMarkersCode",
    "IsbtCode",
    "ItemCode",
    "ItemLotCode",
    "PatientCode",
    "ProcessorCode",
    "ProcessorProductCode",
    "ProductCode",
    "ProductLotCode",
    "ProductionCode",
    "ProductionDayCode",
    "RegistryDonorCode",
    "SpecialTestingCode",
    "StaffCode",
    "SupplementalCode",
]

_READ: Final[tuple[type[IsbtCode], ...]] = (
    DinCode,
    BloodGroupCode,
    ProductCode,
    ExpiryDayCode,
    ExpiryCode,
    CollectionDayCode,
    CollectionCode,
    ProductionDayCode,
    ProductionCode,
    SpecialTestingCode,
    ContainerItemCode,
    ContainerLotCode,
    DonorCode,
    StaffCode,
    ItemCode,
    ItemLotCode,
    BirthCode,
    PatientCode,
    ExpiryMonthCode,
    InfectionMarkersCode,
    ConsignmentCode,
    FlexibleTimeCode,
    DivisionCode,
    ProcessorCode,
    ProcessorProductCode,
    ProductLotCode,
    SupplementalCode,
    EuropeanCode,
    RegistryDonorCode,
    ChainCode,
)

READ: Final[Mapping[str, type[IsbtCode]]] = {code.number: code for code in _READ}
"""By the three digits of the structure: what it is read into; a structure that is not here is only recognised."""
