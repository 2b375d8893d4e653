from pathlib import Path

import pytest

from batchtrack.product.loader import load
from batchtrack.product.model import Product

SMALL = Path(__file__).parent / "small.yaml"


@pytest.fixture(scope="session")
def small() -> str:
    """A document with one of everything, and nothing wrong."""
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def small_product(small: str) -> Product:
    """The product that the small document describes."""
    product = load(small.encode(), "small.yaml")
    assert isinstance(product, Product)
    return product
