"""Reads a product document: bytes in, the model or every problem with its line out."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from pydantic import ValidationError

from batchtrack.product.building import build
from batchtrack.product.model import Product
from batchtrack.product.problems import Lines, Problem, in_order
from batchtrack.product.schema import WrittenProduct
from batchtrack.product.schema.causes import cause
from batchtrack.product.tree import Written, read_tree


@dataclass(frozen=True, slots=True)
class Loaded:
    """A product with the lines of its document, for whoever checks it further."""

    product: Product
    lines: Lines


def load(data: bytes, name: str) -> Product | tuple[Problem, ...]:
    """Read a product document; a document that an earlier check approved needs no more than this.

    Args:
        data: the bytes of the document.
        name: what problems call the document, for example ``rex_001.yaml``.
    """
    loaded = read(data, name)
    return loaded.product if isinstance(loaded, Loaded) else loaded


@lru_cache(maxsize=32)
def read(data: bytes, name: str) -> Loaded | tuple[Problem, ...]:
    """Read a product document and keep the line of each part; the same bytes are read once, which takes a second."""
    document = read_tree(data, name)
    if not isinstance(document, Written):
        return document
    written = _written(document, name)
    if not isinstance(written, WrittenProduct):
        return written
    product = build(written, document.lines, name, sha256(data).hexdigest())
    return Loaded(product, document.lines) if isinstance(product, Product) else product


def _written(document: Written, name: str) -> WrittenProduct | tuple[Problem, ...]:
    try:
        return WrittenProduct.model_validate(document.root)
    except ValidationError as error:
        return in_order(
            [
                Problem(name, document.lines.at(*details["loc"]), cause(details))
                for details in error.errors(include_url=False)
            ]
        )
