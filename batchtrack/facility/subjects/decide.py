"""What may happen to a subject."""

import re
from datetime import datetime
from typing import Final

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, new_id, unknown
from batchtrack.facility.rights import Right
from batchtrack.facility.subjects.commands import OrderBatch, RegisterSubject, SubjectCommand
from batchtrack.facility.subjects.events import BatchOrdered, SubjectRegistered
from batchtrack.facility.subjects.state import Subject
from batchtrack.refusals import refuse

_MOST_BATCHES: Final = 99
_BATCH_SUFFIX: Final = re.compile(r".*-([2-9]|[1-9][0-9])")


def decide(subject: Subject | None, command: SubjectCommand, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case RegisterSubject():
            return _register(subject, command, actor)
        case OrderBatch():
            return _order(subject, command, actor)


def _register(subject: Subject | None, command: RegisterSubject, actor: Actor) -> Decision:
    """A code that ends like a batch number would give two subjects' batches one id."""
    ambiguous = _BATCH_SUFFIX.fullmatch(command.code)
    return answer(
        [
            *may(actor, Right.REGISTER_SUBJECTS),
            *new_id("subject", command.code, exists=subject is not None),
            *([refuse("FA-45", subject=command.code)] if ambiguous else []),
            *filled({"study": command.study}),
        ],
        SubjectRegistered(code=command.code, study=command.study),
    )


def _order(subject: Subject | None, command: OrderBatch, actor: Actor) -> Decision:
    if subject is None:
        return answer([*may(actor, Right.ORDER_BATCHES), unknown("subject", command.code)])
    full = len(subject.batches) >= _MOST_BATCHES
    many = [refuse("FA-46", subject=subject.code, most=str(_MOST_BATCHES))] if full else []
    return answer([*may(actor, Right.ORDER_BATCHES), *many], BatchOrdered(batch=subject.next_batch))
