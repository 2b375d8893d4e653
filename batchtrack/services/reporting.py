"""Whose act a step reports, as copied from the signed paper of a person without an account."""

from dataclasses import dataclass
from hashlib import sha256

from batchtrack.batch.commands import NoteReportedAct
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What the paper says of who acted.

    Attributes:
        time: as typed, in the zone of the facility.
        scan: a picture or PDF of the signed paper, None where none was attached.
    """

    name: str
    function: str
    organisation: str
    time: str
    scan: Document | None = None


def note_reported(workplace: Workplace, batch_id: str, step: str, paper: OnPaper, by: By) -> Outcome:
    """Record whose act the step reports; an empty part or a time that cannot be read is said, and nothing is kept."""
    if not all(part.strip() for part in (paper.name, paper.function, paper.organisation, paper.time)):
        return not_done(refuse("BA-71", function=paper.function.strip() or "person who acted"))
    zone = workplace.site.zone
    moment = read_time(paper.time, zone, workplace.clock.now())
    if isinstance(moment, Refusal):
        return not_done(moment)
    reported = ReportedBy(
        name=paper.name.strip(),
        function=paper.function.strip(),
        organisation=paper.organisation.strip(),
        at=moment,
        zone=zone,
        paper=None if paper.scan is None else sha256(paper.scan.content).hexdigest(),
    )
    documents = () if paper.scan is None else (paper.scan,)
    return act(workplace, batch_id, NoteReportedAct(step, reported), by, documents=documents)
