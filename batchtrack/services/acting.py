"""An act on a batch: read, decide, append and project; an unsigned one is decided again if it lost a race."""

from collections.abc import Sequence
from typing import Final

from batchtrack.batch import commands
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide
from batchtrack.batch.events.resources import RoomLeft
from batchtrack.batch.rules.permits import moved_since
from batchtrack.events import Denied
from batchtrack.journal import stream_name
from batchtrack.refusals import refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.issuing import certify
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By, Confirmed
from batchtrack.services.permits import permit_doubts
from batchtrack.services.recording import Document, Plan, write
from batchtrack.services.rooms import leave
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace

ELSEWHERE: Final = (
    commands.Scan,
    commands.ScanAsSecond,
    commands.UseMaterial,
    commands.UseEquipment,
    commands.EnterRoom,
    commands.PrintLabels,
    commands.ReprintLabel,
    commands.ApplyLabel,
    commands.VoidLabel,
)
"""Commands that touch other streams as well: `scanning`, `resources`, `rooms` and `labels` know which."""

PERMITS: Final = (commands.StartStep, commands.AllocateVial)
"""Of the commands that go through here, those that may be refused because the clock is in doubt."""


def act(
    workplace: Workplace,
    batch_id: str,
    command: commands.Command,
    by: By,
    *,
    shown: int | None = None,
    documents: Sequence[Document] = (),
) -> Outcome:
    """Do what was asked, or say every reason why not.

    Args:
        workplace: where.
        batch_id: on which batch.
        command: what is asked; a certification issues its paper as well.
        by: who asks, with the password checked where the act is signed (else SV-03).
        shown: version of the batch that the dialog of a signature showed; where the batch is at another one, nothing is
            recorded (BA-14).
        documents: files that the command cites by their SHA-256; kept in the act's transaction.

    Raises:
        TypeError: the command has a service of its own.
    """
    if isinstance(command, ELSEWHERE):
        raise TypeError(f"{type(command).__name__} has a service of its own")
    if isinstance(command, commands.Certify | commands.SupplyOutside):
        return certify(workplace, batch_id, command, by) if isinstance(by, Confirmed) else not_done(refuse("SV-03"))

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            moved = () if shown is None else moved_since(situation.batch, shown)
            if moved:
                return NotDone(moved)
            doubted = permit_doubts(workplace, connection) if isinstance(command, PERMITS) else ()
            if doubted:
                return NotDone(doubted)
            decision = decide(situation.product, situation.batch, command, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = plan_of(situation, decision)
            plan.documents.extend(documents)
            for event in decision.events:
                if isinstance(event, RoomLeft):
                    leave(connection, plan, situation, event, _where_to(command))
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)


def plan_of(situation: Situation, decision: Decided) -> Plan:
    """The plan for the batch's own stream."""
    plan = situation.plan()
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    return plan


def _where_to(command: commands.Command) -> str:
    """Where open material goes, as the room's own record says it."""
    return command.words if isinstance(command, commands.LeaveRoom) else "quarantine storage"
