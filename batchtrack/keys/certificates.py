"""The facility's certificates: X.509, each for a key on P-256; any reader of signed PDF files can check them."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from batchtrack.keys.curve import PrivateKey, PublicKey

Certificate = x509.Certificate

_NO_USE: Final = {
    "digital_signature": False,
    "content_commitment": False,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "key_cert_sign": False,
    "crl_sign": False,
    "encipher_only": False,
    "decipher_only": False,
}


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate that others are issued under, with its key."""

    certificate: Certificate
    key: PrivateKey = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a certificate is for.

    Attributes:
        name: as printed in signatures; at most 64 characters of it stand in the certificate (X.520).
        id: of the person or workstation.
        facility: name of the facility.
    """

    name: str
    id: str
    facility: str


def root_authority(key: PrivateKey, facility: str, begins: datetime, ends: datetime) -> Authority:
    """The facility's root, certified by itself."""
    name = _name(f"{facility} root", "root", facility)
    builder = _builder(name, name, key.public_key(), begins, ends)
    builder = _as_authority(builder, path_length=1)
    return Authority(builder.sign(key, hashes.SHA256()), key)


def issuing_authority(root: Authority, key: PrivateKey, facility: str, begins: datetime) -> Authority:
    """The authority that issues certificates from day to day, certified by the root and valid as long."""
    name = _name(f"{facility} issuing", "issuing", facility)
    builder = _builder(name, root.certificate.subject, key.public_key(), begins, root.certificate.not_valid_after_utc)
    builder = _as_authority(builder, path_length=0).add_extension(_issuer_key(root), critical=False)
    return Authority(builder.sign(root.key, hashes.SHA256()), key)


def issue(issuing: Authority, named: Named, key: PublicKey, begins: datetime) -> Certificate:
    """A certificate for a person or a workstation, valid as long as the root.

    Its use is signing and standing by it (content commitment), which readers of signed PDF files ask for.
    """
    subject = _name(named.name, named.id, named.facility)
    ends = issuing.certificate.not_valid_after_utc
    builder = _builder(subject, issuing.certificate.subject, key, begins, ends)
    use = x509.KeyUsage(**{**_NO_USE, "digital_signature": True, "content_commitment": True})
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(use, critical=True).add_extension(_issuer_key(issuing), critical=False)
    return builder.sign(issuing.key, hashes.SHA256())


def certificate_text(certificate: Certificate) -> str:
    """The certificate as an event keeps it, in PEM."""
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def read_certificate(text: str) -> Certificate | None:
    """The certificate that `certificate_text` wrote; None for any other text."""
    try:
        certificate = x509.load_pem_x509_certificate(text.encode("ascii"))
        subject_key = certificate.public_key()
    except ValueError:
        return None
    ours = isinstance(subject_key, ec.EllipticCurvePublicKey) and isinstance(subject_key.curve, ec.SECP256R1)
    return certificate if ours and certificate_text(certificate) == text else None


def certificate_fingerprint(certificate: Certificate) -> str:
    """SHA-256 over the certificate in DER, as 64 hexadecimal digits."""
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def certified_key(certificate: Certificate) -> PublicKey:
    """The public key that a certificate is for."""
    key = certificate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey), "nothing else is read or issued here"
    return key


def certified_id(certificate: Certificate) -> str:
    """The id of whom a certificate is for; empty where it names none."""
    found = certificate.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)
    return str(found[0].value) if found else ""


def issued_under(certificate: Certificate, authority: Certificate) -> bool:
    """Whether a certificate was signed by the key of another one that may issue any."""
    try:
        constraints = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
        certificate.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return False
    return constraints.ca


def _name(common: str, identifier: str, organisation: str) -> x509.Name:
    longest = 64  # X.520, upper bounds
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:longest]),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, identifier[:longest]),
            x509.NameAttribute(NameOID.COMMON_NAME, common[:longest]),
        ]
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: PublicKey, begins: datetime, ends: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _as_authority(builder: x509.CertificateBuilder, path_length: int) -> x509.CertificateBuilder:
    use = x509.KeyUsage(**{**_NO_USE, "key_cert_sign": True, "crl_sign": True})
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
    return builder.add_extension(use, critical=True)


def _issuer_key(authority: Authority) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
