"""The registers of the facility."""

from ui.pages.registers.equipment import EquipmentPage
from ui.pages.registers.materials import MaterialsPage
from ui.pages.registers.products import ProductsPage

__all__ = ["EquipmentPage", "MaterialsPage", "ProductsPage"]
