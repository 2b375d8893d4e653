"""The register of certifications as a paper: signed by its author, kept byte for byte, noted in a stream of its own."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.questions.times import show_date, show_time
from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.events import Denied
from batchtrack.facility import extracts
from batchtrack.facility.extracts import Extracts
from batchtrack.facility.site import Site
from batchtrack.facility.streams import CERTIFICATIONS_STREAM
from batchtrack.identity import PaperCode, encode
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.certificates.words import IN_INK
from batchtrack.services.checkpoints import checkpoint_before
from batchtrack.services.file_signatures import file_notice, signature_in, signed_file
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.paper_words import ENGLISH
from batchtrack.services.paperwork.content import About, Line, PaperContent, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import code, plain, strong
from batchtrack.services.people import Confirmed, acting_person
from batchtrack.services.recording import Document, plan_by, write
from batchtrack.services.root_certificate import root_of
from batchtrack.services.settling import settled
from batchtrack.services.sheet import Letterhead
from batchtrack.services.showing import show_utc
from batchtrack.services.stationery import letterhead_in
from batchtrack.services.views.certifications import CertificationRow, certification_rows
from batchtrack.services.workplace import Workplace, events_of

_TITLE: Final = "Register of certifications"
_MEANING: Final = "authorship: a true copy of the register"
_HEADS: Final = ("Decided", "Batch, product", "Stage", "Decision", "Person", "Document, reason", "Kept until")
_SHARES: Final = (15, 18, 11, 14, 14, 17, 11)


@dataclass(frozen=True, slots=True)
class _KeptBeside:
    """What a paper is printed on, and the newest checkpoint before it."""

    letterhead: Letterhead
    checkpoint: str


def draw_up_register(workplace: Workplace, reason: str, by: Confirmed) -> Outcome:
    """Draw the register up as it stands; ``made`` is the paper's number."""
    rows = certification_rows(workplace)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person, site = acting_person(connection, by), workplace.site_in(connection)
            known = _known(connection)
            signature = signature_in(connection, site, by, _MEANING, now)
            kept = _KeptBeside(letterhead_in(connection, now), checkpoint_before(connection, now))
        number = f"REGISTER-{known.version + 1}"
        allowed = extracts.draw_up(number, "", len(rows), reason, person.actor)
        if isinstance(allowed, Denied):
            return NotDone(allowed.refusals)
        content = _content(site, (number, by.name), now, rows, kept)
        pdf = signed_file(workplace.papers, workplace.papers.paper(content), signature, by)
        decided = extracts.draw_up(number, hashlib.sha256(pdf).hexdigest(), len(rows), reason, person.actor)
        if isinstance(decided, Denied):
            return NotDone(decided.refusals)
        plan = plan_by(person, site, now)
        plan.documents.append(Document(pdf, PDF))
        plan.write(CERTIFICATIONS_STREAM, known.version, decided.events)
        return Done(changed=write(workplace, plan, by), made=number)

    return settled(attempt, by)


def register_file(workplace: Workplace, number: str) -> bytes | Refusal:
    """The file of an extract, as it was signed; PA-19 where there is none of this number, ST-40 and ST-41 as kept."""
    with reading(workplace.engine) as connection:
        drawn = {each.number: each.document for each in _known(connection).drawn}
        if number not in drawn:
            return refuse("PA-19", number=number)
        kept = get(connection, drawn[number])
    return kept if isinstance(kept, Refusal) else kept.content


def _known(connection: Connection) -> Extracts:
    return extracts.fold(events_of(connection, CERTIFICATIONS_STREAM)) or Extracts()


def _content(
    site: Site, drawn: tuple[str, str], now: datetime, rows: Sequence[CertificationRow], kept: _KeptBeside
) -> PaperContent:
    (number, author), letterhead = drawn, kept.letterhead
    issued = f"{show_time(now, site.zone)} ({show_utc(now)})"
    return PaperContent(
        number=number,
        document_code=encode(PaperCode(number)),
        language="en",
        title=_TITLE,
        subtitle=f"{len(rows)} decisions, drawn up by {author}, {issued}",
        facility=site.name,
        facility_lines=(*letterhead.lines, f"Facility {site.code}"),
        about=About(),
        sections=(_section(site, rows),),
        issued=issued,
        checkpoint=kept.checkpoint,
        root=root_of(site),
        signature_notice=file_notice(author, site, letterhead, ENGLISH),
        demonstration=site.demonstration,
        by_hand=(IN_INK.format(name=author),) if letterhead.signed_in_ink else (),
        sheet=letterhead.sheet,
    )


def _section(site: Site, rows: Sequence[CertificationRow]) -> Section:
    said = Passage((Line("Every decision about a batch, the newest first. Nothing is taken out of it.", Tone.QUIET),))
    table = Table(
        _HEADS,
        _SHARES,
        tuple(
            (
                plain(show_time(row.at, site.zone)),
                strong(row.batch, row.product),
                plain(row.stage),
                plain(row.decision.replace("_", " ")),
                plain(row.person),
                code(row.number) if row.number else plain(row.reason),
                plain("" if row.kept_until is None else show_date(row.kept_until.date())),
            )
            for row in rows
        ),
    )
    return Section(_TITLE, (said, table) if rows else (said,))
