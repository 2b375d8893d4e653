"""What must be seen before a step is begun or signed."""

from collections.abc import Sequence
from typing import Final

from batchtrack.product.model import StepKind, Verification
from batchtrack.services.views.shapes import FormState, Notice, PhoneView, StepForm
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.pages.batch.row_words import standing_words
from ui.pages.local_time import day_and_clock
from ui.texts import passing, refusal_words, say
from ui.texts import step as texts

OPEN_ROWS: Final = "open_rows"
DEVIATION: Final = "raise_deviation"
WITNESS: Final = "witness"
QA_SIGNS: Final = "qa_signs"
UNTRAINED: Final = "untrained"
_ON_HOLD: Final = "BA-02"
_UNTRAINED: Final = "BA-130"
_ELSEWHERE: Final = frozenset({_ON_HOLD, _UNTRAINED})
"""The page says the one above its steps already, and the other with the way to QA."""


def step_notices(form: StepForm, zone: str) -> tuple[NoticeFacts, ...]:
    """Every notice of the step."""
    return (
        *_by_itself(form),
        *_against_start(form),
        *_for_want_of_training(form),
        *_of_state(form, zone),
        *_second_scans(form),
        *(_phoned(view, zone) for view in form.phoned),
        *(_of_limit(form, notice) for notice in form.notices),
    )


def open_rows_notice(labels: Sequence[str]) -> NoticeFacts:
    """Which rows are still open, with the way to the first."""
    rows = say(texts.OPEN_ROWS, rows=", ".join(labels))
    return NoticeFacts(OPEN_ROWS, Mark.ALERT, rows, say(texts.OPEN_ROWS_SENTENCE), say(texts.GO_THERE))


def signed_words(form: StepForm, zone: str) -> str:
    """Who signed and verified, for the bar at the foot."""
    if form.signed_at is None:
        return ""
    time = day_and_clock(form.verified_at or form.signed_at, zone)
    if form.verified_by:
        return say(texts.VERIFIED_BY, name=form.signed_by, second=form.verified_by, time=time)
    if form.verification is not Verification.NONE:
        return say(texts.WAITS_FOR_SECOND, name=form.signed_by)
    return say(texts.SIGNED_BY, name=form.signed_by, time=time)


def _against_start(form: StepForm) -> tuple[NoticeFacts, ...]:
    found = []
    for place, refusal in enumerate(form.against_start):
        if refusal.code in _ELSEWHERE:
            continue
        fact, way_out = refusal_words(refusal)
        found.append(NoticeFacts(f"start {place}", Mark.WAITING, fact, way_out, code=refusal.code))
    return tuple(found)


def _for_want_of_training(form: StepForm) -> tuple[NoticeFacts, ...]:
    said = [(refusal.code, *refusal_words(refusal)) for refusal in form.untrained]
    ask = say(passing.ASK_QA)
    return tuple(NoticeFacts(UNTRAINED, Mark.WAITING, fact, way_out, ask, code=code) for code, fact, way_out in said)


def _by_itself(form: StepForm) -> tuple[NoticeFacts, ...]:
    sentences = {
        StepKind.TESTING: texts.COMPLETE_ITSELF_RESULTS,
        StepKind.CERTIFICATION: texts.COMPLETE_ITSELF_CERTIFICATE,
    }
    if form.kind not in sentences:
        return ()
    sentence = say(sentences[form.kind])
    return (NoticeFacts("by_itself", Mark.WAITING, say(texts.COMPLETE_ITSELF), sentence),)


def _of_state(form: StepForm, zone: str) -> tuple[NoticeFacts, ...]:
    if form.state is FormState.STOPPED:
        return (NoticeFacts("stopped", Mark.STOP, say(texts.STOPPED_FACT), say(texts.STOPPED_SENTENCE)),)
    if form.paper is not None and form.state is FormState.OPEN:
        said = say(texts.PAPER_SAID, name=form.paper.by, time=day_and_clock(form.paper.at, zone))
        return (NoticeFacts("paper", Mark.WAITING, say(texts.PAPER_FACT), said),)
    if form.state is FormState.VOIDED:
        return (NoticeFacts("voided", Mark.ALERT, say(texts.VOIDED_FACT), say(texts.VOIDED_SENTENCE)),)
    return ()


def _second_scans(form: StepForm) -> tuple[NoticeFacts, ...]:
    rows = [row.label for row in form.rows if row.second and not row.seconded]
    if form.state is not FormState.SIGNED or not rows:
        return ()
    fact = say(texts.SECOND_FIRST, rows=", ".join(rows))
    return (NoticeFacts("second_scans", Mark.WAITING, fact, say(texts.SECOND_FIRST_SENTENCE)),)


def _phoned(view: PhoneView, zone: str) -> NoticeFacts:
    """An exception by telephone: the second person at the bench first, then QA."""
    if not view.witnessed:
        fact = say(passing.WITNESS_FACT, row=view.label)
        sentence = say(passing.WITNESS_SENTENCE, name=view.who)
        return NoticeFacts(f"{WITNESS} {view.slot}", Mark.WAITING, fact, sentence, say(passing.WITNESS_ACT))
    fact = say(passing.LATER_FACT, row=view.label, name=view.allowed_by)
    sentence = say(passing.LATER_SENTENCE, due=day_and_clock(view.due, zone))
    return NoticeFacts(f"{QA_SIGNS} {view.slot}", Mark.ALERT, fact, sentence, say(passing.LATER_ACT))


def _of_limit(form: StepForm, notice: Notice) -> NoticeFacts:
    row = next(row for row in form.rows if row.label == notice.row)
    verdict = standing_words(notice.standing, notice.side, row.kind)
    sentence = texts.OUTSIDE_EXCEPTION
    if notice.holds:
        sentence = texts.OUTSIDE_HOLDS
    elif notice.deviates:
        sentence = texts.OUTSIDE_DEVIATES
    signed = form.signed_at is not None
    return NoticeFacts(
        f"{DEVIATION} {row.id}",
        Mark.STOP,
        say(texts.OUTSIDE_FACT, row=row.label, verdict=verdict),
        say(texts.OUTSIDE_SENTENCE if signed else sentence, shown=notice.shown, limit=notice.limit),
        say(texts.RAISE_DEVIATION),
    )
