"""Erasing who a subject is: the key is destroyed, the record says so, and lists outside the database keep it so."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.database.sealing_keys import forget_old_pages
from batchtrack.database.tables import EVENT
from batchtrack.events import Denied
from batchtrack.facility import subjects
from batchtrack.facility.streams import subject_stream
from batchtrack.facility.subjects import EraseIdentifiers, ErasureRepeated, IdentifiersErased, RepeatErasure
from batchtrack.journal import id_of, read_stream
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.checkpoints import kept_folder
from batchtrack.services.identified import Confirmed, KeyAlone
from batchtrack.services.known_people import acting_person
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.recording import Plan, plan_by, write
from batchtrack.services.root_certificate import root_of
from batchtrack.services.sealed.erased import erased_of
from batchtrack.services.sealed.rows import Destroyed
from batchtrack.services.settling import settled, settled_unsigned
from batchtrack.services.workplace import Workplace, events_of
from batchtrack.services.workstations import by_workstation
from batchtrack.upkeep.erasures import Erasure, ErasureList, keep_erasures


def erase(workplace: Workplace, code: str, ground: str, by: Confirmed) -> Outcome:
    """Destroy the key of what is sealed of a subject: nobody can read it any more, and nothing brings it back.

    Args:
        workplace: where.
        code: of the subject.
        ground: what obliges or allows the facility to erase.
        by: who signs it.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            subject = subjects.fold(events_of(connection, subject_stream(code)))
            plan = plan_by(person, workplace.site_in(connection), now)
        decided = subjects.decide(subject, EraseIdentifiers(code, ground), now, person.actor)
        if subject is None or isinstance(decided, Denied):
            return NotDone(decided.refusals if isinstance(decided, Denied) else ())
        plan.write(subject_stream(code), subject.version, decided.events)
        plan.sealing.append(Destroyed(subject_stream(code)))
        return Done(changed=write(workplace, plan, by), made=code)

    outcome = settled(attempt, by)
    if isinstance(outcome, NotDone):
        return outcome
    forget_old_pages(workplace.engine)
    return Done(changed=outcome.changed, told=keep_erased(workplace), made=code)


def keep_erased(workplace: Workplace, folders: Iterable[Path] = ()) -> tuple[Refusal, ...]:
    """List every erasure in this workstation's state folder and in more folders, and repeat those the record lacks.

    So a record that was put back to before an erasure, by whatever way, holds the key only until a workstation that
    knows of it looks.

    Returns:
        What somebody must be told: a list cannot be read (UP-50) or kept (UP-51), or this workstation has no key to
        sign with what is to be repeated (KY-31).
    """
    own = kept_folder(workplace)
    if own is None:
        return ()
    with reading(workplace.engine) as connection:
        listed = ErasureList(root=root_of(workplace.site), erasures=tuple(_recorded(connection)))
    recorded = {each.subject for each in listed.erasures}
    told: list[Refusal] = []
    for folder in (own, *folders):
        kept = _kept(folder, listed)
        if isinstance(kept, Refusal):
            told.append(kept)
        else:
            listed = kept
    return (*told, *_repeat(workplace, [each for each in listed.erasures if each.subject not in recorded]))


def _kept(folder: Path, listed: ErasureList) -> ErasureList | Refusal:
    try:
        return keep_erasures(folder, listed)
    except Refused as refused:
        return refused.refusals[0]
    except OSError as error:
        return refuse("UP-51", folder=str(folder), cause=error.strerror or type(error).__name__)


def _recorded(connection: Connection) -> Iterator[Erasure]:
    kinds = (IdentifiersErased.KIND, ErasureRepeated.KIND)
    wanted = select(EVENT.c.stream).where(EVENT.c.kind.in_(kinds)).order_by(EVENT.c.stream)
    for stream in connection.execute(wanted).scalars().all():
        erased = erased_of(read_stream(connection, stream, CATALOGUE), {})
        if erased is not None:
            yield Erasure(subject=id_of(stream), at=erased.at, by=erased.by, ground=erased.ground)


def _repeat(workplace: Workplace, missing: Iterable[Erasure]) -> tuple[Refusal, ...]:
    told: list[Refusal] = []
    for erasure in missing:
        with reading(workplace.engine) as connection:
            subject = subjects.fold(events_of(connection, subject_stream(erasure.subject)))
        if subject is None or subject.readable is None:
            continue
        assert workplace.state is not None, "a list is kept only where there is a state folder"
        by = by_workstation(workplace, workplace.state)
        if isinstance(by, Refusal):
            return (*told, by)
        told.extend(_repeated(workplace, erasure, by))
    return tuple(told)


def _repeated(workplace: Workplace, erasure: Erasure, by: KeyAlone) -> tuple[Refusal, ...]:
    stream = subject_stream(erasure.subject)

    def attempt() -> NotDone | None:
        with beginning(workplace) as (connection, now):
            subject = subjects.fold(events_of(connection, stream))
            plan = Plan(now, seeded=workplace.site_in(connection).seeding)
        repeated = RepeatErasure(erasure.subject, erasure.at, erasure.by, erasure.ground)
        decided = subjects.repeat_erasure(subject, repeated)
        if subject is None or isinstance(decided, Denied):
            return None
        plan.write(stream, subject.version, decided.events)
        plan.sealing.append(Destroyed(stream))
        write(workplace, plan, by)
        return None

    outcome = settled_unsigned(attempt)
    forget_old_pages(workplace.engine)
    return () if outcome is None else outcome.refusals
