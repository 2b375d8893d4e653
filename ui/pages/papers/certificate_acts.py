"""Acts on a certificate after its signature: confirmed by its certifier, or withdrawn by QA."""

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import ConfirmCertificate, WithdrawCertificate
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.services.acting import act
from batchtrack.services.views.shapes import Banner, PaperRow
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets import AskedWords, ask_signed_answers, banner_facts, own_name
from ui.texts import papers as texts
from ui.texts import say


class CertificateActs:
    """Acts asked for by a widget that shows a certificate."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def confirm(self, banner: Banner, paper: PaperRow, version: int) -> None:
        """The certifying person stands by the certificate after a correction."""
        content = self._content(banner, paper, say(texts.CONFIRM), say(texts.CONFIRM_MEANING))
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (AskedWords("reason", say(texts.NEEDS_REASON)),),
            lambda by, given: act(
                self._desk.workplace, banner.batch, ConfirmCertificate(paper.stage, given["reason"], version), by
            ),
        )

    def withdraw(self, banner: Banner, paper: PaperRow, version: int) -> None:
        """QA takes the certificate back; no permit stands on it any more."""
        content = self._content(banner, paper, say(texts.WITHDRAW), say(texts.WITHDRAW_SENTENCE))
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (AskedWords("reason", say(texts.NEEDS_REASON)),),
            lambda by, given: act(
                self._desk.workplace,
                banner.batch,
                WithdrawCertificate(paper.stage, given["reason"]),
                by,
                shown=version,
            ),
        )

    def _content(self, banner: Banner, paper: PaperRow, title: str, meaning: str) -> SignatureFacts:
        return SignatureFacts(
            banner=banner_facts(banner),
            about=paper.number,
            list_title=title,
            entries=(SignedEntry(say(texts.PAPER), paper.number, Mark.ALERT, paper.title),),
            title=title,
            meaning=meaning,
            act=title,
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )
