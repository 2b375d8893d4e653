"""What a paper says: its furniture and its sections, from the record as it stood when it was drawn up."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch
from batchtrack.database.documents import get
from batchtrack.facility.site import Site
from batchtrack.identity import PaperCode, encode
from batchtrack.product.labelling import Language
from batchtrack.product.model import Product
from batchtrack.product.translating import in_language
from batchtrack.refusals import Refusal
from batchtrack.services.certificates.words import COPY_IS_NOT_SIGNED, IN_INK
from batchtrack.services.checkpoints import checkpoint_before
from batchtrack.services.destination import language_of
from batchtrack.services.file_signatures import file_notice
from batchtrack.services.marks import Mark
from batchtrack.services.paper_titles import TITLES
from batchtrack.services.paper_words import words_in
from batchtrack.services.paperwork.content import PaperContent
from batchtrack.services.paperwork.kinds import KINDS
from batchtrack.services.paperwork.telling import Told, about
from batchtrack.services.people import names
from batchtrack.services.root_certificate import root_of
from batchtrack.services.sealed.standing import sealing_at
from batchtrack.services.showing import show_utc
from batchtrack.services.stationery import letterhead_in
from batchtrack.services.views.exceptions_elsewhere import rows_elsewhere
from batchtrack.services.views.seen import Seen
from batchtrack.services.workplace import facts_of


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as it is or was drawn up: by whom, when, on which record."""

    kind: PaperKind
    number: str
    author: str
    at: datetime
    batch: Batch
    product: Product
    site: Site


def content_of(connection: Connection, drawn: Drawn, mark_words: str = "") -> PaperContent:
    """What the paper says of the record as it stands in ``drawn``; with ``mark_words`` it is a marked copy."""
    batch, site, now = drawn.batch, drawn.site, drawn.at
    language = language_of(connection, drawn.product, batch, site) if KINDS[drawn.kind].travels else Language.ENGLISH
    say, called = words_in(language), names(connection)
    facts = tuple(fact for fact in facts_of(connection, batch.id) if fact.version <= batch.version)
    seen = Seen(in_language(drawn.product, language), batch, site, called)
    known = tuple(row for row in rows_elsewhere(connection, seen, facts) if row.at <= now)
    told = Told(
        replace(seen, elsewhere=known),
        facts,
        now,
        _specimens(connection, batch) if drawn.kind is PaperKind.BATCH_RECORD else {},
        say,
        sealing_at(connection, batch.subject, now, called),
    )
    letterhead = letterhead_in(connection, now)
    issued = f"{show_time(now, site.zone)} ({show_utc(now)})"
    return PaperContent(
        number=drawn.number,
        document_code=encode(PaperCode(drawn.number)),
        language=language.value,
        title=say(TITLES[drawn.kind]),
        subtitle=say(
            "The record up to entry {version}, drawn up by {author}, {time}",
            version=batch.version,
            author=drawn.author,
            time=issued,
        ),
        facility=site.name,
        facility_lines=told.spoken.head_lines(letterhead.lines),
        about=about(told),
        sections=tuple(KINDS[drawn.kind].sections(told)),
        issued=issued,
        head_hash=told.facts[-1].hash,
        checkpoint=checkpoint_before(connection, now),
        root=root_of(site),
        signature_notice=say(COPY_IS_NOT_SIGNED) if mark_words else file_notice(drawn.author, site, letterhead, say),
        demonstration=site.demonstration or drawn.product.demonstration,
        mark=Mark.COPY if mark_words else None,
        mark_words=mark_words,
        by_hand=(say(IN_INK, name=drawn.author),) if letterhead.signed_in_ink else (),
        sheet=letterhead.sheet,
    )


def _specimens(connection: Connection, batch: Batch) -> dict[str, bytes]:
    digests = dict.fromkeys(label.document for label in batch.labels)
    found = {digest: get(connection, digest) for digest in digests}
    return {digest: kept.content for digest, kept in found.items() if not isinstance(kept, Refusal)}
