"""A file with room for a signature, and what is to be signed; whoever holds the key does that elsewhere."""

import asyncio
import io
from collections.abc import Sequence
from typing import Final

from asn1crypto import pem, x509
from asn1crypto.algos import SignedDigestAlgorithm
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import ExternalSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest, SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

from batchtrack.services.papers import FileSignature
from reports.prepared import Prepared

DIGEST: Final = "sha256"
FIELD: Final = "Signature"

_ROOM: Final = 8_192
"""Hexadecimal digits kept free: three certificates on P-256 and the signature take about half of it."""


def prepare(pdf: bytes, signature: FileSignature) -> Prepared:
    """Make room for a signature that allows no change after it (certifying, ISO 32000-1 12.8.2.2)."""
    file = io.BytesIO(pdf)
    embedding = PdfCMSEmbedder(new_field_spec=SigFieldSpec(FIELD)).write_cms(FIELD, IncrementalPdfFileWriter(file))
    next(embedding)
    embedding.send(SigObjSetup(_said(signature), SigMDPSetup(DIGEST, certify=True, docmdp_perms=MDPPerm.NO_CHANGES)))
    prepared, _ = embedding.send(SigIOSetup(DIGEST, in_place=True))
    assert isinstance(prepared, PreparedByteRangeDigest), "what the embedder answers after the file is written"
    attributes = asyncio.run(cms_signer(signature, b"").signed_attrs(prepared.document_digest, DIGEST, use_pades=True))
    return Prepared(
        file.getvalue(),
        prepared.document_digest,
        prepared.reserved_region_start,
        prepared.reserved_region_end,
        bytes(attributes.dump()),
    )


def cms_signer(signature: FileSignature, value: bytes) -> ExternalSigner:
    """Puts together the signature's container (RFC 5652) around a value that was made elsewhere."""
    own, *others = (x509.Certificate.load(pem.unarmor(text.encode("ascii"))[2]) for text in signature.certificates)
    return ExternalSigner(
        signing_cert=own,
        cert_registry=_store(others),
        signature_value=value,
        signature_mechanism=SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
    )


def _said(signature: FileSignature) -> SignatureObject:
    return SignatureObject(
        timestamp=signature.at,
        name=signature.name,
        location=signature.place,
        reason=signature.meaning,
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=_ROOM,
    )


def _store(certificates: Sequence[x509.Certificate]) -> SimpleCertificateStore:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyHanko leaves it unannotated
    store.register_multiple(certificates)
    return store
