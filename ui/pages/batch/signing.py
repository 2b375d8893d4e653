"""The sheets in which a step is signed, verified, and let go on after a wrong container."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import ConfirmTypedScan, ContinueStep, SignStep, VerifyStep
from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How
from batchtrack.services.acting import act
from batchtrack.services.views.shapes import BatchPage, FormRow, RowKind, StepForm
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.desk import Desk, OnDone
from ui.pages.batch.form_rows import label_of
from ui.pages.batch.row_words import reason_words, standing_words
from ui.pages.local_time import day_and_clock
from ui.sheets import AskedWords, ask_signature, ask_signed_answers, banner_facts
from ui.texts import batch as batch_texts
from ui.texts import roles as role_words
from ui.texts import say
from ui.texts import step as texts

WithPage = Callable[[BatchPage], object]
"""What goes on with a page that was just read."""

_MARKS = {
    Standing.ALERT: Mark.ALERT,
    Standing.OUTSIDE: Mark.STOP,
    Standing.UNDECIDED: Mark.STOP,
}


def step_words(page: BatchPage) -> str:
    """``S15  Resuspend and count``."""
    return say(batch_texts.STEP_TITLE, code=page.form.code, title=page.form.title)


def ask_to_sign(desk: Desk, parent: QWidget, page: BatchPage, done: OnDone) -> SignatureSheet:
    """The performer signs what the page shows."""
    form, batch, shown = page.form, page.banner.batch, page.version
    performs = form.performer_role in desk.session.roles
    facts = SignatureFacts(
        banner=banner_facts(page.banner),
        about=step_words(page),
        list_title=say(texts.SIGN_LIST),
        entries=_entries(form.rows),
        title=say(texts.SIGN_TITLE),
        meaning=form.meaning,
        act=say(texts.SIGN_ACT),
        back=say(texts.BACK),
        hint=say(texts.BARS_RELEASE if form.bars_release else texts.SIGN_HINT),
        name=desk.session.name if performs else "",
    )
    command = SignStep(form.id, shown)
    return ask_signature(desk, parent, facts, lambda by: act(desk.workplace, batch, command, by), done)


def ask_to_verify(desk: Desk, parent: QWidget, page: BatchPage, done: OnDone) -> SignatureSheet:
    """A second person verifies what the page shows."""
    form, batch, shown = page.form, page.banner.batch, page.version
    session = desk.session
    verifies = form.verifier_role in session.roles and session.name != form.signed_by
    role = say(getattr(role_words, form.verifier_role.upper(), form.verifier_role))
    facts = SignatureFacts(
        banner=banner_facts(page.banner),
        about=step_words(page),
        list_title=say(texts.VERIFY_LIST),
        entries=_entries(form.rows),
        title=say(texts.VERIFY_TITLE),
        meaning=form.verification_meaning,
        act=say(texts.VERIFY_ACT),
        back=say(texts.BACK),
        performed=_performed(page),
        hint=_verifier_hint(form, role),
        name=session.name if verifies else "",
    )
    command = VerifyStep(form.id, shown)
    return ask_signature(desk, parent, facts, lambda by: act(desk.workplace, batch, command, by), done)


def _verifier_hint(form: StepForm, role: str) -> str:
    hint = say(texts.VERIFIER_ROLE, role=role, name=form.signed_by)
    return f"{hint} {say(texts.BARS_RELEASE)}" if form.bars_verifying else hint


def ask_to_continue(desk: Desk, parent: QWidget, page: BatchPage, done: OnDone) -> SignatureSheet:
    """A second person lets a stopped step go on."""
    form, batch = page.form, page.banner.batch
    facts = SignatureFacts(
        banner=banner_facts(page.banner),
        about=step_words(page),
        list_title=say(texts.CONTINUE_LIST),
        entries=_entries(form.rows),
        title=say(texts.CONTINUE_TITLE),
        meaning=say(texts.CONTINUE_MEANING),
        act=say(texts.CONTINUE_ACT),
        back=say(texts.BACK),
    )
    asked = (AskedWords("words", say(texts.CONTINUE_WORDS)),)
    return ask_signed_answers(
        desk,
        parent,
        facts,
        asked,
        lambda by, answers: act(desk.workplace, batch, ContinueStep(form.id, answers["words"]), by),
        done,
    )


def ask_to_confirm_code(desk: Desk, parent: QWidget, page: BatchPage, row: FormRow, done: OnDone) -> SignatureSheet:
    """A second person confirms a typed code at an identity prompt."""
    form, batch = page.form, page.banner.batch
    time = "" if row.at is None else day_and_clock(row.at, page.banner.zone)
    entry = SignedEntry(label_of(row), row.code, Mark.TYPED, say(texts.CODE_TYPED_BY, name=row.who, time=time))
    facts = SignatureFacts(
        banner=banner_facts(page.banner),
        about=step_words(page),
        list_title=say(texts.CODE_CONFIRM_LIST),
        entries=(entry,),
        title=say(texts.CODE_CONFIRM),
        meaning=say(texts.CODE_CONFIRM_MEANING, row=row.label),
        act=say(texts.CODE_CONFIRM_ACT),
        back=say(texts.BACK),
        hint=say(texts.CODE_CONFIRM_HINT, name=row.who),
    )
    command = ConfirmTypedScan(form.id, row.id, row.entered)
    return ask_signature(desk, parent, facts, lambda by: act(desk.workplace, batch, command, by), done)


def _performed(page: BatchPage) -> str:
    form = page.form
    if form.signed_at is None:
        return ""
    return say(texts.PERFORMED, name=form.signed_by, time=day_and_clock(form.signed_at, page.banner.zone))


def _entries(rows: Sequence[FormRow]) -> tuple[SignedEntry, ...]:
    return tuple(_entry(row) for row in rows if row.filled)


def _entry(row: FormRow) -> SignedEntry:
    if row.how is How.NOT_APPLICABLE:
        return SignedEntry(label_of(row), say(texts.NOT_APPLICABLE, reason=row.reason), Mark.NOT_APPLICABLE)
    mark = _MARKS.get(row.standing) if row.standing is not None else None
    words = [standing_words(row.standing, row.side, row.kind)] if mark else []
    if row.struck:
        words.append(reason_words(row.reason))
    if row.late:
        words.append(say(texts.LATE))
    if row.typed:
        words.append(say(texts.TYPED))
    quiet = Mark.CORRECTED if row.struck else Mark.LATE if row.late else Mark.TYPED if row.typed else Mark.TICK
    old = row.struck[-1].shown if row.struck else ""
    return SignedEntry(label_of(row), _value(row), mark or quiet, ", ".join(words), old)


def _value(row: FormRow) -> str:
    if row.kind is RowKind.YES_NO:
        return say(texts.YES if row.shown == "yes" else texts.NO)
    return row.shown
