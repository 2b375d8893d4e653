"""The signature's value put into the room that was kept for it."""

import asyncio
import io

from asn1crypto.cms import CMSAttributes
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest

from batchtrack.services.papers import FileSignature
from reports.prepared import Prepared
from reports.signing.preparing import DIGEST, cms_signer


def finish(prepared: Prepared, signature: FileSignature, value: bytes) -> bytes:
    """The signed file.

    Args:
        prepared: the file with room.
        signature: as it was prepared for.
        value: ECDSA with SHA-256 over ``prepared.attributes``, in DER (RFC 3279 2.2.3).
    """
    signing = cms_signer(signature, value).async_sign_prescribed_attributes(
        DIGEST, CMSAttributes.load(prepared.attributes)
    )
    file = io.BytesIO(prepared.content)
    room = PreparedByteRangeDigest(prepared.digest, prepared.begins, prepared.ends)
    room.fill_with_cms(file, asyncio.run(signing))
    return file.getvalue()
