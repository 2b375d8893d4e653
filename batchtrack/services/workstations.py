"""A workstation's key: kept in a file of its own state folder, outside the database; signs what no person does."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from batchtrack.database import reading
from batchtrack.facility import workstations
from batchtrack.facility.streams import workstation_stream
from batchtrack.keys import (
    Certificate,
    PrivateKey,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certified_key,
    read_certificate,
)
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.identified import KeyAlone, for_session
from batchtrack.services.workplace import Workplace, events_of


def by_workstation(workplace: Workplace, folder: Path) -> KeyAlone | Refusal:
    """This workstation as one that signs; KY-31 where its key is not in the folder."""
    with reading(workplace.engine) as connection:
        stream = workstation_stream(workplace.workstation)
        known = workstations.fold(events_of(connection, stream))
    certificate = None if known is None or known.certificate is None else read_certificate(known.certificate)
    key = None if certificate is None else _read(key_file(folder, certificate), certificate)
    if certificate is None or key is None:
        return refuse("KY-31", workstation=workplace.workstation, folder=str(folder))
    return KeyAlone(for_session(Signer(SignerKind.WORKSTATION, certificate_fingerprint(certificate), None, key)))


def key_file(folder: Path, certificate: Certificate) -> Path:
    """Where the key of a certificate lies."""
    return folder / f"workstation-{certificate_fingerprint(certificate)[:16]}.pem"


def _read(file: Path, certificate: Certificate) -> PrivateKey | None:
    try:
        key = load_pem_private_key(file.read_bytes(), None)
    except (OSError, ValueError):
        return None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        return None
    return key if key.public_key() == certified_key(certificate) else None
