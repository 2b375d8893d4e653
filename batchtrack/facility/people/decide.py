"""What may happen to a person's account."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, new_id, unknown
from batchtrack.facility.people.commands import (
    DeactivatePerson,
    GrantRole,
    PersonChange,
    PersonCommand,
    RegisterPerson,
    SetPassword,
    WithdrawRole,
)
from batchtrack.facility.people.events import (
    PasswordSet,
    PersonDeactivated,
    PersonRegistered,
    RoleGranted,
    RoleWithdrawn,
)
from batchtrack.facility.people.state import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role, excluded_by
from batchtrack.identity import is_id
from batchtrack.refusals import Refusal, refuse


def decide(person: Person | None, command: PersonCommand, _now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, RegisterPerson):
        return _register(person, command, actor)
    if person is None:
        return answer([unknown("person", command.person)])
    if not person.active:
        return answer([refuse("FA-05", person=person.id)])
    return _change(person, command, actor)


def _register(person: Person | None, command: RegisterPerson, actor: Actor) -> Decision:
    return answer(
        [
            *may(actor, Right.REGISTER_PEOPLE),
            *new_id("person", command.person, exists=person is not None),
            *([] if is_id(command.badge) else [refuse("FA-01", what="badge", id=command.badge)]),
            *filled({"printed name": command.name}),
        ],
        PersonRegistered(person=command.person, name=command.name, badge=command.badge),
    )


def _change(person: Person, command: PersonChange, actor: Actor) -> Decision:
    match command:
        case GrantRole(role=role):
            return answer(_against_grant(person, role, actor), RoleGranted(role=role))
        case WithdrawRole(role=role, reason=reason):
            return answer(
                [*_against_withdrawal(person, role, actor), *filled({"reason": reason})],
                RoleWithdrawn(role=role, reason=reason),
            )
        case SetPassword(password_hash=hashed):
            return answer(_against_password(person, actor), PasswordSet(password_hash=hashed))
        case DeactivatePerson(reason=reason):
            return answer(
                [*_against_deactivation(person, actor), *filled({"reason": reason})],
                PersonDeactivated(reason=reason),
            )


def _against_grant(person: Person, role: Role, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.GRANT_ROLES)
    if person.id == actor.person and not actor.setting_up:
        yield refuse("FA-10", person=person.name)
    if role in person.roles:
        yield refuse("FA-08", person=person.name, role=_words(role))
    for held in sorted(person.roles & excluded_by(role)):
        yield refuse("FA-09", person=person.name, held=_words(held), role=_words(role))


def _against_withdrawal(person: Person, role: Role, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.GRANT_ROLES)
    if role not in person.roles:
        yield refuse("FA-11", person=person.name, role=_words(role))


def _against_password(person: Person, actor: Actor) -> Iterator[Refusal]:
    """A password in use is changed by its owner alone; a first one may be issued (21 CFR 11.300)."""
    if person.id == actor.person:
        return
    if person.password_hash is not None:
        yield refuse("FA-12", person=person.name)
    yield from may(actor, Right.ISSUE_PASSWORDS)


def _against_deactivation(person: Person, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.DEACTIVATE_PEOPLE)
    if person.id == actor.person:
        yield refuse("FA-13", person=person.name)


def _words(role: Role) -> str:
    return role.value.replace("_", " ")
