"""Commands without sense: any act, in any step, with any value, by anybody."""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from journey import Journey, performer_of
from journey_people import (
    ANALYST_A,
    ANALYST_B,
    CHAIN,
    MATERIALS_A,
    OTHER_CHAIN,
    OTHER_SUBJECT,
    PLANNER_A,
    QUALIFIED_A,
    QUALIFIED_B,
    REVIEWER_A,
    REVIEWER_B,
    TECHNICIAN_A,
    TECHNICIAN_B,
    TECHNICIAN_C,
    ZONE,
    person,
)
from walked_values import RESULTS, VALUES

from batchtrack.batch import commands
from batchtrack.batch.context import Actor
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.questions.times import show_time
from batchtrack.identity import Code, ContainerCode, OrderCode, PaperCode, WristbandCode
from batchtrack.product.model import FieldType

EVERYTHING: Final = person(
    "Person Z", "technician", "qc_analyst", "materials", "planner", "qualified_person", "qa_reviewer"
)
ANALYST_C: Final = person("QC analyst C", "qc_analyst")
TECHNICIAN_D: Final = person("Technician D", "technician")
PEOPLE: Final = (
    TECHNICIAN_A,
    TECHNICIAN_B,
    TECHNICIAN_C,
    TECHNICIAN_D,
    ANALYST_A,
    ANALYST_B,
    ANALYST_C,
    MATERIALS_A,
    PLANNER_A,
    REVIEWER_A,
    REVIEWER_B,
    QUALIFIED_A,
    QUALIFIED_B,
    EVERYTHING,
)


def senseless(journey: Journey, chance: random.Random) -> tuple[commands.Command, Actor]:
    """Anything at all, by anybody; every second time by somebody who may work in the step."""
    command = chance.choice(_MISCHIEF)(journey, chance)
    if getattr(command, "test", None) is not None and chance.random() < 0.5:
        return command, ANALYST_A
    step = getattr(command, "step", None)
    if isinstance(step, str) and chance.random() < 0.5:
        return command, performer_of(journey.product, journey.product.step(step))
    return command, chance.choice(PEOPLE)


def _any_step(journey: Journey, chance: random.Random) -> str:
    begun = tuple(journey.batch.steps)
    everywhere = tuple(step.id for step in journey.product.steps)
    return chance.choice(begun if begun and chance.random() < 0.8 else everywhere)


def _open_step(journey: Journey, chance: random.Random) -> str:
    still_open = tuple(name for name, state in journey.batch.steps.items() if state.signed is None)
    return chance.choice(still_open) if still_open else _any_step(journey, chance)


def _any_field(journey: Journey, chance: random.Random) -> str:
    step = journey.product.step(_any_step(journey, chance))
    fields = [field.id for field in step.fields] or ["site"]
    return chance.choice(fields)


def _any_text(journey: Journey, chance: random.Random, field: str) -> str:
    row = journey.product.field(field)[1]
    if row.type is FieldType.TIME:
        return show_time(journey.now - timedelta(minutes=chance.choice((-30, 0, 5, 600))), ZONE)
    happy = VALUES.get(field, "1")
    return chance.choice((happy, happy, "0", "99999", "no", "", "< 1", "12.5e6/mL"))


def _any_code(journey: Journey, chance: random.Random) -> Code:
    own: list[Code] = [ContainerCode(CHAIN, made.number, made.label) for made in journey.batch.containers]
    foreign: list[Code] = [ContainerCode(OTHER_CHAIN, 1, 1), WristbandCode(OTHER_SUBJECT), OrderCode(OTHER_CHAIN)]
    others: list[Code] = [OrderCode(CHAIN), WristbandCode(journey.batch.subject), PaperCode("B-0017-C1")]
    return chance.choice([*own, *own, *others, *others, *foreign])


def _any_test(journey: Journey, chance: random.Random) -> str:
    return chance.choice(journey.product.tests).id


def _record(journey: Journey, chance: random.Random) -> commands.Command:
    field = _any_field(journey, chance)
    return commands.RecordEntry(field, _any_text(journey, chance, field))


def _retype(journey: Journey, chance: random.Random) -> commands.Command:
    field = _any_field(journey, chance)
    words = chance.choice(("", "smudged"))
    return commands.RetypeEntry(field, _any_text(journey, chance, field), chance.choice(list(RetypeReason)), words)


def _correct(journey: Journey, chance: random.Random) -> commands.Command:
    field = _any_field(journey, chance)
    return commands.CorrectEntry(field, _any_text(journey, chance, field), chance.choice(("", "misread")))


def _result(journey: Journey, chance: random.Random) -> commands.Command:
    test = _any_test(journey, chance)
    words = journey.product.test(test).words
    text = chance.choice((*words, RESULTS[test], "99"))
    if chance.random() < 0.5:
        return commands.RecordResult(test, text)
    return commands.CorrectResult(test, text, "looked again")


def _end(journey: Journey, chance: random.Random) -> commands.Command:
    if chance.random() < 0.9:
        return commands.AddComment("thought about ending it")
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    return commands.EndBatch(chance.choice(list(EndKind)), "enough", fates)


def _withdraw(_journey: Journey, chance: random.Random) -> commands.Command:
    return commands.WithdrawCertificate(chance.choice(("certification", "final")), "complaint")


def _sign(journey: Journey, chance: random.Random) -> commands.Command:
    step = _any_step(journey, chance)
    shown = journey.batch.version - chance.choice((0, 0, 0, 1))
    return chance.choice((commands.SignStep(step, shown), commands.VerifyStep(step, shown)))


def _certify(journey: Journey, chance: random.Random) -> commands.Command:
    stage, shown = chance.choice(("certification", "final")), journey.batch.version
    return chance.choice((commands.Certify(stage, shown), commands.ReviewRecord(stage, shown)))


def _blank(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.MarkNotApplicable(_any_field(journey, chance), "not known")


def _start(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.StartStep(_any_step(journey, chance))


def _scan(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.Scan(_open_step(journey, chance), _any_code(journey, chance), typed=chance.random() < 0.3)


def _confirm(journey: Journey, chance: random.Random) -> commands.Command:
    step = _open_step(journey, chance)
    state = journey.batch.step(step)
    typed = [(row, done) for row, done in ({} if state is None else state.scans).items() if done.typed]
    row, shown = chance.choice([(row, done.shown) for row, done in typed] or [("wash_source", "container 09")])
    return commands.ConfirmTypedScan(step, row, shown)


def _continue(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.ContinueStep(_open_step(journey, chance), "go on")


def _hold(_journey: Journey, chance: random.Random) -> commands.Command:
    return commands.PlaceHold("doubt", identity=chance.random() < 0.3)


def _lift(_journey: Journey, chance: random.Random) -> commands.Command:
    return commands.LiftHold(chance.randint(1, 4), "fine")


def _deviation(_journey: Journey, chance: random.Random) -> commands.Command:
    return commands.RaiseDeviation(chance.choice(list(DeviationClass)), "odd")


def _review(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.ReviewResult(_any_test(journey, chance))


def _move(_journey: Journey, chance: random.Random) -> commands.Command:
    return commands.LeaveRoom(chance.choice(("to storage", "to the autoclave")))


def _incident(journey: Journey, chance: random.Random) -> commands.Command:
    return commands.ReportIncident(journey.reported("porter"), chance.choice(("dropped", "moved")))


def _growth(journey: Journey, _chance: random.Random) -> commands.Command:
    return commands.ReadInterim("sterility", 2, journey.now, ZONE, "growth")


_OFTEN: Final = (_record, _retype, _correct, _scan, _sign)
_SELDOM: Final = (
    _blank,
    _certify,
    _confirm,
    _continue,
    _deviation,
    _end,
    _growth,
    _hold,
    _incident,
    _lift,
    _move,
    _result,
    _review,
    _start,
    _withdraw,
)
_MISCHIEF: Final[tuple[Callable[[Journey, random.Random], commands.Command], ...]] = (*_OFTEN, *_OFTEN, *_SELDOM)
