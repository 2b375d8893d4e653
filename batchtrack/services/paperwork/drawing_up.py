"""Drawing a paper up: the author's signature, the event and the file in one transaction, or nothing."""

import hashlib

from batchtrack.batch.events.release import PaperDrawnUp, PaperKind
from batchtrack.batch.rules.papering import against_drawing_up, paper_number
from batchtrack.journal import stream_name
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.file_signatures import signature_in, signed_file
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.paperwork.composing import Drawn, content_of
from batchtrack.services.paperwork.kinds import KINDS
from batchtrack.services.people import Confirmed
from batchtrack.services.recording import Document, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace


def draw_up(workplace: Workplace, batch_id: str, kind: PaperKind, reason: str, by: Confirmed) -> Outcome:
    """Draw a paper up from the record as it stands; ``made`` is the paper's number.

    Args:
        workplace: where.
        batch_id: of which batch.
        kind: which paper; certificates are issued by certifying.
        reason: what it is drawn up for; kept with it.
        by: its author, whose signature the file carries.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            against = against_drawing_up(situation.batch, kind, reason, situation.context)
            if against:
                return NotDone(against)
            number = paper_number(situation.batch, kind)
            drawn = Drawn(kind, number, by.name, now, situation.batch, situation.product, situation.site)
            content = content_of(connection, drawn)
            signature = signature_in(connection, situation.site, by, KINDS[kind].meaning, now)
        pdf = signed_file(workplace.papers, workplace.papers.paper(content), signature, by)
        plan = situation.plan()
        plan.documents.append(Document(pdf, PDF))
        drawn_up = PaperDrawnUp(
            paper=kind,
            number=content.number,
            document=hashlib.sha256(pdf).hexdigest(),
            up_to=situation.batch.version,
            reason=reason,
        )
        plan.write(stream_name("batch", batch_id), situation.batch.version, (drawn_up,))
        return Done(changed=write(workplace, plan, by), made=content.number)

    return settled(attempt, by)
