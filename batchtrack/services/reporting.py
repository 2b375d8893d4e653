"""Whose act a step reports, as copied from the signed paper of a person without an account."""

from dataclasses import dataclass
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from batchtrack.batch.commands import NoteReportedAct
from batchtrack.batch.events.parts import ReportedBy
from batchtrack.batch.questions.times import read_time
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document
from batchtrack.services.workplace import Workplace

LARGEST: Final = 20_000_000
"""Bytes of the largest scan that is taken; a page at 300 dpi has a tenth of it."""


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
    if not all(part.strip() for part in (paper.name, paper.function, paper.organisation, paper.time)):
        return not_done(refuse("BA-71", function=paper.function.strip() or "person who acted"))
    zone = workplace.site.zone
    moment = read_time(paper.time, zone, workplace.clock.now())
    if isinstance(moment, Refusal):
        return not_done(moment)
    scanned = None if paper.scan is None else _scanned(paper.scan)
    if isinstance(scanned, Refusal):
        return not_done(scanned)
    reported = ReportedBy(
        name=paper.name.strip(),
        function=paper.function.strip(),
        organisation=paper.organisation.strip(),
        at=moment,
        zone=zone,
        paper=None if scanned is None else sha256(scanned.content).hexdigest(),
    )
    documents = () if scanned is None else (scanned,)
    return act(workplace, batch_id, NoteReportedAct(step, reported), by, documents=documents)


def _scanned(file: Path) -> Document | Refusal:
    try:
        size = file.stat().st_size
        if not 0 < size <= LARGEST:
            return refuse("SV-35", file=file.name, size=f"{size / 1_000_000:.1f}", most=str(LARGEST // 1_000_000))
        content = file.read_bytes()
    except OSError as error:
        return refuse("SV-34", file=file.name, cause=error.strerror or type(error).__name__)
    return Document(content, guess_type(file.name)[0] or "application/octet-stream")
