"""What must hold before a certificate may be laid out; a slip here is a fault of the program."""

from collections.abc import Mapping
from typing import Final

from batchtrack.identity import PaperCode, encode, is_id
from batchtrack.product.choices import CertificateForm
from batchtrack.services.papers import CertificateContent

_FIELDS: Final[Mapping[CertificateForm, int]] = {
    CertificateForm.HARMONISED: 17,
    CertificateForm.ANNEX_16: 7,
    CertificateForm.INVESTIGATIONAL: 15,
}


def require_whole(content: CertificateContent) -> None:
    """Stop a certificate that lacks a field, or whose symbol names another paper than its number.

    Raises:
        ValueError: the fields are not all those of its form in order, or symbol and number disagree.
    """
    numbers, last = tuple(field.number for field in content.fields), _FIELDS[content.form]
    if numbers != tuple(range(1, last + 1)):
        raise ValueError(f"a batch certificate of this form has the fields 1 to {last} in order, not {numbers}")
    if not is_id(content.number) or encode(PaperCode(content.number)) != content.document_code:
        raise ValueError(f"the code {content.document_code!r} is not that of the paper {content.number!r}")
