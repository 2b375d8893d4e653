"""Who a subject is: entered, corrected and seen by those who may, and kept sealed under the subject's own key."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.facility import may, subjects
from batchtrack.facility.rights import Right
from batchtrack.facility.streams import subject_stream
from batchtrack.facility.subjects import Identify, Subject, SubjectIdentified
from batchtrack.journal import read_stream
from batchtrack.journal.rows import Recorded
from batchtrack.keys import DataKey
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.identified import By
from batchtrack.services.known_people import acting_person, names
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.recording import plan_by, write
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erased import Erased, erased_of
from batchtrack.services.sealed.group import Opened, let_in, open_group, open_or_begin
from batchtrack.services.sealed.subject_keys import locked_key, part_name, subject_key
from batchtrack.services.sealed.wristbands import whose_wristband
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered at one time.

    Attributes:
        identifiers: None where they were sealed with a key that is kept no more.
        by: printed name of who entered them.
        reason: of a correction; empty the first time.
    """

    identifiers: Identifiers | None
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class WhoItIs:
    """What may be seen of a subject.

    Attributes:
        entered: every entry, the newest first; older ones are what was corrected. Empty where nothing can be read.
        erased: when, by whom and why; None where nothing was erased.
    """

    subject: str
    entered: tuple[Entered, ...]
    erased: Erased | None


def identify(workplace: Workplace, code: str, told: Identifiers, by: By, reason: str = "") -> Outcome:
    """Take up who a subject is, or correct it with a reason; sealed before anything is written.

    Refused where nothing, or no day of birth, was entered (PI-04, PI-05), the wristband is another's (PI-06), the
    identifiers were erased (PI-01), or the person's key is not let in (PI-03).
    """
    identifiers = told.trimmed

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            refused = (*may(person.actor, Right.SEE_IDENTIFIERS), *identifiers.wrong(now.date()))
            opened = None if refused else open_or_begin(connection, by)
            if opened is None or isinstance(opened, Refusal):
                return NotDone(refused) if opened is None else not_done(opened)
            subject = subjects.fold(events_of(connection, subject_stream(code)))
            other = whose_wristband(connection, opened, identifiers.wristband) if identifiers.wristband else None
            key = subject_key(connection, opened, code) or DataKey.new()
            plan = plan_by(person, workplace.site_in(connection), now)
            let_in(connection, plan, opened)
        if other is not None and other != code:
            return not_done(refuse("PI-06", other=other, subject=code))
        row = locked_key(opened, code, key)
        decided = subjects.decide(subject, _command(code, identifiers, key, row.digest, reason), now, person.actor)
        if subject is None or isinstance(decided, Denied):
            return NotDone(decided.refusals if isinstance(decided, Denied) else ())
        plan.write(subject_stream(code), subject.version, decided.events)
        plan.sealing.append(row)
        return Done(changed=write(workplace, plan, by), made=code)

    return settled(attempt, by)


def who_it_is(workplace: Workplace, code: str, by: By) -> WhoItIs | Refusal:
    """What is recorded of who a subject is, to somebody who may see it (FA-04) with a key that opens it (PI-03)."""
    try:
        with reading(workplace.engine) as connection:
            person = acting_person(connection, by)
            forbidden = may(person.actor, Right.SEE_IDENTIFIERS)
            return forbidden[0] if forbidden else _seen(connection, code, by)
    except Refused as refused:
        return refused.refusals[0]


def _seen(connection: Connection, code: str, by: By) -> WhoItIs | Refusal:
    facts = read_stream(connection, subject_stream(code), CATALOGUE)
    subject: Subject | None = subjects.fold(events_of(connection, subject_stream(code)))
    if subject is None:
        return refuse("FA-03", what="subject", id=code)
    called = names(connection)
    erased = erased_of(facts, called)
    sealed = [each for each in facts if isinstance(each.event, SubjectIdentified)]
    if not sealed or erased is not None:
        return WhoItIs(code, (), erased)
    opened = open_group(connection, by)
    if not isinstance(opened, Opened):
        return opened or refuse("PI-07", subject=code)
    key = subject_key(connection, opened, code)
    entered = tuple(_entered(each, key, code, called) for each in reversed(sealed))
    return refuse("PI-07", subject=code) if entered[0].identifiers is None else WhoItIs(code, entered, None)


def _entered(fact: Recorded, key: DataKey | None, code: str, called: dict[str, str]) -> Entered:
    assert isinstance(fact.event, SubjectIdentified), "chosen by its kind"
    text = None if key is None else key.open(fact.event.sealed, part_name(code))
    identifiers = None if text is None else Identifiers.of_text(text)
    return Entered(identifiers, called.get(fact.who or "", fact.who or ""), fact.recorded_at, fact.event.reason)


def _command(code: str, identifiers: Identifiers, key: DataKey, locked: str, reason: str) -> Identify:
    wristband = key.digest(identifiers.wristband) if identifiers.wristband else ""
    return Identify(code, key.seal(identifiers.as_text(), part_name(code)), wristband, locked, reason)
