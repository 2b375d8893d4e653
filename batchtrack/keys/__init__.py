"""Keys, signatures and certificates: cryptography alone, without a database or a clock."""

from batchtrack.keys.certificates import (
    Authority,
    Certificate,
    Named,
    certificate_fingerprint,
    certificate_text,
    certified_id,
    certified_key,
    issue,
    issued_under,
    issuing_authority,
    read_certificate,
    root_authority,
)
from batchtrack.keys.codes import code_digest, new_code
from batchtrack.keys.curve import (
    CURVE_NAME,
    PrivateKey,
    PublicKey,
    key_check,
    key_fingerprint,
    new_key,
    public_text,
    read_public,
    same_check,
)
from batchtrack.keys.root_file import read_root_file, root_file
from batchtrack.keys.signing import Signer, SignerKind, signature_fits, signature_of, signer_name
from batchtrack.keys.wrapping import slow_digest, unwrap, waste_time, wrap, wrapped_digest

__all__ = [
    "CURVE_NAME",
    "Authority",
    "Certificate",
    "Named",
    "PrivateKey",
    "PublicKey",
    "Signer",
    "SignerKind",
    "certificate_fingerprint",
    "certificate_text",
    "certified_id",
    "certified_key",
    "code_digest",
    "issue",
    "issued_under",
    "issuing_authority",
    "key_check",
    "key_fingerprint",
    "new_code",
    "new_key",
    "public_text",
    "read_certificate",
    "read_public",
    "read_root_file",
    "root_authority",
    "root_file",
    "same_check",
    "signature_fits",
    "signature_of",
    "signer_name",
    "slow_digest",
    "unwrap",
    "waste_time",
    "wrap",
    "wrapped_digest",
]
