"""Time limits of a step, compared exactly when it is signed, and again when a time that they stand on is corrected."""

from datetime import datetime, timedelta

from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.steps import WindowJudged
from batchtrack.batch.questions.clocks import clock_start, moment_of
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch, StepState
from batchtrack.product.model import Otherwise, Product, StepDefinition, Window


def judge_windows(product: Product, draft: Draft, step: StepDefinition) -> None:
    """Judge each window of the step, and those of signed steps whose clock started in this one."""
    for window in step.windows:
        _judge(product, draft, step, window)
    started_here = {clock.id for clock in product.clocks if product.field(clock.starts)[0] is step}
    for other in product.steps:
        for window in other.windows:
            if other is not step and window.clock in started_here:
                _judge(product, draft, other, window)


def _judge(product: Product, draft: Draft, step: StepDefinition, window: Window) -> None:
    """What was exceeded opens a deviation, and a hold where the document says so."""
    state, span = draft.batch.step(step.id), _span(product, draft.batch, step, window)
    if state is None or span is None:
        return
    judged = _judged(step, window, span)
    if judged in state.windows:
        return
    draft.add(judged)
    if not judged.kept:
        _follow(product, draft, step, window, span)


def judged_window(product: Product, batch: Batch, step: StepDefinition, clock: str) -> WindowJudged | None:
    """The verdict on a step's window as the batch stands; None where its clock has not ended yet."""
    window = next((each for each in step.windows if each.clock == clock), None)
    span = None if window is None else _span(product, batch, step, window)
    return None if window is None or span is None else _judged(step, window, span)


def _judged(step: StepDefinition, window: Window, span: timedelta) -> WindowJudged:
    return WindowJudged(
        step=step.id,
        clock=window.clock,
        elapsed=_seconds(span),
        allowed=_seconds(window.at_most),
        kept=span <= window.at_most,
    )


def _span(product: Product, batch: Batch, step: StepDefinition, window: Window) -> timedelta | None:
    state, started = batch.step(step.id), clock_start(product, batch, window.clock)
    ended = None if state is None else _ended(batch, state, window)
    return None if started is None or ended is None else ended - started


def _ended(batch: Batch, state: StepState, window: Window) -> datetime | None:
    """When the window ended: at the time in its row, else at the step's signature; None before the step is signed."""
    if state.signed is None:
        return None
    if window.at is not None:
        return moment_of(batch, window.at)
    return state.signed.at if state.transcribed is None else state.transcribed.at


def _follow(product: Product, draft: Draft, step: StepDefinition, window: Window, elapsed: timedelta) -> None:
    if window.otherwise is Otherwise.EXCEPTION:
        return
    label = next(clock.label for clock in product.clocks if clock.id == window.clock)
    values = {"clock": label, "elapsed": hours_minutes(elapsed), "allowed": hours_minutes(window.at_most)}
    number = draft.open_deviation(DeviationClass.MAJOR, Cause.WINDOW_EXCEEDED, values, step=step.id)
    if window.otherwise is Otherwise.HOLD:
        draft.hold(Cause.WINDOW_EXCEEDED, number, f"{label}: {hours_minutes(elapsed)}")


def _seconds(span: timedelta) -> str:
    """Exact to the second; what lies beyond a whole second counts as the next one, so that no excess is hidden."""
    return str(-(-span // timedelta(seconds=1)))


def hours_minutes(span: timedelta) -> str:
    """A span as people read it, ``36 h 12 min``."""
    minutes = abs(span) // timedelta(minutes=1)
    sign = "\u2212" if span < timedelta(0) else ""
    hours, rest = divmod(minutes, 60)
    return f"{sign}{hours}\u00a0h {rest:02d}\u00a0min" if hours else f"{sign}{rest}\u00a0min"
