"""What a paper says, and the protocol of whoever lays it out; no layout stands here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from batchtrack.facility.stationery import PageFormat
from batchtrack.product.choices import CertificateForm
from batchtrack.services.forms.content import FormContent
from batchtrack.services.labels.content import LabelContent, SheetLabel
from batchtrack.services.marks import Mark
from batchtrack.services.paperwork.content import PaperContent
from batchtrack.services.sheet import PLAIN, Sheet


class FieldKind(StrEnum):
    """What a numbered field holds, besides words."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    """Numbers of authorisations, batches and sites: set with a slashed zero."""
    RESULTS = "results"
    """Points to the table of results."""
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class NumberedField:
    """One of the numbered fields of a batch certificate, 1 to 7, 15 or 17 by its form."""

    number: int
    title: str
    lines: tuple[str, ...]
    kind: FieldKind = FieldKind.TEXT


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One result: what was tested, how, against what, what came out.

    Attributes:
        reported: as the analyst reported it; rounded: as compared, empty where nothing is rounded.
        verdict: in words, for example ``conforms``; demonstration: True where the limit is demonstration data.
        basis: where the limit comes from.
    """

    test: str
    method: str
    criterion: str
    reported: str
    rounded: str
    verdict: str
    basis: str
    demonstration: bool


@dataclass(frozen=True, slots=True)
class PendingTest:
    """A test whose final result follows: how far it is, and when it is due."""

    test: str
    method: str
    standing: str
    due: str


@dataclass(frozen=True, slots=True)
class DoseDerivation:
    """How a dose value came about, line by line."""

    label: str
    value: str
    limit: str
    verdict: str
    lines: tuple[str, ...]
    demonstration: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A moment that the certificate names: in local time with zone, and in UTC."""

    label: str
    local: str
    utc: str


@dataclass(frozen=True, slots=True)
class DeviationLine:
    """A deviation and what QA said of it."""

    number: str
    what: str
    grade: str
    assessment: str
    standing: str


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """One of the records behind a supply outside the specification (EU GMP Part IV 11.53, 11.54)."""

    record: str
    person: str
    reference: str
    local: str
    utc: str


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Who signed what: printed name, meaning, time (21 CFR 11.50(a)).

    Attributes:
        key: which key it was made with, in words; empty where that is not known.
    """

    name: str
    role: str
    meaning: str
    local: str
    utc: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class CertificateContent:
    """Everything that a batch certificate says; every text is ready to be printed.

    Attributes:
        number: number of the paper, coded in its Data Matrix; document_code: that code, ``BTP-…``.
        language: tag of BCP 47 of the words that the paper brings itself; form: which numbered fields it has.
        title, statement: of the release stage; signed_statement: the statement in the words that were signed, where the
            paper speaks another language.
        subject, chain: identity of the patient's material, the chain with its check character apart in ``chain_check``.
        head_hash: hash of the certifying event, hexadecimal.
        checkpoint: root of the tree over the heads of all streams, the certifying event among them; root: fingerprint
            of the facility's root. Carried out of the house, so that a record made anew is told from the one that this
            was certified in.
        signature_notice: what the paper says of its signatures, for example that the file itself bears none.
        demonstration: True for a facility that is a demonstration; said on every page.
        warning: what stands in large letters on every page, empty for a certificate; supply: the records behind it.
        mark: None on the issued file; mark_words: what the mark says, for example ``copy 2, lost in transport, …``.
        by_hand: lines to be signed in ink, beside the signature in the file.
    """

    number: str
    document_code: str
    title: str
    facility: str
    facility_lines: tuple[str, ...]
    product: str
    subject: str
    chain: str
    chain_check: str
    batch: str
    stage: str
    statement: str
    fields: tuple[NumberedField, ...]
    results: tuple[ResultLine, ...]
    pending: tuple[PendingTest, ...]
    doses: tuple[DoseDerivation, ...]
    times: tuple[TimeLine, ...]
    deviations: tuple[DeviationLine, ...]
    signatures: tuple[SignatureLine, ...]
    head_hash: str
    signature_notice: str
    demonstration: bool
    issued: str
    mark: Mark | None = None
    mark_words: str = ""
    warning: str = ""
    checkpoint: str = ""
    root: str = ""
    by_hand: tuple[str, ...] = ()
    sheet: Sheet = PLAIN
    language: str = "en"
    form: CertificateForm = CertificateForm.HARMONISED
    signed_statement: str = ""
    supply: tuple[SupplyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FileSignature:
    """What is said of the signature that a file itself bears (PAdES, ETSI EN 319 142-1).

    Attributes:
        name: printed name; meaning: what is signed for (21 CFR 11.50(a)(3)); place: the facility.
        at: when, as the record says.
        certificates: PEM texts, the signer's own first and the root last.
    """

    name: str
    meaning: str
    place: str
    at: datetime
    certificates: tuple[str, ...]


Signs = Callable[[bytes], bytes]
"""Signs bytes with a key that it alone holds: ECDSA on P-256 with SHA-256, in DER."""


@dataclass(frozen=True, slots=True)
class PaperList:
    """A section of a listed paper: heading, heads of the columns with their shares of the width, and rows of texts.

    Attributes:
        none: what is said where there is no row.
        shares: parts of the width; they add up to 1.
    """

    title: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """A paper of lists that is no part of the record, for example a shift hand-over; every text is ready to be printed.

    Attributes:
        lines: said under the title; foot: said at the foot of every page.
        language: tag of BCP 47.
        signed: lines to be signed by hand at its end.
    """

    title: str
    facility: str
    lines: tuple[str, ...]
    lists: tuple[PaperList, ...]
    foot: str
    language: str
    demonstration: bool
    signed: tuple[str, ...] = ()
    sheet: Sheet = PLAIN


class Papers(Protocol):
    """Lays papers out; filled in by the program's outermost floor."""

    def certificate(self, content: CertificateContent) -> bytes:
        """The certificate as the bytes of a PDF."""
        ...

    def paper(self, content: PaperContent) -> bytes:
        """Any other paper as the bytes of a PDF."""
        ...

    def signed(self, pdf: bytes, signature: FileSignature, signs: Signs) -> bytes:
        """The same file with a signature of its own; any change after it shows."""
        ...

    def form(self, content: FormContent) -> bytes:
        """A form for paper as the bytes of a PDF."""
        ...

    def labels(self, contents: Sequence[LabelContent]) -> bytes:
        """Labels as the bytes of a PDF at true size, one a page."""
        ...

    def listed(self, content: ListedPaper) -> bytes:
        """A paper of lists as the bytes of a PDF."""
        ...

    def label_sheet(self, labels: Sequence[SheetLabel], page: PageFormat = PageFormat.A4) -> bytes:
        """A sheet of demonstration labels as the bytes of a PDF."""
        ...
