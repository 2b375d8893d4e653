"""Review and certification of a stage: each signed in its sheet."""

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import Certify, ReviewRecord
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.services.acting import act
from batchtrack.services.views.shapes import Banner, ReleaseView
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk, OnDone
from ui.pages.release.act_row import certify_words
from ui.pages.release.words import exception_words
from ui.sheets import ask_signature, banner_facts, own_name
from ui.texts import release as texts
from ui.texts import say


class StageActs:
    """Acts asked for by the readiness of a stage."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def review(self, banner: Banner, view: ReleaseView) -> None:
        """QA signs that the record was reviewed as it is shown."""
        again = bool(view.reviewed_to)
        entries = _news(view) if again else _unusual(view)
        entries = entries or [SignedEntry(say(texts.EXCEPTIONS), say(texts.EXCEPTIONS_NONE), Mark.TICK)]
        first = str(view.reviewed_to + 1)
        content = self._content(
            banner,
            view,
            list_title=say(texts.REVIEW_NEW, entry=str(view.reviewed_to)) if again else say(texts.REVIEW_LIST),
            entries=entries,
            title=say(texts.REVIEW_NEW_TITLE, first=first, last=str(view.version)),
            meaning=say(texts.REVIEW_NEW_MEANING if again else texts.REVIEW_MEANING),
            act_words=say(texts.REVIEW),
        )
        workplace, command = self._desk.workplace, ReviewRecord(view.stage, view.version)
        ask_signature(self._desk, self._parent, content, lambda by: act(workplace, banner.batch, command, by))

    def certify(self, banner: Banner, view: ReleaseView, done: OnDone) -> None:
        """The qualified person certifies the stage; the certificate is issued with it."""
        entries = [SignedEntry(say(texts.BATCH), f"{banner.batch}, {banner.product}", Mark.NONE)]
        entries += [SignedEntry(say(texts.PENDING), test, Mark.WAITING) for test in view.pending]
        content = self._content(
            banner,
            view,
            list_title=say(texts.CERTIFY_LIST),
            entries=entries,
            title=view.title,
            meaning=view.statement,
            act_words=certify_words(view),
        )
        workplace, command = self._desk.workplace, Certify(view.stage, view.version)
        ask_signature(self._desk, self._parent, content, lambda by: act(workplace, banner.batch, command, by), done)

    def _content(
        self,
        banner: Banner,
        view: ReleaseView,
        *,
        list_title: str,
        entries: list[SignedEntry],
        title: str,
        meaning: str,
        act_words: str,
    ) -> SignatureFacts:
        return SignatureFacts(
            banner=banner_facts(banner),
            about=view.title,
            list_title=list_title,
            entries=entries,
            title=title,
            meaning=meaning,
            act=act_words,
            back=say(texts.BACK_TO_RELEASE),
            name=own_name(self._desk, QA_ROLES),
        )


def _unusual(view: ReleaseView) -> list[SignedEntry]:
    """The whole record by exception."""
    rows = [(row.what, exception_words(row)) for row in view.exceptions]
    return [SignedEntry(what, said.words, said.mark) for what, said in rows]


def _news(view: ReleaseView) -> list[SignedEntry]:
    """What was added since the last review, alone."""
    return [SignedEntry(str(row.version), row.what, Mark.NONE) for row in view.news]
