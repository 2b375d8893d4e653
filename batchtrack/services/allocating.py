"""A vial for one recipient: the streams of bank and batch are written in one transaction, so that one batch wins it."""

from collections.abc import Callable

from batchtrack.batch.commands import AllocateVial, Command, ReleaseAllocation, TakeAllocated
from batchtrack.batch.decide import decide
from batchtrack.batch.rules.allocating import standing_allocation
from batchtrack.events import Denied
from batchtrack.facility import cell_banks
from batchtrack.facility.cell_banks import BankCommand, CellBank, FreeVial, ReserveVial, Typing, WithdrawVial
from batchtrack.facility.streams import bank_stream
from batchtrack.journal import stream_name
from batchtrack.refusals import refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By, Confirmed
from batchtrack.services.recording import write
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace, events_of


def allocate(
    workplace: Workplace,
    batch_id: str,
    container: int,
    bank_id: str,
    vial: str,
    recipient: Typing,
    reason: str,
    by: Confirmed,
) -> Outcome:
    """Make a free vial the recipient's, with both typings on record; differences need their reason."""

    def commands(situation: Situation, bank: CellBank) -> tuple[Command, BankCommand]:
        allocated = AllocateVial(
            container=container,
            bank=bank.id,
            vial=vial,
            donor=bank.donor,
            donation=bank.donation,
            donor_typing=bank.typing,
            recipient_typing=recipient,
            reason=reason,
            stream=bank_stream(bank.id),
            version=bank.version,
        )
        return allocated, ReserveVial(bank.id, vial, batch_id, situation.batch.subject)

    return _both(workplace, batch_id, container, lambda _: bank_id, commands, by)


def release(workplace: Workplace, batch_id: str, container: int, reason: str, by: Confirmed) -> Outcome:
    """Give an allocated vial back to its bank."""

    def commands(situation: Situation, bank: CellBank) -> tuple[Command, BankCommand]:
        vial = _vial(situation, container)
        return ReleaseAllocation(container, reason), FreeVial(bank.id, vial, batch_id, reason)

    return _both(workplace, batch_id, container, lambda situation: _bank(situation, container), commands, by)


def take(workplace: Workplace, batch_id: str, container: int, vial: str, by: By) -> Outcome:
    """Take the allocated vial out of its bank; ``vial`` is the code on the vial in hand."""

    def commands(situation: Situation, bank: CellBank) -> tuple[Command, BankCommand]:
        now = situation.context.now
        taken = TakeAllocated(container, vial, now, situation.context.zone)
        return taken, WithdrawVial(bank.id, vial, batch_id, now)

    return _both(workplace, batch_id, container, lambda situation: _bank(situation, container), commands, by)


def _both(
    workplace: Workplace,
    batch_id: str,
    container: int,
    bank_of: Callable[[Situation], str | None],
    commands: Callable[[Situation, CellBank], tuple[Command, BankCommand]],
    by: By,
) -> Outcome:
    """Decide on both streams in one snapshot, and write both or neither."""

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            bank_id = bank_of(situation)
            if bank_id is None:
                return not_done(refuse("CT-23", batch=batch_id, number=f"{container:02d}"))
            bank = cell_banks.fold(events_of(connection, bank_stream(bank_id)))
        if bank is None:
            return not_done(refuse("FA-03", what="cell bank", id=bank_id))
        for_batch, for_bank = commands(situation, bank)
        decision = decide(situation.product, situation.batch, for_batch, situation.context)
        of_bank = cell_banks.decide(bank, for_bank, now, situation.person.actor)
        if isinstance(decision, Denied) or isinstance(of_bank, Denied):
            return NotDone((*against(decision), *against(of_bank)))
        plan = situation.plan()
        plan.write(stream_name("batch", batch_id), situation.batch.version, decision.events)
        plan.write(bank_stream(bank.id), bank.version, of_bank.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def _bank(situation: Situation, container: int) -> str | None:
    standing = standing_allocation(situation.batch, container)
    return None if standing is None else standing.event.bank


def _vial(situation: Situation, container: int) -> str:
    standing = standing_allocation(situation.batch, container)
    assert standing is not None, "the bank was found by it"
    return standing.event.vial
