"""Donors' cell banks: registered with their donation number, filled, approved, blocked."""

from batchtrack.events import Decided
from batchtrack.facility import cell_banks, donations
from batchtrack.facility.cell_banks import ApproveBank, BlockBank, DestroyVial, RegisterBank, StoreVials
from batchtrack.facility.donations import RegisterDonation
from batchtrack.facility.streams import bank_stream, donation_stream
from batchtrack.identity import parse_din
from batchtrack.refusals import Refusal
from batchtrack.services.beginning import beginning
from batchtrack.services.outcomes import Done, NotDone, Outcome, against, not_done
from batchtrack.services.people import By, acting_person
from batchtrack.services.recording import plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of


def register_bank(workplace: Workplace, command: RegisterBank, by: By) -> Outcome:
    """Take up a bank; its donation number belongs to no batch and no other bank (CT-40)."""
    din = parse_din(command.donation)
    if isinstance(din, Refusal):
        return not_done(din)
    stream, number = bank_stream(command.bank), donation_stream(din.text)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person, site = acting_person(connection, by), workplace.site_in(connection)
            bank = cell_banks.fold(events_of(connection, stream))
            known = donations.fold(events_of(connection, number))
        registered = cell_banks.decide(bank, command, now, person.actor)
        numbered = donations.decide(known, RegisterDonation(din.text, stream, command.donor), now, person.actor)
        if not (isinstance(registered, Decided) and isinstance(numbered, Decided)):
            return NotDone(against(registered, numbered))
        plan = plan_by(person, site, now)
        plan.write(stream, 0, registered.events)
        plan.write(number, known.version if known else 0, numbered.events)
        return Done(changed=write(workplace, plan, by), made=command.bank)

    return settled(attempt, by)


def act_on_bank(workplace: Workplace, command: StoreVials | ApproveBank | BlockBank | DestroyVial, by: By) -> Outcome:
    """Store vials, approve or block the bank, destroy a vial; allocation goes through the recipient's batch."""
    stream = bank_stream(command.bank)

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person, site = acting_person(connection, by), workplace.site_in(connection)
            bank = cell_banks.fold(events_of(connection, stream))
        decision = cell_banks.decide(bank, command, now, person.actor)
        if not isinstance(decision, Decided):
            return NotDone(decision.refusals)
        plan = plan_by(person, site, now)
        plan.write(stream, bank.version if bank else 0, decision.events)
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)
