"""What may happen to a facility."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import available_timezones

from batchtrack.events import Decided, Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, unknown
from batchtrack.facility.rights import Right
from batchtrack.facility.site.commands import FoundFacility, OpenDemonstration, SiteCommand
from batchtrack.facility.site.events import DemonstrationOpened, FacilityFounded
from batchtrack.facility.site.state import Site
from batchtrack.identity import is_facility, is_own_facility
from batchtrack.refusals import Refusal, refuse

_VALIDATION_CODE: Final = re.compile(r"A999[0-9]")


def decide(site: Site | None, command: SiteCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case FoundFacility():
            return _found(site, command, actor)
        case OpenDemonstration():
            return _open(site, command, now)


def _found(site: Site | None, command: FoundFacility, actor: Actor) -> Decision:
    return answer(
        [
            *may(actor, Right.FOUND_FACILITY),
            *([refuse("FA-02", what="facility", id=command.code)] if site else []),
            *filled({"name of the facility": command.name}),
            *_against_code(command),
            *_against_settings(command),
        ],
        FacilityFounded(
            code=command.code,
            name=command.name,
            demonstration=command.demonstration,
            zone=command.zone,
            decimal_mark=command.decimal_mark,
            simulated_clock=command.simulated_clock,
            m_is_million=command.m_is_million,
        ),
    )


def _against_code(command: FoundFacility) -> Iterator[Refusal]:
    """A number of ISBT 128, or a short code of the facility's own where it has none.

    A9990 to A9999 are reserved for validation (ISBT 128 ST-001 5.3): demonstrations have them, others not.
    """
    if not is_facility(command.code) and not is_own_facility(command.code):
        yield refuse("FA-50", facility=command.code)
    elif command.demonstration is not bool(_VALIDATION_CODE.fullmatch(command.code)):
        yield refuse("FA-51" if command.demonstration else "FA-52", facility=command.code)


def _against_settings(command: FoundFacility) -> Iterator[Refusal]:
    if command.zone not in available_timezones():
        yield refuse("FA-53", zone=command.zone)
    if command.simulated_clock and not command.demonstration:
        yield refuse("FA-54", facility=command.code)


def _open(site: Site | None, command: OpenDemonstration, now: datetime) -> Decision:
    if site is None:
        return answer([unknown("facility", command.code)])
    if not site.demonstration:
        return answer([refuse("FA-55", facility=site.code)])
    return Decided(()) if site.opened else answer([], DemonstrationOpened(at=now))
