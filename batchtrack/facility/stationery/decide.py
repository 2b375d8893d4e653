"""How the stationery may change."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled
from batchtrack.facility.rights import Right
from batchtrack.facility.stationery.commands import ChangeStationery
from batchtrack.facility.stationery.events import StationeryChanged
from batchtrack.facility.stationery.state import SHIPPED, Stationery, evolve
from batchtrack.refusals import Refusal, refuse

MOST_LINES: Final = 6
LONGEST: Final = 90
"""Characters of a line of the letterhead: more does not stand beside the paper's number."""


def decide(stationery: Stationery | None, command: ChangeStationery, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    before = stationery or SHIPPED
    changed = StationeryChanged(
        lines=command.lines,
        logo=command.logo,
        page=command.page,
        signed_in_ink=command.signed_in_ink,
        reason=command.reason,
    )
    refusals = [*may(actor, Right.CHANGE_STATIONERY), *_against(command), *filled({"reason": command.reason})]
    if replace(evolve(None, changed), version=before.version) == before:
        refusals.append(refuse("FA-61"))
    return answer(refusals, changed)


def _against(command: ChangeStationery) -> Iterator[Refusal]:
    if len(command.lines) > MOST_LINES:
        yield refuse("FA-62", count=str(len(command.lines)), most=str(MOST_LINES))
    for line in command.lines:
        if len(line) > LONGEST:
            yield refuse("FA-63", line=line, count=str(len(line)), most=str(LONGEST))
