"""The registers of the facility."""

from ui.pages.registers.certifications import CertificationsPage
from ui.pages.registers.equipment import EquipmentPage
from ui.pages.registers.materials import MaterialsPage

__all__ = ["CertificationsPage", "EquipmentPage", "MaterialsPage"]
