"""An act on a batch: read, decide, append and project; an unsigned one is decided again if it lost a race."""

from typing import Final

from batchtrack.batch import commands
from batchtrack.batch.context import Decided, Denied
from batchtrack.batch.decide import decide
from batchtrack.batch.events.resources import RoomLeft
from batchtrack.database import reading
from batchtrack.journal import stream_name
from batchtrack.refusals import refuse
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import By, Confirmed
from batchtrack.services.recording import Plan, write
from batchtrack.services.rooms import add_clearance
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace

SIGNED: Final = (
    commands.SignStep,
    commands.VerifyStep,
    commands.ContinueStep,
    commands.RecordResult,
    commands.CorrectResult,
    commands.ReviewResult,
    commands.AssessDeviation,
    commands.CloseDeviation,
    commands.LiftHold,
    commands.ReviewRecord,
    commands.ConfirmCertificate,
    commands.EndBatch,
)
"""Commands that need the person's password; certification has its own service, since it makes a paper."""


def act(workplace: Workplace, batch_id: str, command: commands.Command, by: By) -> Outcome:
    """Do what was asked, or say every reason why not."""
    if isinstance(command, SIGNED) and not isinstance(by, Confirmed):
        return not_done(refuse("SV-03"))

    def attempt() -> Outcome:
        now = workplace.clock.now()
        with reading(workplace.engine) as connection:
            situation = look(workplace, connection, batch_id, by, now)
            decision = decide(situation.product, situation.batch, command, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = plan_of(situation, decision)
            for event in decision.events:
                if isinstance(event, RoomLeft):
                    add_clearance(connection, plan, situation, event)
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)


def plan_of(situation: Situation, decision: Decided) -> Plan:
    """The plan for the batch's own stream."""
    plan = situation.plan()
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    return plan
