"""The list of steps and the form of the chosen one."""

from datetime import timedelta

from batchtrack.batch.commands import StartStep
from batchtrack.batch.context import Context
from batchtrack.batch.decide import decide
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.duties import told_before_signing
from batchtrack.batch.questions.missing import missing_in
from batchtrack.batch.questions.progress import incomplete_before, is_complete, next_steps, verification_of
from batchtrack.batch.rules.permits import untrained
from batchtrack.batch.rules.transcribing import CHECKED, STATEMENT
from batchtrack.batch.state import How, StepState
from batchtrack.events import Denied
from batchtrack.product.model import Otherwise, StepDefinition, StepKind, Verification
from batchtrack.refusals import Refusal
from batchtrack.services.views.beside import files_of, paper_of, phoned_in, remarks_of, windows_of
from batchtrack.services.views.rows import field_row, rows_of
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import FormRow, FormState, Notice, StepForm, StepLine, StepMark

_NOT_WITHIN = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})
_OUT_OF_THE_ORDINARY = frozenset({How.RETYPED, How.CORRECTED})


def step_lines(seen: Seen) -> tuple[StepLine, ...]:
    """Every step, in the order of the document."""
    return tuple(_line(seen, step) for step in seen.product.steps)


def chosen_step(seen: Seen, step_id: str | None) -> StepDefinition:
    """The step asked for, else the first that is open, else the first that could be begun, else the last."""
    if step_id is not None and seen.product.has_step(step_id):
        return seen.product.step(step_id)
    coming = next_steps(seen.product, seen.batch)
    begun = [step for step in coming if seen.batch.step(step.id) is not None]
    return next(iter(begun or coming), seen.product.steps[-1])


def step_form(seen: Seen, step: StepDefinition, context: Context) -> StepForm:
    """The form of one step as this person sees it."""
    state = seen.batch.step(step.id)
    signed = None if state is None else state.signed
    verified = None if state is None else state.verified
    verification, paper = verification_of(seen.batch, step), paper_of(seen, state)
    return StepForm(
        id=step.id,
        code=step.code,
        title=step.title,
        instruction=step.instruction,
        instructions=step.instructions,
        kind=step.kind,
        stage=step.stage,
        state=_form_state(state),
        performer_role=seen.product.roles[step.performer],
        verifier_role=seen.product.roles.get(step.verifier or step.performer, ""),
        verification=verification,
        reported_by=step.reported_by,
        meaning=step.meaning if paper is None else STATEMENT,
        verification_meaning=step.verification_meaning or CHECKED,
        against_start=_against_start(seen, step, state, context),
        rows=rows_of(seen, step),
        open_rows=_open_rows(seen, step, state),
        notices=_notices(seen, step),
        comments=remarks_of(seen, step.id),
        files=files_of(seen, step.id),
        windows=windows_of(seen, step),
        phoned=phoned_in(seen, step),
        paper=paper,
        waits_for=_waits_for(seen, step, state),
        signed_by="" if signed is None else seen.name(signed.who),
        signed_at=None if signed is None else signed.at,
        verified_by="" if verified is None else seen.name(verified.who),
        verified_at=None if verified is None else verified.at,
        decimal_mark=seen.site.decimal_mark,
        m_is_million=seen.site.m_is_million,
        untrained=_untrained(seen, step, state, context),
        bars_release=_bars_release(seen, step, context, verifying=False),
        bars_verifying=verification is not Verification.NONE and _bars_release(seen, step, context, verifying=True),
    )


def _line(seen: Seen, step: StepDefinition) -> StepLine:
    state = seen.batch.step(step.id)
    rows = rows_of(seen, step)
    performer = "" if state is None else seen.name((state.signed or state.started).who)
    running = (each for each in windows_of(seen, step) if each.ends is not None and each.elapsed is None)
    window = next(running, None)
    return StepLine(
        id=step.id,
        code=step.code,
        title=step.title,
        phase=step.phase,
        mark=_mark(seen, step, state, rows),
        performer=performer,
        began_at=None if state is None else state.started.at,
        open_rows=sum(1 for row in rows if row.required and not row.filled),
        rows=len(rows),
        waits_for=_codes_before(seen, step, state),
        ends=None if window is None else window.ends,
        warn=timedelta() if window is None else window.warn,
    )


def _mark(seen: Seen, step: StepDefinition, state: StepState | None, rows: tuple[FormRow, ...]) -> StepMark:
    if state is None:
        return StepMark.DONE if is_complete(seen.product, seen.batch, step) else StepMark.NOT_BEGUN
    if state.stopped or state.voided:
        return StepMark.STOP
    if state.signed is None:
        return StepMark.OPEN
    if any(row.standing in _NOT_WITHIN for row in rows):
        return StepMark.STOP
    if verification_of(seen.batch, step) is not Verification.NONE and state.verified is None:
        return StepMark.TO_VERIFY
    return StepMark.ALERT if any(_unusual(row) for row in rows) else StepMark.DONE


def _codes_before(seen: Seen, step: StepDefinition, state: StepState | None) -> tuple[str, ...]:
    """What a step that is not begun waits for."""
    if state is not None or is_complete(seen.product, seen.batch, step):
        return ()
    return tuple(earlier.code for earlier in incomplete_before(seen.product, seen.batch, step))


def _waits_for(seen: Seen, step: StepDefinition, state: StepState | None) -> tuple[str, ...]:
    if state is not None:
        return ()
    return tuple(f"{each.code} {each.title}" for each in incomplete_before(seen.product, seen.batch, step))


def _unusual(row: FormRow) -> bool:
    return row.standing is Standing.ALERT or row.how in _OUT_OF_THE_ORDINARY or row.late


def _form_state(state: StepState | None) -> FormState:
    if state is None:
        return FormState.NOT_BEGUN
    if state.verified is not None:
        return FormState.VERIFIED
    if state.signed is not None:
        return FormState.SIGNED
    if state.stopped:
        return FormState.STOPPED
    return FormState.VOIDED if state.voided else FormState.OPEN


def _bars_release(seen: Seen, step: StepDefinition, context: Context, *, verifying: bool) -> bool:
    if verifying and not step.verifier:
        return False
    actor = context.actor
    told = told_before_signing(seen.product, seen.batch, step, actor.name, actor.roles, verifying=verifying)
    return told is not None


def _untrained(seen: Seen, step: StepDefinition, state: StepState | None, context: Context) -> tuple[Refusal, ...]:
    """Of somebody with a role in the step, while there is still something to do in it."""
    roles = {seen.product.roles[role] for role in (step.performer, step.verifier or step.performer)}
    over = state is not None and state.verified is not None
    elsewhere = step.kind in {StepKind.TESTING, StepKind.CERTIFICATION}
    if over or elsewhere or not roles & context.actor.roles:
        return ()
    return untrained(seen.product, seen.batch, context, step)


def _against_start(seen: Seen, step: StepDefinition, state: StepState | None, context: Context) -> tuple[Refusal, ...]:
    if state is not None or step.kind in {StepKind.TESTING, StepKind.CERTIFICATION}:
        return ()
    decision = decide(seen.product, seen.batch, StartStep(step.id), context)
    return decision.refusals if isinstance(decision, Denied) else ()


def _open_rows(seen: Seen, step: StepDefinition, state: StepState | None) -> tuple[str, ...]:
    if state is None or state.signed is not None:
        return ()
    return tuple(refusal.named.get("row", "") for refusal in missing_in(seen.product, seen.batch, step))


def _notices(seen: Seen, step: StepDefinition) -> tuple[Notice, ...]:
    found: list[Notice] = []
    for field in step.fields:
        row = field_row(seen, field)
        if row.standing is None or row.standing not in _NOT_WITHIN:
            continue
        found.append(
            Notice(
                row=row.label,
                shown=row.shown,
                limit=row.limit,
                standing=row.standing,
                side=row.side,
                holds=field.otherwise is Otherwise.HOLD,
                deviates=field.otherwise is not Otherwise.EXCEPTION,
            )
        )
    return tuple(found)
