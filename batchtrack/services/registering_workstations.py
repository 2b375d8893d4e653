"""A workstation gets its key: made here, kept in its own state folder, certified under the issuing key."""

from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from batchtrack.facility.workstations import RegisterWorkstation
from batchtrack.keys import Named, certificate_text, new_key, public_text
from batchtrack.refusals import Refusal
from batchtrack.services.authority import certificate_for
from batchtrack.services.identified import Confirmed
from batchtrack.services.issuing import unlocked_by
from batchtrack.services.key_file import write_secret
from batchtrack.services.outcomes import NotDone, Outcome, not_done
from batchtrack.services.registers import act_on_workstation
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import key_file


def register_workstation(workplace: Workplace, passphrase: str, folder: Path, by: Confirmed) -> Outcome:
    """Make this workstation's key, keep it in the folder, and register its certificate.

    Args:
        workplace: the workstation at its database.
        passphrase: of the issuing key.
        folder: the workstation's state folder; made where it is not there.
        by: who registers it.
    """
    issuing = unlocked_by(workplace, passphrase, by)
    if isinstance(issuing, Refusal):
        return not_done(issuing)
    key, name, facility = new_key(), workplace.workstation, workplace.site.name
    public, now = public_text(key.public_key()), workplace.clock.now()
    certificate = certificate_for(issuing, Named(f"Workstation {name}", name, facility), public, now)
    file = key_file(folder, certificate)
    write_secret(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    outcome = act_on_workstation(workplace, RegisterWorkstation(name, certificate_text(certificate)), by)
    if isinstance(outcome, NotDone):
        file.unlink()
    return outcome
