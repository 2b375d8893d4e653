"""Asking for a signature: the sheet, the check of the password, the signed act, and its refusals."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.people import Confirmed, name_on_badge
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.desk import Desk, OnDone
from ui.sheets.answers import AnswerForm, Answers, Asked
from ui.sheets.open_sheet import spoken, while_open
from ui.texts import say
from ui.texts import sheets as texts

DoSigned = Callable[[Confirmed], Outcome]
DoSignedWith = Callable[[Confirmed, Answers], Outcome]


def ask_signature(
    desk: Desk, parent: QWidget, content: SignatureFacts, do: DoSigned, done: OnDone | None = None
) -> SignatureSheet:
    """Open the sheet for one signature; password and act are checked off the window's thread (21 CFR 11.200(a)(1)).

    Args:
        desk: where the act goes.
        parent: a widget of the page that is dimmed.
        content: what is signed, with its meaning.
        do: the service call, with the person whose password was right.
        done: called after the sheet is closed.
    """
    return _open(desk, SignatureSheet(parent, asked_of(desk, content)), do, done, about=content.banner.batch)


def ask_signed_answers(
    desk: Desk,
    parent: QWidget,
    content: SignatureFacts,
    asked: Sequence[Asked],
    do: DoSignedWith,
    done: OnDone | None = None,
) -> SignatureSheet:
    """Open the sheet for a signature under answers that are given in it, for example an assessment."""
    form = AnswerForm(asked)
    sheet = SignatureSheet(parent, asked_of(desk, content), form)
    return _open(desk, sheet, lambda confirmed: do(confirmed, form.answers()), done, form, about=content.banner.batch)


def asked_of(desk: Desk, content: SignatureFacts) -> SignatureFacts:
    """What the sheet shows where the first signature of an unbroken session takes the name too."""
    if not content.name or desk.continuity.password_alone(desk.session.person):
        return content
    return replace(content, name="", hint=f"{content.hint} {say(texts.FIRST_TAKES_BOTH)}".strip())


def _open(
    desk: Desk,
    sheet: SignatureSheet,
    do: DoSigned,
    done: OnDone | None,
    form: AnswerForm | None = None,
    *,
    about: str = "",
) -> SignatureSheet:
    def accepted(outcome: Done) -> None:
        if Shiboken.isValid(sheet):
            sheet.accept()
        if done is not None:
            done(outcome)

    def refused(refusals: tuple[Refusal, ...]) -> None:
        if Shiboken.isValid(sheet):
            sheet.refuse(*spoken(refusals))
        else:
            desk.told.emit(refusals)

    def sign(name: str, password: str) -> None:
        question = None if form is None else form.first_open()
        if question is not None and form is not None:
            sheet.refuse(say(texts.FILL_IN, row=question.label), say(texts.FILL_IN_HOW))
            form.focus_on(question)
            return
        sheet.set_busy(True)
        desk.sign(name, password, do, accepted, refused, about=about)

    sheet.signed.connect(sign)
    sheet.badge_scanned.connect(lambda scanned: _read_badge(desk, sheet, scanned))
    sheet.accepted.connect(sheet.password.clear)
    while_open(desk, sheet, lambda words: sheet.refuse(*words))
    sheet.open()
    first = None if form is None else form.first_open()
    if first is not None and form is not None:
        form.focus_on(first)
    return sheet


def _read_badge(desk: Desk, sheet: SignatureSheet, scanned: str) -> None:
    def known(name: str | None) -> None:
        if not Shiboken.isValid(sheet):
            return
        if name is None:
            sheet.refuse_scan()
        else:
            sheet.fill_name(name)

    desk.worker.read(lambda: name_on_badge(desk.workplace, scanned), known)
