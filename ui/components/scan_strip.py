"""The strip under the banner that says what was scanned: accepted for two seconds, refused until answered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStrip
from ui.texts import say
from ui.texts import words as texts

ACCEPTED_MS: Final = 2000


@dataclass(frozen=True, slots=True)
class ScanNews:
    """What came of one scan: the fact in bold, what is next, and for a refusal the word of its button.

    ``do`` is the way out that the button opens, where there is one; a quiet button then puts the refusal aside.
    """

    mark: Mark
    fact: str
    sentence: str = ""
    action: str = ""
    code: str = ""
    do: Callable[[], object] | None = None

    @property
    def refused(self) -> bool:
        """Whether somebody has to answer."""
        return self.mark.loudness >= Mark.ALERT.loudness


class ScanStrip(QFrame):
    """Shows one scan at a time; a refusal is not pushed away by a later accepted scan.

    Signals:
        answered: the refusal's button was pressed; the strip is gone.
    """

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._strip: NoticeStrip | None = None
        self._refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ACCEPTED_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def holds_refusal(self) -> bool:
        """Whether a refusal waits for its answer."""
        return self._refused

    def show_scan(self, news: ScanNews) -> None:
        """Show what came of a scan, with a second tone beside the scanner's own where it was refused."""
        if self._refused and not news.refused:
            return
        self.clear()
        self._refused = news.refused
        action = news.action or (say(texts.UNDERSTOOD) if news.refused else "")
        aside = say(texts.UNDERSTOOD) if news.do is not None else ""
        facts = NoticeFacts("scan", news.mark, news.fact, news.sentence, action, news.code, aside)
        self._strip = NoticeStrip(facts)
        self._strip.acted.connect(lambda: self._answer(news.do))
        self._strip.put_aside.connect(self._answer)
        self._column.addWidget(self._strip)
        self.show()
        if news.refused:
            QApplication.beep()
        else:
            self._timer.start()

    def clear(self) -> None:
        """Take the strip away."""
        self._timer.stop()
        self._refused = False
        if self._strip is not None:
            self._column.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        self.hide()

    def _answer(self, do: Callable[[], object] | None = None) -> None:
        self.clear()
        self.answered.emit()
        if do is not None:
            do()
