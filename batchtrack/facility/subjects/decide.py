"""What may happen to a subject."""

import re
from datetime import datetime
from typing import Final

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, new_id, unknown
from batchtrack.facility.rights import Right
from batchtrack.facility.subjects.commands import (
    EraseIdentifiers,
    Identify,
    OrderBatch,
    RegisterSubject,
    RepeatErasure,
    SubjectCommand,
)
from batchtrack.facility.subjects.events import (
    BatchOrdered,
    ErasureRepeated,
    IdentifiersErased,
    SubjectIdentified,
    SubjectRegistered,
)
from batchtrack.facility.subjects.state import Subject
from batchtrack.refusals import Refusal, refuse

_MOST_BATCHES: Final = 99
_BATCH_SUFFIX: Final = re.compile(r".*-([2-9]|[1-9][0-9])")


def decide(subject: Subject | None, command: SubjectCommand, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    match command:
        case RegisterSubject():
            return _register(subject, command, actor)
        case OrderBatch():
            return _order(subject, command, actor)
        case Identify():
            return _identify(subject, command, actor)
        case EraseIdentifiers():
            return _erase(subject, command, actor)


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


def repeat_erasure(subject: Subject | None, command: RepeatErasure) -> Decision:
    """The erasure again, by the workstation that knows of it; refused where there is nothing to erase (PI-02)."""
    repeated = ErasureRepeated(at=command.at, by=command.by, ground=command.ground)
    return answer(_nothing_to_erase(subject, command.code), repeated)


def _identify(subject: Subject | None, command: Identify, actor: Actor) -> Decision:
    if subject is None:
        return answer([*may(actor, Right.SEE_IDENTIFIERS), unknown("subject", command.code)])
    again = subject.identified is not None
    refusals = [
        *may(actor, Right.SEE_IDENTIFIERS),
        *([refuse("PI-01", subject=subject.code)] if subject.erased else []),
        *(filled({"reason of the correction": command.reason}) if again and not subject.erased else ()),
    ]
    identified = SubjectIdentified(
        sealed=command.sealed,
        wristband=command.wristband,
        key=command.key,
        reason=command.reason.strip() if again else "",
    )
    return answer(refusals, identified)


def _erase(subject: Subject | None, command: EraseIdentifiers, actor: Actor) -> Decision:
    refusals = [
        *may(actor, Right.ERASE_IDENTIFIERS),
        *_nothing_to_erase(subject, command.code),
        *filled({"ground of the erasure": command.ground}),
    ]
    return answer(refusals, IdentifiersErased(ground=command.ground.strip()))


def _nothing_to_erase(subject: Subject | None, code: str) -> tuple[Refusal, ...]:
    if subject is None:
        return (unknown("subject", code),)
    return () if subject.readable is not None else (refuse("PI-02", subject=code),)
