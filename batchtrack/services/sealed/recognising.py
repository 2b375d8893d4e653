"""A scan that may be a hospital's wristband: recognised where somebody may know, before it is read as anything else."""

from dataclasses import dataclass
from typing import Final

from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.facility import subjects
from batchtrack.facility.streams import subject_stream
from batchtrack.identity import Code, MessageCode, WristbandCode, decode
from batchtrack.identity.isbt.patient import BirthCode, PatientCode
from batchtrack.product.model import Carrier, StepDefinition
from batchtrack.refusals import Refusal
from batchtrack.services.identified import By
from batchtrack.services.sealed.group import Opened, open_group
from batchtrack.services.sealed.subject_keys import subject_key
from batchtrack.services.sealed.wristbands import whose_wristband
from batchtrack.services.workplace import Workplace, events_of

_NAMES_PATIENTS: Final = (Refusal, BirthCode, PatientCode, MessageCode)
"""What the text on a hospital's wristband reads as: no code at all, or one of the standard's for patients."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A hospital's wristband.

    Attributes:
        code: as our own wristband of the subject whose it is; None where it is nobody's here.
        digest: of its content, keyed by the key of the subject whom it was scanned for.
        row: the row where a wristband is wanted; empty where none is.
    """

    code: WristbandCode | None
    digest: str
    row: str


def may_be_wristband(text: str) -> bool:
    """Whether a scan is worth looking up: it is none of the codes that the facility prints or stores."""
    return bool(text.strip()) and isinstance(decode(text), _NAMES_PATIENTS)


def recognised(workplace: Workplace, batch_id: str, step: str, row: str | None, text: str, by: By) -> Recognised | None:
    """The wristband that was scanned in a step; None where nobody can tell, or nothing says that it is one."""
    if not may_be_wristband(text):
        return None
    with reading(workplace.engine) as connection:
        opened = open_group(connection, by)
        if not isinstance(opened, Opened):
            return None
        batch = workplace.batch(connection, batch_id)
        subject = subjects.fold(events_of(connection, subject_stream(batch.subject)))
        known = None if subject is None else subject.readable
        key = None if known is None else subject_key(connection, opened, batch.subject)
        whose = whose_wristband(connection, opened, text, batch.subject)
        wanted = _wanted(workplace.product(connection, batch).step(step), batch, row)
    digest = "" if key is None else key.digest(text)
    if whose is not None:
        return Recognised(WristbandCode(whose), digest, wanted)
    return Recognised(None, digest, wanted) if wanted and known is not None and known.wristband else None


def owner_of_wristband(workplace: Workplace, text: str, by: By) -> Code | None:
    """Our own wristband code of whoever's wristband was scanned where no step is open; None where nobody can tell."""
    if not may_be_wristband(text):
        return None
    with reading(workplace.engine) as connection:
        opened = open_group(connection, by)
        whose = whose_wristband(connection, opened, text) if isinstance(opened, Opened) else None
    return None if whose is None else WristbandCode(whose)


def _wanted(step: StepDefinition, batch: Batch, row: str | None) -> str:
    """The row that the scan would fill, the named one or else the next open one, if it wants a wristband."""
    state = batch.step(step.id)
    done = {} if state is None else state.scans
    rows = [each for each in step.scans if each.id not in done or not done[each.id].counts]
    found = next((each for each in rows if row in {None, each.id}), None)
    return found.id if found is not None and found.carrier is Carrier.WRISTBAND else ""
