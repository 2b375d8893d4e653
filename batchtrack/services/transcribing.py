"""A step that was done on paper while the computer was down: who, when, and the scan of the paper."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from batchtrack.batch.commands import TranscribeStep
from batchtrack.batch.questions.times import read_time
from batchtrack.database import reading
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.attaching import read_file
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By, find_person
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class FromPaper:
    """What the paper says.

    Attributes:
        name: printed name or id of whoever acted; time: when, as typed, in the zone of the facility.
        scan: file with a picture or PDF of the signed paper; form: number printed on it, None for another paper.
    """

    name: str
    time: str
    scan: Path
    form: int | None = None


def transcribe(workplace: Workplace, batch_id: str, step: str, paper: FromPaper, by: By) -> Outcome:
    """Begin to type a step in from paper; an unknown person (AB-15), time or file is said, and nothing is kept."""
    with reading(workplace.engine) as connection:
        acted = find_person(connection, paper.name)
    if acted is None:
        return not_done(refuse("AB-15", name=paper.name))
    zone = workplace.site.zone
    moment = read_time(paper.time, zone, workplace.clock.now())
    scanned = read_file(paper.scan)
    if isinstance(moment, Refusal):
        return not_done(moment)
    if isinstance(scanned, Refusal):
        return not_done(scanned)
    command = TranscribeStep(
        step=step,
        by=acted.id,
        roles=frozenset(role.value for role in acted.roles),
        at=moment,
        zone=zone,
        paper=sha256(scanned.content).hexdigest(),
        form=paper.form,
    )
    return act(workplace, batch_id, command, by, documents=(scanned,))
