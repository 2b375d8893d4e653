"""What may happen to a person's account."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decision, Event
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.decision import answer
from batchtrack.facility.facts import filled, moment_text, new_id, not_after, unknown
from batchtrack.facility.people.commands import (
    DeactivatePerson,
    GrantRole,
    PersonChange,
    PersonCommand,
    ProposeRole,
    RecordTraining,
    RegisterPerson,
    WithdrawRole,
)
from batchtrack.facility.people.decide_keys import IDENTIFIED, decide_key
from batchtrack.facility.people.events import (
    PersonDeactivated,
    PersonRegistered,
    PersonTrained,
    RoleGranted,
    RoleProposed,
    RoleWithdrawn,
)
from batchtrack.facility.people.key_events import CodeProposed
from batchtrack.facility.people.state import Person
from batchtrack.facility.rights import Right
from batchtrack.facility.roles import Role, excluded_by
from batchtrack.identity import is_id
from batchtrack.refusals import Refusal, refuse


def decide(person: Person | None, command: PersonCommand, now: datetime, actor: Actor, /) -> Decision:
    """Whether the act stands, and as which events."""
    if isinstance(command, RegisterPerson):
        return _register(person, command, actor)
    if person is None:
        return answer([unknown("person", command.person)])
    if not person.active:
        return answer([refuse("FA-05", person=person.id)])
    return _change(person, command, now, actor)


def _register(person: Person | None, command: RegisterPerson, actor: Actor) -> Decision:
    return answer(
        [
            *may(actor, Right.REGISTER_PEOPLE),
            *new_id("person", command.person, exists=person is not None),
            *([] if is_id(command.badge) else [refuse("FA-01", what="badge", id=command.badge)]),
            *filled({"printed name": command.name}),
            *([] if actor.setting_up else filled({IDENTIFIED: command.identified})),
        ],
        PersonRegistered(person=command.person, name=command.name, badge=command.badge),
        *_first_code(command, actor),
    )


def _first_code(command: RegisterPerson, actor: Actor) -> tuple[Event, ...]:
    """A new account takes two people: who registers it proposes the code that another one hands out."""
    if actor.setting_up:
        return ()
    return (CodeProposed(identified=command.identified, proposed_by=actor.person),)


def _change(person: Person, command: PersonChange, now: datetime, actor: Actor) -> Decision:
    match command:
        case ProposeRole(role=role, identified=identified):
            refusals = [*may(actor, Right.PROPOSE_ROLES), *_against_role(person, role, actor)]
            proposed = RoleProposed(role=role, proposed_by=actor.person, identified=identified)
            return answer([*refusals, *filled({IDENTIFIED: identified})], proposed)
        case GrantRole(role=role, identified=identified):
            refusals = [*_against_grant(person, role, actor), *filled({IDENTIFIED: identified})]
            return answer(refusals, RoleGranted(role=role, identified=identified))
        case WithdrawRole(role=role, reason=reason):
            return answer(
                [*_against_withdrawal(person, role, actor), *filled({"reason": reason})],
                RoleWithdrawn(role=role, reason=reason),
            )
        case RecordTraining():
            return _train(person, command, now, actor)
        case DeactivatePerson(reason=reason):
            return answer(
                [*_against_deactivation(person, actor), *filled({"reason": reason})],
                PersonDeactivated(reason=reason),
            )
        case _:
            return decide_key(person, command, now, actor)


def _train(person: Person, command: RecordTraining, now: datetime, actor: Actor) -> Decision:
    own = (refuse("KY-10", person=person.name),) if person.id == actor.person else ()
    over = command.until is not None and command.until <= command.on
    refusals = [
        *may(actor, Right.RECORD_TRAINING),
        *own,
        *filled({"procedure": command.procedure, "version": command.version, "kind of training": command.how}),
        *not_after("training", command.on, now),
        *((refuse("FA-19", on=moment_text(command.on)),) if over else ()),
    ]
    trained = PersonTrained(
        procedure=command.procedure, version=command.version, on=command.on, until=command.until, how=command.how
    )
    return answer(refusals, trained)


def _against_role(person: Person, role: Role, actor: Actor) -> Iterator[Refusal]:
    if person.id == actor.person and not actor.setting_up:
        yield refuse("FA-10", person=person.name)
    if role in person.roles:
        yield refuse("FA-08", person=person.name, role=_words(role))
    for held in sorted(person.roles & excluded_by(role)):
        yield refuse("FA-09", person=person.name, held=_words(held), role=_words(role))


def _against_grant(person: Person, role: Role, actor: Actor) -> Iterator[Refusal]:
    """A role takes two people, of whom one is QA; only the act of founding has it from the root."""
    yield from may(actor, Right.GRANT_ROLES)
    yield from _against_role(person, role, actor)
    if actor.setting_up:
        return
    proposer = person.proposer(role)
    if proposer is None:
        yield refuse("KY-11", person=person.name, what=f"role {_words(role)}")
    elif proposer == actor.person:
        yield refuse("KY-09", person=person.name, what=f"role {_words(role)}")


def _against_withdrawal(person: Person, role: Role, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.WITHDRAW_ROLES)
    if role not in person.roles:
        yield refuse("FA-11", person=person.name, role=_words(role))


def _against_deactivation(person: Person, actor: Actor) -> Iterator[Refusal]:
    yield from may(actor, Right.DEACTIVATE_PEOPLE)
    if person.id == actor.person:
        yield refuse("FA-13", person=person.name)


def _words(role: Role) -> str:
    return role.value.replace("_", " ")
