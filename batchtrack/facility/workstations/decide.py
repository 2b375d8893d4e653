"""What may happen to a workstation's key."""

from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, unknown
from batchtrack.facility.rights import Right
from batchtrack.facility.workstations.commands import RegisterWorkstation, RetireWorkstation, WorkstationCommand
from batchtrack.facility.workstations.events import WorkstationRegistered, WorkstationRetired
from batchtrack.facility.workstations.state import Workstation
from batchtrack.refusals import refuse


def decide(workstation: Workstation | None, command: WorkstationCommand, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case RegisterWorkstation():
            taken = workstation is not None and workstation.certificate is not None
            return answer(
                [
                    *may(actor, Right.REGISTER_WORKSTATIONS),
                    *([refuse("KY-30", workstation=command.workstation)] if taken else []),
                ],
                WorkstationRegistered(workstation=command.workstation, certificate=command.certificate),
            )
        case RetireWorkstation():
            if workstation is None or workstation.certificate is None:
                return answer([unknown("key of a workstation", command.workstation)])
            return answer(
                [*may(actor, Right.REGISTER_WORKSTATIONS), *filled({"reason": command.reason})],
                WorkstationRetired(reason=command.reason),
            )
