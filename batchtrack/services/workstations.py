"""A workstation's key: kept in a file of its own state folder, outside the database; signs what no person does."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from batchtrack.database import reading
from batchtrack.facility import workstations
from batchtrack.facility.streams import workstation_stream
from batchtrack.facility.workstations import RegisterWorkstation
from batchtrack.keys import (
    Certificate,
    Named,
    PrivateKey,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    certified_key,
    new_key,
    public_text,
    read_certificate,
)
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.authority import certificate_for, unlock_issuing
from batchtrack.services.identified import Confirmed, KeyAlone, for_session
from batchtrack.services.key_file import write_secret
from batchtrack.services.outcomes import NotDone, Outcome, not_done
from batchtrack.services.registers import act_on_workstation
from batchtrack.services.workplace import Workplace, events_of


def register_workstation(workplace: Workplace, passphrase: str, folder: Path, by: Confirmed) -> Outcome:
    """Make this workstation's key, keep it in the folder, and register its certificate.

    Args:
        workplace: the workstation at its database.
        passphrase: of the issuing key.
        folder: the workstation's state folder; made where it is not there.
        by: who registers it.
    """
    issuing = unlock_issuing(workplace, passphrase)
    if isinstance(issuing, Refusal):
        return not_done(issuing)
    key, name, facility = new_key(), workplace.workstation, workplace.site.name
    public, now = public_text(key.public_key()), workplace.clock.now()
    certificate = certificate_for(issuing, Named(f"Workstation {name}", name, facility), public, now)
    file = _file(folder, certificate)
    write_secret(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    outcome = act_on_workstation(workplace, RegisterWorkstation(name, certificate_text(certificate)), by)
    if isinstance(outcome, NotDone):
        file.unlink()
    return outcome


def by_workstation(workplace: Workplace, folder: Path) -> KeyAlone | Refusal:
    """This workstation as one that signs; KY-31 where its key is not in the folder."""
    with reading(workplace.engine) as connection:
        stream = workstation_stream(workplace.workstation)
        known = workstations.fold(events_of(connection, stream))
    certificate = None if known is None or known.certificate is None else read_certificate(known.certificate)
    key = None if certificate is None else _read(_file(folder, certificate), certificate)
    if certificate is None or key is None:
        return refuse("KY-31", workstation=workplace.workstation, folder=str(folder))
    return KeyAlone(for_session(Signer(SignerKind.WORKSTATION, certificate_fingerprint(certificate), None, key)))


def _file(folder: Path, certificate: Certificate) -> Path:
    return folder / f"workstation-{certificate_fingerprint(certificate)[:16]}.pem"


def _read(file: Path, certificate: Certificate) -> PrivateKey | None:
    try:
        key = load_pem_private_key(file.read_bytes(), None)
    except (OSError, ValueError):
        return None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        return None
    return key if key.public_key() == certified_key(certificate) else None
