"""What the data attached to a paper say, held against its pages."""

import io
import json
from typing import Any, Final

from pypdf import PdfReader

# Not words: the code stands in the Data Matrix, the digest of a specimen is named by its start, the rest tells how a
# text is set.
_NOT_ON_PAGES: Final = frozenset({"tone", "digest", "document_code", "form", "language", "kind", "sheet", "mark"})


def data_of(content: bytes) -> dict[str, Any]:
    """The attachment of a file."""
    (attached,) = PdfReader(io.BytesIO(content)).attachments["paper.json"]
    data: dict[str, Any] = json.loads(attached)
    return data


def unseen(content: bytes) -> list[str]:
    """Every text of the data that no page says; breaks of lines and groups of digits apart."""
    pages = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    found = _squeezed(pages)
    return [text for text in _texts(data_of(content)) if _squeezed(text) not in found]


def _squeezed(text: str) -> str:
    return "".join(text.replace("\u00a0", " ").split())


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [each for name, part in value.items() if name not in _NOT_ON_PAGES for each in _texts(part)]
    if isinstance(value, list):
        return [each for part in value for each in _texts(part)]
    return [value] if isinstance(value, str) else []
