"""The forms of a batch certificate: which numbered fields each has, and what stands in them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from batchtrack.product.choices import CertificateForm
from batchtrack.product.labelling import Language
from batchtrack.services.certificates.words import SUPPLY_FIELDS
from batchtrack.services.paper_words import words_in


class Entry(StrEnum):
    """What stands in a field: a text of the product's document by its name there, or what the record tells."""

    NAME = "1"
    COUNTRY = "2"
    AUTHORISATION = "3"
    STRENGTH = "4"
    DOSAGE_FORM = "5"
    PACKAGE = "6"
    SITES = "10"
    GMP = "11"
    COMMENTS = "13"
    MANUFACTURER = "manufacturer"
    LICENCE = "authorisation"
    INFORMATION = "information"
    BATCH = "batch"
    MADE = "made"
    EXPIRY = "expiry"
    RESULTS = "results"
    STATEMENT = "statement"
    SIGNER = "signer"
    SIGNATURE = "signature"
    SIGNED_AT = "signed at"


FORMS: Final[Mapping[CertificateForm, tuple[tuple[str, tuple[Entry, ...]], ...]]] = {
    CertificateForm.HARMONISED: (
        ("Name of product", (Entry.NAME,)),
        ("Importing country", (Entry.COUNTRY,)),
        ("Marketing or trial authorisation", (Entry.AUTHORISATION,)),
        ("Strength or potency", (Entry.STRENGTH,)),
        ("Dosage form", (Entry.DOSAGE_FORM,)),
        ("Package size and type", (Entry.PACKAGE,)),
        ("Batch number", (Entry.BATCH,)),
        ("Date of manufacture", (Entry.MADE,)),
        ("Expiry", (Entry.EXPIRY,)),
        ("Manufacturing and control sites", (Entry.SITES,)),
        ("GMP certificates of the sites", (Entry.GMP,)),
        ("Results of analysis", (Entry.RESULTS,)),
        ("Comments", (Entry.COMMENTS,)),
        ("Certification statement", (Entry.STATEMENT,)),
        ("Person authorising the release", (Entry.SIGNER,)),
        ("Signature", (Entry.SIGNATURE,)),
        ("Date of signature", (Entry.SIGNED_AT,)),
    ),
    CertificateForm.ANNEX_16: (
        (
            "Name, strength, dosage form and package size",
            (Entry.NAME, Entry.STRENGTH, Entry.DOSAGE_FORM, Entry.PACKAGE),
        ),
        ("Batch number of the finished product", (Entry.BATCH,)),
        ("Destination country", (Entry.COUNTRY,)),
        ("Certification statement", (Entry.STATEMENT,)),
        ("Name of the qualified person", (Entry.SIGNER,)),
        ("Signature of the qualified person", (Entry.SIGNATURE,)),
        ("Date of signature", (Entry.SIGNED_AT,)),
    ),
    CertificateForm.INVESTIGATIONAL: (
        ("Name or identifier of the product", (Entry.NAME,)),
        ("Trial number and protocol code", (Entry.AUTHORISATION,)),
        ("Strength", (Entry.STRENGTH,)),
        ("Dosage form", (Entry.DOSAGE_FORM,)),
        ("Package size and type", (Entry.PACKAGE,)),
        ("Batch number", (Entry.BATCH,)),
        ("Expiry", (Entry.EXPIRY,)),
        ("Manufacturer where the certifying qualified person is", (Entry.MANUFACTURER,)),
        ("Manufacturing authorisation number", (Entry.LICENCE,)),
        ("Comments", (Entry.COMMENTS,)),
        ("Further information", (Entry.INFORMATION,)),
        ("Certification statement", (Entry.STATEMENT,)),
        ("Name of the qualified person", (Entry.SIGNER,)),
        ("Signature of the qualified person", (Entry.SIGNATURE,)),
        ("Date of signature", (Entry.SIGNED_AT,)),
    ),
}
"""EMA/INS/MRA/387218/2011, Rev 5; EU GMP Annex 16, Appendix II; EU GMP Annex 13, certificate of article 62(1)."""


def title_of(title: str, *, supplied: bool) -> str:
    """The title of a field, which a paper of supply may call otherwise."""
    return SUPPLY_FIELDS.get(title, title) if supplied else title


def field_titles(form: CertificateForm, *, supplied: bool) -> tuple[tuple[str, ...], ...]:
    """The titles of a form's fields, once in each language that papers speak."""
    titles = [title_of(title, supplied=supplied) for title, _ in FORMS[form]]
    return tuple(tuple(words_in(language)(title) for title in titles) for language in Language)
