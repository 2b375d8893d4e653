"""Whose act a step reports, as copied from the signed paper of a person without an account."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from batchtrack.batch.commands import NoteReportedAct, ReportIncident
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.attaching import read_file
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What the paper says of who acted.

    Attributes:
        time: as typed, in the zone of the facility.
        scan: file with a picture or PDF of the signed paper, None where none is attached.
    """

    name: str
    function: str
    organisation: str
    time: str
    scan: Path | None = None


def note_reported(workplace: Workplace, batch_id: str, step: str, paper: OnPaper, by: By) -> Outcome:
    """Record whose act the step reports; an empty part or a time that cannot be read is said, and nothing is kept."""
    copied = copied_from(workplace, paper)
    if isinstance(copied, Refusal):
        return not_done(copied)
    reported, documents = copied
    return act(workplace, batch_id, NoteReportedAct(step, reported), by, documents=documents)


def report_incident(workplace: Workplace, batch_id: str, paper: OnPaper, words: str, by: By) -> Outcome:
    """Record what happened to the product outside its steps, and who says so; it opens a deviation."""
    copied = copied_from(workplace, paper)
    if isinstance(copied, Refusal):
        return not_done(copied)
    reported, documents = copied
    return act(workplace, batch_id, ReportIncident(reported, words), by, documents=documents)


def copied_from(workplace: Workplace, paper: OnPaper) -> tuple[ReportedBy, tuple[Document, ...]] | Refusal:
    """Who acted by the paper, and the file of it; a part that is empty or cannot be read is said."""
    if not all(part.strip() for part in (paper.name, paper.function, paper.organisation, paper.time)):
        return refuse("BA-71", function=paper.function.strip() or "person who acted")
    zone = workplace.site.zone
    moment = read_time(paper.time, zone, workplace.clock.now())
    scanned = None if paper.scan is None else read_file(paper.scan)
    if isinstance(moment, Refusal):
        return moment
    if isinstance(scanned, Refusal):
        return scanned
    reported = ReportedBy(
        name=paper.name.strip(),
        function=paper.function.strip(),
        organisation=paper.organisation.strip(),
        at=moment,
        zone=zone,
        paper=None if scanned is None else sha256(scanned.content).hexdigest(),
    )
    return reported, () if scanned is None else (scanned,)
