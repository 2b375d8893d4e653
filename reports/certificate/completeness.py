"""What must hold before a certificate may be laid out; a slip here is a fault of the program."""

from typing import Final

from batchtrack.identity import PaperCode, encode, is_id
from batchtrack.services.papers import CertificateContent

_FIELDS: Final = tuple(range(1, 18))


def require_whole(content: CertificateContent) -> None:
    """Stop a certificate that lacks a field, or whose symbol names another paper than its number.

    Raises:
        ValueError: the fields are not 1 to 17 in order (EMA/INS/MRA/387218/2011), or symbol and number disagree.
    """
    numbers = tuple(field.number for field in content.fields)
    if numbers != _FIELDS:
        raise ValueError(f"a batch certificate has the fields 1 to 17 in order, not {numbers}")
    if not is_id(content.number) or encode(PaperCode(content.number)) != content.document_code:
        raise ValueError(f"the code {content.document_code!r} is not that of the paper {content.number!r}")
