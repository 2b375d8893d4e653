"""Clocks and windows: started by a time that is entered, judged when they run."""

from collections.abc import Iterator

from batchtrack.product.check.containers import time_fields
from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.model import FieldType, StepDefinition, Window
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse


def clocks_start(facts: Facts) -> Iterator[Finding]:
    """Each clock is started by a time field and warns before it ends; one at least ends shelf life."""
    product = facts.product
    for clock in product.clocks:
        path: Path = ("clocks", clock.id)
        if not product.has_field(clock.starts):
            yield unknown(clock.starts, "field", "fields of a step", *path, "starts")
        elif product.field(clock.starts)[1].type is not FieldType.TIME:
            yield Finding(refuse("PR-66", name=clock.starts, step=clock.id), (*path, "starts"))
        if clock.expiry and clock.limit is None:
            yield Finding(refuse("PR-68", clock=clock.id), (*path, "expiry"))
        if clock.limit is not None and clock.warn >= clock.limit:
            yield Finding(refuse("PR-67", name=clock.id), (*path, "warn"))
        if clock.alarm is not None and clock.alarm >= clock.warn:
            yield Finding(refuse("PR-70", clock=clock.id), (*path, "alarm"))
    if not any(clock.expiry for clock in product.clocks):
        yield Finding(refuse("PR-69"), ("clocks",))


def planned_use_told(facts: Facts) -> Iterator[Finding]:
    """The field that tells when use is planned is a time field."""
    product = facts.product
    told = product.planned_use
    if told is None:
        return
    if not product.has_field(told):
        yield unknown(told, "field", "fields of a step", "planned_use")
    elif product.field(told)[1].type is not FieldType.TIME:
        yield Finding(refuse("PR-66", name=told, step=product.field(told)[0].id), ("planned_use",))


def windows_judged(facts: Facts) -> Iterator[Finding]:
    """Each window runs from a clock that has started and is judged at a time of its own step."""
    for step in facts.product.steps:
        for place, window in enumerate(step.windows):
            yield from _window(facts, step, window, ("steps", step.id, "windows", place))


def _window(facts: Facts, step: StepDefinition, window: Window, path: Path) -> Iterator[Finding]:
    if window.at is not None and window.at not in time_fields(step):
        yield Finding(refuse("PR-66", name=window.at, step=step.id), (*path, "at"))
    if window.warn >= window.at_most:
        yield Finding(refuse("PR-67", name=f"the window of {step.id}"), (*path, "warn"))
    clock = next((clock for clock in facts.product.clocks if clock.id == window.clock), None)
    if clock is None:
        yield unknown(window.clock, "clock", "clocks", *path, "after")
    elif facts.product.has_field(clock.starts):
        starter = facts.product.field(clock.starts)[0]
        if starter.id != step.id and not facts.sequence.precedes(starter.id, step.id):
            yield Finding(refuse("PR-71", step=step.id, clock=clock.id, starter=starter.id), (*path, "after"))
