"""What stands beside the rows of a step: remarks, files, windows, exceptions by telephone, paper."""

from datetime import timedelta

from batchtrack.batch.questions.clocks import clock_start
from batchtrack.batch.questions.exceptions import row_label
from batchtrack.batch.state import StepState
from batchtrack.product.model import StepDefinition, Window
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import KeptFile, PaperView, PhoneView, Remark, WindowView


def remarks_of(seen: Seen, step: str, field: str | None = None) -> tuple[Remark, ...]:
    """Comments on a step itself, or on one of its rows."""
    return tuple(
        Remark(seen.name(each.made.who), each.made.at, each.text)
        for each in seen.batch.comments
        if (each.step, each.field) == (step, field)
    )


def files_of(seen: Seen, step: str, field: str | None = None) -> tuple[KeptFile, ...]:
    """Files of a step itself, or of one of its rows."""
    return tuple(
        KeptFile(each.words, each.document, each.media_type, each.size, seen.name(each.made.who), each.made.at)
        for each in seen.batch.attachments
        if (each.step, each.field) == (step, field)
    )


def windows_of(seen: Seen, step: StepDefinition) -> tuple[WindowView, ...]:
    """The time windows of a step: running, or how they came out."""
    return tuple(_window(seen, step, window) for window in step.windows)


def phoned_in(seen: Seen, step: StepDefinition) -> tuple[PhoneView, ...]:
    """Exceptions by telephone in the step that QA has not signed."""
    return tuple(
        PhoneView(
            slot=told.slot,
            label=row_label(step, told.slot),
            scope=told.scope,
            reason=told.reason,
            risk=told.risk,
            who=seen.name(told.told.who),
            allowed_by=seen.name(told.allowed_by),
            at=told.at,
            due=told.at + seen.product.phone_exception,
            witnessed=told.witnessed is not None,
        )
        for told in seen.batch.phone_exceptions
        if told.step == step.id and told.signed is None
    )


def paper_of(seen: Seen, state: StepState | None) -> PaperView | None:
    """Who did the step on paper, None for one that was recorded as it happened."""
    if state is None or state.transcribed is None:
        return None
    return PaperView(seen.name(state.transcribed.by), state.transcribed.at, state.transcribed.form)


def _window(seen: Seen, step: StepDefinition, window: Window) -> WindowView:
    started = clock_start(seen.product, seen.batch, window.clock)
    state = seen.batch.step(step.id)
    judged = next((done for done in state.windows if done.clock == window.clock), None) if state else None
    return WindowView(
        label=step.title,
        allowed=window.at_most,
        warn=window.warn,
        started=started,
        ends=None if started is None else started + window.at_most,
        elapsed=None if judged is None else timedelta(seconds=int(judged.elapsed)),
        kept=None if judged is None else judged.kept,
    )
