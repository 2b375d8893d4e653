"""The named faults: where each can occur, how it is put into a happy walk, and what alone resolves it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from happy_way import HAPPY, after, before, opened, signed
from journey import Journey, performer_of, rex_001
from journey_people import ANALYST_A, OTHER_CHAIN, REVIEWER_A, TECHNICIAN_A
from wandering import Asked, sensible

from batchtrack.batch import commands
from batchtrack.batch.context import Actor, Decided
from batchtrack.batch.events.use import AdministrationCleared
from batchtrack.batch.questions.clocks import expiry
from batchtrack.identity import ContainerCode
from batchtrack.product.model import StepKind, Verification

_RECORDED: Final = tuple(
    step for step in rex_001().steps if step.kind not in {StepKind.TESTING, StepKind.CERTIFICATION}
)
_TO_CLEARANCE: Final = tuple(step.id for step in _RECORDED if step.kind is not StepKind.ADMINISTRATION)
_VERIFIED: Final = tuple(
    step.id for step in _RECORDED if step.id in _TO_CLEARANCE and step.verification is not Verification.NONE
)
_EVERY_ROLE: Final = ("technician", "qc_analyst", "materials", "planner", "qa_reviewer", "qualified_person")
_PARTS: Final = tuple(HAPPY)
_MOST_COMMANDS: Final = 700
INSISTENT: Final = "the performer, with every role"


def _parts(first: str, last: str) -> tuple[str, ...]:
    return _PARTS[_PARTS.index(first) : _PARTS.index(last) + 1]


@dataclass(frozen=True)
class Fault:
    """One named fault.

    Attributes:
        places: the parts of the happy way at which it can occur.
        inject: the journey with the fault in it, by place.
        resolves: whether a command by a person is what resolves it, by place.
        past: the steps that a stubborn walker tries to get past, by place.
        insists: what the walker asks again and again although the rules say no, by place.
        resolvable: False where nothing ever brings the dose back.
    """

    name: str
    places: tuple[str, ...]
    inject: Callable[[str], Journey]
    resolves: Callable[[commands.Command, Actor, str], bool]
    past: Callable[[str], frozenset[str]] = lambda place: frozenset({place})
    insists: Callable[[Journey, str], tuple[Asked, ...]] = lambda _journey, _place: ()
    resolvable: bool = True


def is_cleared_by_pushing_on(journey: Journey, fault: Fault, place: str, *, resolving: bool = False) -> bool:
    """Go on as far as anybody lets the walker; whether that brings, or leaves, a permit to give the dose.

    The fault stays unresolved unless asked otherwise. Whoever finds nothing more to do has been refused everything.
    """
    begun = len(journey.facts)
    for _ in range(_MOST_COMMANDS):
        given = any(isinstance(fact.event, AdministrationCleared) for fact in journey.facts[begun:])
        if given or not _one_more(journey, fault, place, resolving=resolving):
            break
    given = any(isinstance(fact.event, AdministrationCleared) for fact in journey.facts[begun:])
    return given or journey.batch.clearance is not None


def _one_more(journey: Journey, fault: Fault, place: str, *, resolving: bool) -> bool:
    sense = sensible(journey, fault.past(place))
    for command, who in (*fault.insists(journey, place), *sense):
        if command == commands.StartStep("administration"):
            continue
        if not resolving and who.name != INSISTENT and fault.resolves(command, who, place):
            continue
        if isinstance(journey.ask(command, who), Decided):
            return True
    return False


def _foreign_scan(place: str) -> Journey:
    journey = opened(place)
    who = performer_of(journey.product, journey.product.step(place))
    journey.do(commands.Scan(place, ContainerCode(OTHER_CHAIN, 1, 1)), who)
    return journey


def _performer_verifies(journey: Journey, place: str) -> tuple[Asked, ...]:
    performer = performer_of(journey.product, journey.product.step(place))
    insistent = replace(performer, name=INSISTENT, roles=frozenset(_EVERY_ROLE))
    return ((commands.VerifyStep(place, journey.batch.version), insistent),)


def _expired(place: str) -> Journey:
    journey = before(place)
    end = expiry(journey.product, journey.batch)
    assert end is not None
    journey.now = end + timedelta(seconds=1)
    return journey


def _corrected(place: str) -> Journey:
    journey = after(place)
    who = REVIEWER_A if journey.batch.certificates else TECHNICIAN_A
    journey.do(commands.CorrectEntry("tnc", "2.3e7 cell/mL", "misread"), who)
    return journey


def _withdrawn(place: str) -> Journey:
    journey = after(place)
    journey.do(commands.WithdrawCertificate("certification", "complaint"), REVIEWER_A)
    return journey


def _outside(place: str) -> Journey:
    if place == "resuspension":
        journey = opened(place).wait(minutes=10)
        journey.do(commands.RecordEntry("tnc", "9e7 cell/mL"), TECHNICIAN_A)
        return journey
    journey = after(place)
    if place == "release_tests":
        journey.do(commands.CorrectResult("endotoxin", "20 EU/mL", "second cartridge"), ANALYST_A)
        return journey
    who = REVIEWER_A if journey.batch.certificates else TECHNICIAN_A
    journey.do(commands.CorrectEntry("tnc", "9e7 cell/mL", "misread"), who)
    return journey


def _signs(command: commands.Command, step: str) -> bool:
    return isinstance(command, commands.SignStep) and command.step == step


def _verifies(command: commands.Command, step: str) -> bool:
    return isinstance(command, commands.VerifyStep) and command.step == step


def _puts_right(command: commands.Command) -> bool:
    match command:
        case commands.CorrectEntry(field="tnc") | commands.RetypeEntry(field="tnc"):
            return True
        case commands.CorrectResult(test="endotoxin"):
            return True
        case _:
            return False


FOREIGN_SCAN: Final = Fault(
    "foreign scan",
    _TO_CLEARANCE,
    _foreign_scan,
    lambda command, _who, _place: isinstance(command, commands.LiftHold),
)
PERFORMER_VERIFIES: Final = Fault(
    "performer = verifier",
    _VERIFIED,
    signed,
    lambda command, _who, place: _verifies(command, place),
    insists=_performer_verifies,
)
MISSING_VERIFIER: Final = Fault(
    "missing verifier",
    _VERIFIED,
    signed,
    lambda command, _who, place: _verifies(command, place),
)
EXPIRED: Final = Fault(
    "expired by one second",
    _parts("packing", "clearance"),
    _expired,
    lambda _command, _who, _place: False,
    resolvable=False,
)
CORRECTED_DOSE: Final = Fault(
    "corrected dose",
    _parts("resuspension", "clearance"),
    _corrected,
    lambda command, _who, _place: _signs(command, "resuspension"),
    lambda _place: frozenset({"resuspension", "dose_decision", "certification"}),
)
WITHDRAWN: Final = Fault(
    "withdrawn certificate",
    _parts("certification", "clearance"),
    _withdrawn,
    lambda command, _who, _place: isinstance(command, commands.Certify),
    lambda _place: frozenset({"certification"}),
)
UNSIGNED: Final = Fault(
    "unsigned step",
    _TO_CLEARANCE,
    opened,
    lambda command, _who, place: _signs(command, place),
)
DOSE_OUTSIDE: Final = Fault(
    "dose out of limits",
    _parts("resuspension", "clearance"),
    _outside,
    lambda command, _who, _place: _puts_right(command),
    lambda _place: frozenset({"resuspension", "dose_decision", "certification"}),
)
FAULTS: Final = (
    FOREIGN_SCAN,
    PERFORMER_VERIFIES,
    MISSING_VERIFIER,
    EXPIRED,
    CORRECTED_DOSE,
    WITHDRAWN,
    UNSIGNED,
    DOSE_OUTSIDE,
)
