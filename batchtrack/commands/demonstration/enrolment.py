"""Everybody of a demonstration but the first two: registered, given keys, certified and granted their roles."""

from collections.abc import Callable
from dataclasses import dataclass, field

from batchtrack.facility.people import ApproveCertificate, GrantRole, ProposeCode, ProposeRole, RegisterPerson
from batchtrack.services.enrolling import Seen, first_sign_in, issue_code, propose_certificate, proposed_certificate
from batchtrack.services.founding import NewPerson
from batchtrack.services.identified import Confirmed
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.registers import act_on_person
from batchtrack.services.workplace import Workplace

IDENTIFIED = "demonstration, nobody was identified"
"""What stands where a real facility records how identity was checked."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The two who enrol everybody else.

    Attributes:
        administrator: who proposes, confirmed anew for every act.
        reviewer: who approves, likewise.
        passphrase: of the issuing key.
        done: takes what each act answered, and raises where it was refused.
    """

    workplace: Workplace
    administrator: Callable[[], Confirmed]
    reviewer: Callable[[], Confirmed]
    passphrase: str = field(repr=False)
    done: Callable[[Outcome], Done]


def enrol(desk: Desk, person: NewPerson) -> None:
    """Take a person from the registration to the last role, as it is done in any facility."""
    workplace, name = desk.workplace, person.person
    registered = RegisterPerson(name, person.name, person.badge, IDENTIFIED)
    desk.done(act_on_person(workplace, registered, desk.administrator()))
    give_key(desk, person)
    for role in person.roles:
        desk.done(act_on_person(workplace, ProposeRole(name, role, IDENTIFIED), desk.administrator()))
        desk.done(act_on_person(workplace, GrantRole(name, role, IDENTIFIED), desk.reviewer()))


def reset(desk: Desk, person: NewPerson) -> None:
    """From a retired key to a new one that counts."""
    desk.done(act_on_person(desk.workplace, ProposeCode(person.person, IDENTIFIED), desk.administrator()))
    give_key(desk, person)


def give_key(desk: Desk, person: NewPerson) -> None:
    """From a one-time code that was proposed to a certificate that counts."""
    workplace, name = desk.workplace, person.person
    code = desk.done(issue_code(workplace, name, IDENTIFIED, desk.reviewer())).made
    check = desk.done(first_sign_in(workplace, name, code, person.password)).made
    seen = Seen(check, IDENTIFIED)
    desk.done(propose_certificate(workplace, name, desk.passphrase, seen, desk.administrator()))
    fingerprint = proposed_certificate(workplace, name) or ""
    desk.done(act_on_person(workplace, ApproveCertificate(name, fingerprint, check, IDENTIFIED), desk.reviewer()))
