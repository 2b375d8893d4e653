"""What can be done about a person, as data: each a sheet that asks, a signature, and a service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.questions.times import read_time
from batchtrack.facility.people import (
    ApproveCertificate,
    DeactivatePerson,
    GrantRole,
    ProposeCode,
    ProposeRole,
    RecordTraining,
    RetireKey,
    WithdrawRole,
)
from batchtrack.facility.roles import Role
from batchtrack.refusals import Refusal
from batchtrack.services.enrolling import Seen, issue_code, propose_certificate
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.registers import act_on_person
from batchtrack.services.tries import lift_lock_out
from batchtrack.services.views.people import KeyStanding, PersonLine
from batchtrack.services.workplace import Workplace
from ui.components.choice_row import Choice
from ui.sheets import Answers, Asked, AskedChoice, AskedSecret, AskedWords
from ui.texts import people as texts
from ui.texts import roles as role_words
from ui.texts import say

Do = Callable[[Workplace, PersonLine, Confirmed, Answers], Outcome]


@dataclass(frozen=True, slots=True)
class PersonAct:
    """One act about a person.

    Attributes:
        words: verb and object; may name the person. meaning: what the signature says.
        fits: whether it comes next, or can come at all, for a person as they stand.
        asked: what the sheet asks.
        tells: title and sentence for what the act made, to be told once; None where nothing is.
    """

    words: str
    meaning: str
    fits: Callable[[PersonLine], bool]
    asked: Callable[[PersonLine], tuple[Asked, ...]]
    do: Do
    tells: tuple[str, str] | None = None


def role_name(role: Role) -> str:
    """A role in words."""
    return say(getattr(role_words, role.name))


def identified() -> AskedWords:
    """The question that every act of giving asks."""
    return AskedWords("identified", say(texts.IDENTIFIED), say(texts.IDENTIFIED_HINT))


def _identified(_line: PersonLine) -> tuple[Asked, ...]:
    return (identified(),)


def _reason(_line: PersonLine) -> tuple[Asked, ...]:
    return (AskedWords("reason", say(texts.REASON)),)


def _check() -> AskedWords:
    return AskedWords("check", say(texts.CHECK), say(texts.CHECK_HINT), short=True)


def _asked_role(roles: tuple[Role, ...], also: AskedWords) -> tuple[Asked, ...]:
    choices = tuple(Choice(role.value, role_name(role)) for role in roles)
    return (AskedChoice("role", say(texts.ROLE), choices), also)


def _propose_certificate(workplace: Workplace, line: PersonLine, by: Confirmed, given: Answers) -> Outcome:
    seen = Seen(given["check"], given["identified"])
    return propose_certificate(workplace, line.person, given["passphrase"], seen, by)


def _approve(workplace: Workplace, line: PersonLine, by: Confirmed, given: Answers) -> Outcome:
    command = ApproveCertificate(line.person, line.certificate, given["check"], given["identified"])
    return act_on_person(workplace, command, by)


def _training(_line: PersonLine) -> tuple[Asked, ...]:
    return (
        AskedWords("procedure", say(texts.TRAINING_PROCEDURE), say(texts.TRAINING_PROCEDURE_HINT), short=True),
        AskedWords("version", say(texts.TRAINING_VERSION), short=True),
        AskedWords("how", say(texts.TRAINING_HOW), say(texts.TRAINING_HOW_HINT)),
        AskedWords("until", say(texts.TRAINING_UNTIL), say(texts.TRAINING_UNTIL_HINT), needed=False, short=True),
    )


def _train(workplace: Workplace, line: PersonLine, by: Confirmed, given: Answers) -> Outcome:
    now = workplace.clock.now()
    until = read_time(given["until"], workplace.site.zone, now, ahead=True) if given["until"] else None
    if isinstance(until, Refusal):
        by.held.drop()
        return not_done(until)
    command = RecordTraining(line.person, given["procedure"], given["version"], now, until, given["how"])
    return act_on_person(workplace, command, by)


def _without_key(line: PersonLine) -> bool:
    return line.active and line.key in {KeyStanding.NONE, KeyStanding.CODE_PROPOSED, KeyStanding.CODE_OUT}


PERSON_ACTS: Final = (
    PersonAct(
        texts.ISSUE_CODE,
        texts.ISSUE_CODE_MEANING,
        lambda line: line.active and line.key is KeyStanding.CODE_PROPOSED,
        _identified,
        lambda place, line, by, given: issue_code(place, line.person, given["identified"], by),
        tells=(texts.CODE, texts.CODE_TOLD),
    ),
    PersonAct(
        texts.PROPOSE_CERTIFICATE,
        texts.PROPOSE_CERTIFICATE_MEANING,
        lambda line: line.active and line.key is KeyStanding.MADE,
        lambda _line: (_check(), identified(), AskedSecret("passphrase", say(texts.PASSPHRASE))),
        _propose_certificate,
    ),
    PersonAct(
        texts.APPROVE_CERTIFICATE,
        texts.APPROVE_CERTIFICATE_MEANING,
        lambda line: line.active and line.key is KeyStanding.PROPOSED,
        lambda _line: (_check(), identified()),
        _approve,
    ),
    PersonAct(
        texts.GRANT_ROLE,
        texts.GRANT_ROLE_MEANING,
        lambda line: line.active and bool(line.proposed),
        lambda line: _asked_role(line.proposed, identified()),
        lambda place, line, by, given: act_on_person(
            place, GrantRole(line.person, Role(given["role"]), given["identified"]), by
        ),
    ),
    PersonAct(
        texts.LIFT,
        texts.LIFT_MEANING,
        lambda line: line.locked_until is not None,
        _reason,
        lambda place, line, by, given: lift_lock_out(place, line.person, given["reason"], by),
    ),
    PersonAct(
        texts.PROPOSE_CODE,
        texts.PROPOSE_CODE_MEANING,
        _without_key,
        _identified,
        lambda place, line, by, given: act_on_person(place, ProposeCode(line.person, given["identified"]), by),
    ),
    PersonAct(
        texts.PROPOSE_ROLE,
        texts.PROPOSE_ROLE_MEANING,
        lambda line: line.active,
        lambda line: _asked_role(tuple(role for role in Role if role not in line.roles), identified()),
        lambda place, line, by, given: act_on_person(
            place, ProposeRole(line.person, Role(given["role"]), given["identified"]), by
        ),
    ),
    PersonAct(
        texts.TRAINING_ACT,
        texts.TRAINING_MEANING,
        lambda line: line.active,
        _training,
        _train,
    ),
    PersonAct(
        texts.WITHDRAW_ROLE,
        texts.WITHDRAW_ROLE_MEANING,
        lambda line: line.active and bool(line.roles),
        lambda line: _asked_role(line.roles, AskedWords("reason", say(texts.REASON))),
        lambda place, line, by, given: act_on_person(
            place, WithdrawRole(line.person, Role(given["role"]), given["reason"]), by
        ),
    ),
    PersonAct(
        texts.RETIRE_KEY,
        texts.RETIRE_KEY_MEANING,
        lambda line: line.active and not _without_key(line),
        _reason,
        lambda place, line, by, given: act_on_person(place, RetireKey(line.person, given["reason"]), by),
    ),
    PersonAct(
        texts.DEACTIVATE,
        texts.DEACTIVATE_MEANING,
        lambda line: line.active,
        _reason,
        lambda place, line, by, given: act_on_person(place, DeactivatePerson(line.person, given["reason"]), by),
    ),
)
"""What comes next for a person stands first; what takes away stands last."""
