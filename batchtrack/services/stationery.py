"""The facility's stationery: read for a paper, and changed by signature."""

import hashlib
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.events import Denied
from batchtrack.facility import stationery
from batchtrack.facility.site import Site
from batchtrack.facility.stationery import SHIPPED, ChangeStationery, Stationery
from batchtrack.facility.streams import STATIONERY_STREAM
from batchtrack.journal import read_stream
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.beginning import beginning
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.identified import Confirmed
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.papers import ListedPaper
from batchtrack.services.people import acting_person
from batchtrack.services.recording import Document, plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.sheet import Letterhead, Sheet
from batchtrack.services.workplace import Workplace, events_of

_PNG: Final = b"\x89PNG"


def stationery_in(connection: Connection, at: datetime | None = None) -> Stationery:
    """What papers are printed on, or were at a moment of the record."""
    if at is None:
        return stationery.fold(events_of(connection, STATIONERY_STREAM)) or SHIPPED
    recorded = read_stream(connection, STATIONERY_STREAM, CATALOGUE)
    until = sum(each.recorded_at <= at for each in recorded)
    return stationery.fold(events_of(connection, STATIONERY_STREAM)[:until]) or SHIPPED


def letterhead_in(connection: Connection, at: datetime | None = None) -> Letterhead:
    """What stands around papers, or stood at a moment of the record.

    Raises:
        Refused: the logo's file is gone or is another (ST-40, ST-41).
    """
    chosen = stationery_in(connection, at)
    return Letterhead(chosen.lines, _sheet(connection, chosen), chosen.signed_in_ink)


def chosen_stationery(workplace: Workplace) -> Stationery:
    """What papers are printed on now."""
    with reading(workplace.engine) as connection:
        return stationery_in(connection)


def sheet_now(workplace: Workplace) -> Sheet:
    """The sheet for a paper that is no part of the record.

    Raises:
        Refused: as `letterhead_in`.
    """
    with reading(workplace.engine) as connection:
        return _sheet(connection, stationery_in(connection))


def change_stationery(workplace: Workplace, command: ChangeStationery, logo: bytes | None, by: Confirmed) -> Outcome:
    """Print every later paper so; tried on a page first, so that no paper fails for its letterhead.

    Args:
        workplace: where.
        command: what is asked.
        logo: a new logo's file, whose hash the command names; None where it is kept, or taken away.
        by: who signs.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            site = workplace.site_in(connection)
            before = stationery.fold(events_of(connection, STATIONERY_STREAM))
            decision = stationery.decide(before, command, now, person.actor)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = plan_by(person, site, now)
            sheet = Sheet(command.page, logo, command.logo or "") if logo else _sheet(connection, _kept(command))
        workplace.papers.listed(_tried(site, command, sheet))
        if logo:
            plan.documents.append(Document(logo, "image/png" if logo.startswith(_PNG) else "image/jpeg"))
        plan.write(STATIONERY_STREAM, 0 if before is None else before.version, decision.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def digest_of(logo: bytes) -> str:
    """By what the record names a logo."""
    return hashlib.sha256(logo).hexdigest()


def _sheet(connection: Connection, chosen: Stationery) -> Sheet:
    if chosen.logo is None:
        return Sheet(chosen.page)
    kept = get(connection, chosen.logo)
    if isinstance(kept, Refusal):
        raise Refused(kept)
    return Sheet(chosen.page, kept.content, kept.sha256)


def _kept(command: ChangeStationery) -> Stationery:
    return Stationery(command.lines, command.logo, command.page, command.signed_in_ink)


def _tried(site: Site, command: ChangeStationery, sheet: Sheet) -> ListedPaper:
    return ListedPaper(
        title=site.name,
        facility=site.name,
        lines=command.lines,
        lists=(),
        foot=site.name,
        language="en",
        demonstration=site.demonstration,
        sheet=sheet,
    )
