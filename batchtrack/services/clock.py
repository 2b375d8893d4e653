"""The facility's clock in doubt: what everybody sees of it, and QA's word that it is right again."""

from datetime import timedelta
from typing import Final

from batchtrack.database import reading
from batchtrack.events import Denied
from batchtrack.facility import clocks
from batchtrack.facility.clocks import ClockJumped, ConfirmTime, FacilityClock, Jump
from batchtrack.facility.streams import clock_stream
from batchtrack.refusals import Refusal
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import Confirmed, acting_person
from batchtrack.services.recording import plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.timing import Moment, clock_of_facility, doubts, told
from batchtrack.services.workplace import Workplace

_SHOWN_FOR: Final = timedelta(days=1)


def clock_amiss(workplace: Workplace) -> tuple[Refusal, ...]:
    """What to tell of the clock: that permits wait for QA (ST-22), or that it is off now (ST-23, ST-25)."""
    with reading(workplace.engine) as connection:
        code = workplace.site_in(connection).code
        if not code:
            return ()
        moment = workplace.timing.look(connection, lambda: code)
        standing = clock_of_facility(connection, code)
        refusals = doubts(connection, code, moment)
    return refusals or tuple(told(jump) for jump in _of_today(standing, moment))


def _of_today(standing: FacilityClock | None, moment: Moment) -> list[ClockJumped]:
    """A jump that stops nothing: the one that will be recorded with the next act, else the last one for a day."""
    if moment.jump is not None:
        return [moment.jump]
    told_last = None if standing is None else standing.told
    if told_last is None or told_last.jump is Jump.BACK or moment.now - told_last.expected > _SHOWN_FOR:
        return []
    return [told_last]


def confirm_time(workplace: Workplace, compared_with: str, by: Confirmed) -> Outcome:
    """QA signs that the clock is right; permits are given again.

    Args:
        workplace: where.
        compared_with: the clock that it was compared with, in words.
        by: who signs.
    """

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, _now):
            person, site = acting_person(connection, by), workplace.site_in(connection)
            clock, shown = clock_of_facility(connection, site.code), workplace.clock.now()
        found = workplace.timing.latest
        jump = None if found is None or found.jump is None or found.jump.jump is not Jump.BACK else found.jump
        known = clock if jump is None else clocks.evolve(clock, jump)
        decision = clocks.decide(known, ConfirmTime(compared_with), shown, person.actor)
        if isinstance(decision, Denied):
            return NotDone(decision.refusals)
        plan = plan_by(person, site, shown)
        write_jump = () if jump is None else (jump,)
        workplace.timing.latest = None if found is None else found.told()
        plan.write(clock_stream(site.code), 0 if clock is None else clock.version, (*write_jump, *decision.events))
        changed = write(workplace, plan, by)
        workplace.timing.own.begin_anew()
        return Done(changed=changed)

    return settled(attempt, by)
