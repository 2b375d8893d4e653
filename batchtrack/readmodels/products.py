"""Product documents, loaded once from the document store by their fingerprint."""

from sqlalchemy import Connection

from batchtrack.database.documents import get
from batchtrack.product.loader import load
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal


class UnreadableDocumentError(Exception):
    """A product document that was checked and approved is no longer there or no longer reads; ``verify`` says why."""


class ProductShelf:
    """Every product document that was asked for, by fingerprint; documents never change, so none is read twice.

    Any thread may ask: two that ask for the same new one at once both read it, and either answer serves.
    """

    def __init__(self) -> None:
        self._known: dict[str, Product] = {}

    def get(self, connection: Connection, fingerprint: str) -> Product:
        """The product of that fingerprint.

        Raises:
            UnreadableDocumentError: it is missing, altered, or no longer reads.
        """
        known = self._known.get(fingerprint)
        return known if known is not None else self._load(connection, fingerprint)

    def _load(self, connection: Connection, fingerprint: str) -> Product:
        document = get(connection, fingerprint)
        if isinstance(document, Refusal):
            raise UnreadableDocumentError(f"document {fingerprint}: {document.code}")
        product = load(document.content, f"document {fingerprint[:12]}")
        if not isinstance(product, Product):
            raise UnreadableDocumentError(f"document {fingerprint} no longer reads: {product[0]}")
        self._known[fingerprint] = product
        return product
