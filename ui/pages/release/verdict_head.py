"""The verdict of a stage as the page's heading, beside the time left, the planned use and who reviewed."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from batchtrack.services.views.shapes import Banner, ReleaseView
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.moments import long_time
from ui.components.verdict_mark import MarkIcon
from ui.pages.release.words import use_words
from ui.texts import release as texts
from ui.texts import say, say_count
from ui.tokens import Space, Tone, Type, theme


class VerdictHead(QWidget):
    """The answer to the page's one question."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Banner, ReleaseView] | None = None
        self._mark = MarkIcon(Mark.NONE)
        self.words = Label("", Type.PAGE)
        self.aside = Label("", tone=Tone.MUTED, wraps=True)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.words)
        self._row.addWidget(self.aside, 1)
        theme().follow(self)

    def show_stage(self, banner: Banner, view: ReleaseView) -> None:
        """Show another stage."""
        self._shown = banner, view
        said = verdict_of(view)
        self._mark.show_mark(said.mark)
        self.words.say(said.words, said.mark.tone if said.mark is Mark.STOP else Tone.PLAIN)

    def tick(self, now: datetime) -> None:
        """Show the times as they are at a moment."""
        if self._shown is not None:
            self.aside.say(" · ".join(part for part in _aside(*self._shown, now) if part))

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._row.setSpacing(theme().space(Space.SMALL))


def verdict_of(view: ReleaseView) -> Verdict:
    """May the batch leave?"""
    if view.certified:
        supplied = Verdict(Mark.ALERT, say(texts.SUPPLIED))
        return supplied if view.supplied else Verdict(Mark.MET, say(texts.CERTIFIED))
    if view.blockers:
        return Verdict(Mark.STOP, say_count(texts.MAY_NOT_LEAVE, len(view.blockers)))
    if view.review is not None:
        return Verdict(Mark.CURRENT, say(texts.REVIEW_FIRST))
    return Verdict(Mark.MET, say(texts.MAY_LEAVE))


def _aside(banner: Banner, view: ReleaseView, now: datetime) -> tuple[str, ...]:
    reviewer = say(texts.REVIEWER, who=view.reviewed_by) if view.reviewed_by else say(texts.NO_REVIEWER)
    if banner.given:
        return (say(texts.AFTER_USE), reviewer)
    return (_left(banner, now), use_words(view.planned_use, banner.expires_at, now), reviewer)


def _left(banner: Banner, now: datetime) -> str:
    if banner.expires_at is None:
        return say(texts.NO_LIMIT)
    if now >= banner.expires_at:
        return say(texts.LATE, time=long_time(now - banner.expires_at))
    return say(texts.TO_EXPIRY, time=long_time(banner.expires_at - now))
