"""The product library."""

from ui.pages.products.page import ProductsPage

__all__ = ["ProductsPage"]
