"""A master batch record as a document: every step with who, what, limits and what follows from them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from batchtrack.batch.questions.showing import show_limit, show_unit_words
from batchtrack.product.model import (
    ClockDefinition,
    FieldDefinition,
    Otherwise,
    Product,
    StepDefinition,
    TestDefinition,
    TestStage,
    Verification,
)
from ui.components.document_view import Line, Style
from ui.pages.work.rows import role_in_words
from ui.texts import products as texts
from ui.texts import say

_OUTSIDE: Final = {Otherwise.DEVIATION: texts.OUTSIDE_DEVIATION, Otherwise.HOLD: texts.OUTSIDE_HOLD}


def outline_of(product: Product, mark: str) -> Iterator[Line]:
    """The whole document, numbers with the decimal mark of the site."""
    yield Line(Style.HEADING, say(texts.CLOCKS))
    for clock in product.clocks:
        yield Line(Style.ITEM, f"{clock.label}: {_clock(product, clock)}")
    yield Line(Style.HEADING, say(texts.STEPS))
    for step in product.steps:
        yield from _step(product, step, mark)
    yield Line(Style.HEADING, say(texts.TESTS))
    for test in product.tests:
        yield Line(Style.ITEM, test.label)
        yield Line(Style.DETAIL, _test(test, mark))
    yield Line(Style.HEADING, say(texts.RELEASE))
    for stage in product.stages:
        by, reviewer = (role_in_words(product.roles[role]) for role in (stage.by, stage.reviewer))
        yield Line(Style.ITEM, f"{stage.title}: {say(texts.RELEASED_BY, by=by, reviewer=reviewer)}")
        yield Line(Style.DETAIL, stage.statement)


def span_in_words(span: timedelta) -> str:
    """``36 h``, ``10 min``."""
    minutes = span // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h" if not rest else f"{hours} h {rest:02d} min"


def _clock(product: Product, clock: ClockDefinition) -> str:
    field = product.field(clock.starts)[1].label
    if clock.limit is None:
        return say(texts.CLOCK_COUNTS, field=field)
    ends = say(texts.CLOCK_ENDS if clock.expiry else texts.CLOCK_LIMIT, limit=span_in_words(clock.limit))
    return f"{ends}, {say(texts.CLOCK_STARTS, field=field, warn=span_in_words(clock.warn))}"


def _step(product: Product, step: StepDefinition, mark: str) -> Iterator[Line]:
    yield Line(Style.PART, f"{step.code} {step.title}")
    yield Line(Style.NOTE, " · ".join(_who(product, step)))
    yield Line(Style.TEXT, " ".join(step.instruction.split()))
    used = (
        (texts.IDENTITY, [row.prompt for row in step.scans]),
        (texts.MATERIALS, [f"{row.label} ({row.amount} {row.unit})" for row in step.materials]),
        (texts.EQUIPMENT, [row.label for row in step.equipment]),
    )
    for words, names in used:
        if names:
            yield Line(Style.NOTE, say(words, names=", ".join(names)))
    for window in step.windows:
        clock = next(clock.label for clock in product.clocks if clock.id == window.clock)
        yield Line(Style.NOTE, say(texts.WINDOW, limit=span_in_words(window.at_most), clock=clock))
    for field in step.fields:
        yield Line(Style.ITEM, field.label)
        detail = " · ".join(_field(field, mark))
        if detail:
            yield Line(Style.DETAIL, detail)
    for made in step.makes:
        yield Line(Style.NOTE, say(texts.CONTAINER, container=f"{made.label}, {made.kind}"))


def _who(product: Product, step: StepDefinition) -> Iterator[str]:
    if step.reported_by is not None:
        yield say(texts.REPORTED_BY, who=step.reported_by)
    yield say(texts.PERFORMED_BY, role=role_in_words(product.roles[step.performer]))
    if step.verification is not Verification.NONE:
        words = texts.VERIFIED if step.verification is Verification.WITNESSED else texts.VERIFIED_LATER
        yield say(words, role=role_in_words(product.roles[step.verifier]))
    if step.after:
        yield say(texts.AFTER, steps=", ".join(product.step(before).code for before in step.after))


def _field(field: FieldDefinition, mark: str) -> Iterator[str]:
    if field.unit:
        yield show_unit_words(field.unit)
    if field.choices:
        yield ", ".join(field.choices)
    limit = ", ".join(field.conforming) or show_limit(field.limit, field.quantity, field.unit, mark)
    if limit:
        yield say(texts.LIMIT, limit=limit)
        outside = _OUTSIDE.get(field.otherwise)
        if outside is not None:
            yield say(outside)
    alert = show_limit(field.alert, field.quantity, field.unit, mark)
    if alert:
        yield say(texts.ALERT, limit=alert)
    if field.every_formula:
        yield say(texts.COMPUTED, formula="; ".join(field.every_formula))
    if field.critical:
        yield say(texts.CRITICAL)
    if not field.required:
        yield say(texts.OPTIONAL)
    if field.origin is not None:
        yield say(texts.DEMONSTRATION) if field.origin.demonstration else field.origin.text


def _test(test: TestDefinition, mark: str) -> str:
    after = test.stage is TestStage.AFTER_RELEASE
    limit = show_limit(test.criterion, test.quantity, test.unit, mark)
    parts = [
        say(texts.METHOD, method=test.method),
        say(texts.LIMIT, limit=limit) if limit else "",
        say(texts.TEST_AFTER if after else texts.TEST_BEFORE),
        (say(texts.DEMONSTRATION) if test.origin.demonstration else test.origin.text) if test.origin else "",
    ]
    return " · ".join(part for part in parts if part)
