"""What became of printed labels: applied by two scans, or voided; the room's stock is told in the same transaction."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection

from batchtrack.batch.commands import ApplyLabel, VoidLabel
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide
from batchtrack.batch.events.labels import LabelApplied, LabelVoided
from batchtrack.batch.questions.labels import label_of
from batchtrack.batch.state import Label, LabelStanding
from batchtrack.events import Denied, Event
from batchtrack.facility import label_stock
from batchtrack.facility.label_stock import SettleLabel
from batchtrack.facility.streams import label_stock_stream
from batchtrack.identity import decode
from batchtrack.journal import stream_name
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.alarming import hold_others
from batchtrack.services.beginning import beginning
from batchtrack.services.donor_codes import owner_of
from batchtrack.services.labels.stock import stock_of
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import By
from batchtrack.services.recording import Plan, write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace

_APPLIED: Final = "applied"


def apply_label(workplace: Workplace, batch_id: str, label: str, beside: str, by: By) -> Outcome:
    """Apply a label that was printed.

    Args:
        workplace: where.
        batch_id: to whose container.
        label: as scanned off the new label.
        beside: as scanned off the old label, the source container, or the patient's wristband or order.
        by: who applies it.
    """
    codes = [decode(label), decode(beside)]
    unread = tuple(code for code in codes if isinstance(code, Refusal))
    if unread:
        return NotDone(unread)
    return _act(workplace, batch_id, ApplyLabel(*codes), by)  # type: ignore[arg-type]  # the refusals were taken out above


def void_label(workplace: Workplace, batch_id: str, command: VoidLabel, by: By) -> Outcome:
    """Write down that a label will not be applied, or counts no more."""
    return _act(workplace, batch_id, command, by)


def _act(workplace: Workplace, batch_id: str, command: ApplyLabel | VoidLabel, by: By) -> Outcome:
    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            asked = _owned(workplace, connection, situation, command)
            decision = decide(situation.product, situation.batch, asked, situation.context)
            if isinstance(decision, Denied):
                return NotDone(decision.refusals)
            plan = situation.plan()
            plan.write(stream_name("batch", batch_id), situation.batch.version, decision.events)
            settle(connection, plan, situation, decision.events)
            _alarm(workplace, connection, plan, situation, decision)
        return Done(changed=write(workplace, plan, by), told=decision.told)

    return settled(attempt, by)


def _owned(
    workplace: Workplace, connection: Connection, situation: Situation, command: ApplyLabel | VoidLabel
) -> ApplyLabel | VoidLabel:
    """With the chain that a donation or a vial among the scanned codes belongs to, where it is another patient's."""
    if not isinstance(command, ApplyLabel):
        return command
    owners = (owner_of(workplace, connection, code) for code in (command.label, command.beside))
    owner = next((owner for owner in owners if owner not in {None, situation.batch.chain}), None)
    return replace(command, owner=owner)


def settle(connection: Connection, plan: Plan, situation: Situation, events: tuple[Event, ...]) -> None:
    """Tell the stock of each room what became of the labels that were waiting there.

    Raises:
        Refused: the room's own record says otherwise.
    """
    for event in events:
        label = _waiting(situation, event)
        if label is not None:
            plan.write(*settlement(connection, situation, label, _outcome(event)))


def settlement(
    connection: Connection, situation: Situation, label: Label, outcome: str
) -> tuple[str, int, tuple[Event, ...]]:
    """What the stock of the room where a waiting label was printed is told: its stream, version and events.

    Raises:
        Refused: the room's own record says otherwise.
    """
    stock = stock_of(connection, label.room)
    command = SettleLabel(label.room, _size(situation, label), label.stock, outcome)
    decided = label_stock.decide(stock, command, situation.context.now, situation.person.actor)
    if isinstance(decided, Denied):
        raise Refused(*decided.refusals)
    return label_stock_stream(label.room), 0 if stock is None else stock.version, decided.events


def _waiting(situation: Situation, event: Event) -> Label | None:
    """The label that an event settles, if its blank was still waiting."""
    if not isinstance(event, LabelApplied | LabelVoided):
        return None
    label = label_of(situation.batch, event.container, event.kind, event.label)
    return label if label is not None and label.standing is LabelStanding.PRINTED else None


def _size(situation: Situation, label: Label) -> str:
    sizes: Mapping[str, str] = (
        {kind.id: kind.size.value for kind in situation.product.labels.kinds} if situation.product.labels else {}
    )
    return sizes[label.kind]


def _outcome(event: Event) -> str:
    return event.outcome.value if isinstance(event, LabelVoided) else _APPLIED


def _alarm(workplace: Workplace, connection: Connection, plan: Plan, situation: Situation, decision: Decided) -> None:
    if decision.foreign:
        hold_others(workplace, connection, plan, situation, decision.foreign)
