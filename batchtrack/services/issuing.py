"""Opening the issuing key: tries at its passphrase are counted, recorded and locked out like those at a password."""

from batchtrack.database import reading
from batchtrack.facility.access import Attempt
from batchtrack.facility.streams import issuing_access_stream
from batchtrack.keys import Authority
from batchtrack.refusals import Refusal
from batchtrack.services.authority import unlock_issuing
from batchtrack.services.identified import Confirmed
from batchtrack.services.tries import locked_out, note_failure, note_success
from batchtrack.services.workplace import Workplace


def unlocked_by(workplace: Workplace, passphrase: str, by: Confirmed) -> Authority | Refusal:
    """The issuing authority, opened by its passphrase (else KY-08); KY-40 after too many failed tries at it."""
    tries = issuing_access_stream()
    with reading(workplace.engine) as connection:
        locked = locked_out(workplace, connection, tries)
    issuing = locked or unlock_issuing(workplace, passphrase)
    if not isinstance(issuing, Refusal):
        note_success(workplace, tries)
    elif issuing.code == "KY-08":
        return note_failure(workplace, tries, Attempt.ISSUING_PASSPHRASE, by.person) or issuing
    return issuing
