"""Settings: language, light and dark, size, bench mode, scanner; what the facility set is shown beside them."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from batchtrack.batch.questions.times import show_date
from batchtrack.services.outcomes import Done, Outcome
from ui.components.button import Button
from ui.components.card import Card
from ui.components.choice_row import Choice
from ui.components.label import Label
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts, NoticeStack
from ui.components.page_scroll import PageScroll
from ui.desk import Desk
from ui.dressing import dress
from ui.languages import LANGUAGES, chosen
from ui.pages.facts import Fact, FactList
from ui.pages.settings.choices import SettingRow
from ui.pages.settings.stationery import StationeryCard
from ui.scanning.named import NAMES, settings_named
from ui.texts import say
from ui.texts import settings as texts
from ui.tokens import Mode, Space, Tone, Type, Weight, theme

ZOOMS: Final = (100, 110, 125, 150, 175, 200)
_YES, _NO = "yes", "no"


class SettingsPage(QWidget):
    """Each choice holds at once and is kept at this workstation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._store = desk.preferences
        self.language = SettingRow(
            say(texts.LANGUAGE),
            say(texts.LANGUAGE_HINT),
            [Choice(code, name) for code, name in LANGUAGES.items()],
        )
        looks = (
            (Mode.SYSTEM, texts.SYSTEM),
            (Mode.LIGHT, texts.LIGHT),
            (Mode.DARK, texts.DARK),
            (Mode.HIGH_CONTRAST, texts.HIGH_CONTRAST),
        )
        self.look = SettingRow(
            say(texts.LOOK), say(texts.LOOK_HINT), [Choice(mode.value, say(words)) for mode, words in looks]
        )
        zooms = [Choice(str(zoom), f"{zoom}\u00a0%") for zoom in ZOOMS]
        self.zoom = SettingRow(say(texts.ZOOM), say(texts.ZOOM_HINT), zooms)
        answers = [Choice(_YES, say(texts.YES)), Choice(_NO, say(texts.NO))]
        self.bench = SettingRow(say(texts.BENCH), say(texts.BENCH_HINT), answers)
        self.prefix, self.suffix = QLineEdit(), QLineEdit()
        self.stationery = StationeryCard(desk)
        self.notices = NoticeStack()
        self._whole = QVBoxLayout(self)
        self._scroll = PageScroll()
        self._build()
        self.language.chosen.connect(lambda code: self._change(language=code))
        self.look.chosen.connect(lambda mode: self._change(look=mode))
        self.zoom.chosen.connect(lambda zoom: self._change(zoom=int(zoom)))
        self.bench.chosen.connect(lambda answer: self._change(bench=answer == _YES))
        theme().changed.connect(self._show)
        theme().follow(self)

    def refresh(self) -> None:
        """Show what holds."""
        self._show()
        self.stationery.refresh()
        self.prefix.setText(self._store.now.scanner_prefix)
        self.suffix.setText(self._store.now.scanner_suffix)

    def take_scanner(self) -> None:
        """Read the scanner as it is typed, if that can be read."""
        prefix, suffix = self.prefix.text().strip(), self.suffix.text().strip()
        read = settings_named(prefix, suffix)
        if read is None:
            fact = say(texts.SCANNER_NOT_READ, typed=f"{prefix} … {suffix}")
            self._tell(Mark.ALERT, fact, say(texts.SCANNER_NOT_READ_HOW, names=", ".join(NAMES)))
            return
        self._change(scanner_prefix=prefix, scanner_suffix=suffix)
        self._desk.scanner_set.emit(read)
        self._tell(Mark.TICK, say(texts.SCANNER_TAKEN), "")

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        look = theme()
        edge = look.space(Space.CARD)
        self._whole.setContentsMargins(edge, look.space(Space.LARGE), edge, edge)
        self._whole.setSpacing(look.space(Space.LARGE))
        self._scroll.content.setSpacing(look.space(Space.LARGE))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(say(texts.SETTINGS), Type.PAGE))
        words.addWidget(Label(say(texts.SETTINGS_SENTENCE), tone=Tone.MUTED, wraps=True))
        self._whole.addLayout(words)
        self._whole.addWidget(self.notices)
        self._whole.addWidget(self._scroll, 1)
        rows = Card(gap=Space.LARGE)
        for row in (self.language, self.look, self.zoom, self.bench):
            rows.body.addWidget(row)
        self._scroll.content.addWidget(rows)
        self._scroll.content.addWidget(self._scanner())
        self._scroll.content.addWidget(self._facility())
        self._scroll.content.addWidget(self.stationery)
        self._scroll.content.addStretch(1)

    def _scanner(self) -> Card:
        card = Card(say(texts.SCANNER))
        columns = QHBoxLayout()
        for line, label, hint in (
            (self.prefix, texts.PREFIX, texts.PREFIX_HINT),
            (self.suffix, texts.SUFFIX, texts.SUFFIX_HINT),
        ):
            column = QVBoxLayout()
            named = Label(say(label), weight=Weight.SEMIBOLD, wraps=True)
            named.setBuddy(line)
            line.setAccessibleName(say(label))
            for part in (named, Label(say(hint), Type.SMALL, tone=Tone.MUTED, wraps=True), line):
                column.addWidget(part)
            columns.addLayout(column, 1)
        card.body.addLayout(columns)
        take = Button(say(texts.TAKE_SCANNER))
        take.clicked.connect(self.take_scanner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(take)
        card.body.addLayout(foot)
        return card

    def _facility(self) -> Card:
        site = self._desk.workplace.site
        card = Card(say(texts.FACILITY))
        facts = (
            Fact(say(texts.DECIMALS), f"12{site.decimal_mark}5"),
            Fact(say(texts.DATES), show_date(self._desk.workplace.clock.now().date())),
            Fact(say(texts.ZONE), site.zone),
        )
        card.body.addWidget(FactList(facts))
        return card

    def _show(self) -> None:
        look = theme()
        self.language.check(chosen(self._store.now.language))
        self.look.check(look.mode.value)
        self.zoom.check(str(round(look.scale.zoom * 100)))
        self.bench.check(_YES if look.scale.bench else _NO)

    def _change(self, **changes: str | int | bool) -> None:
        """Take the settings at once, then keep them; a file that cannot be written is told."""
        before = self._store.now.language

        def keep() -> Outcome:
            self._store.change(**changes)
            return Done()

        def kept(_done: Done) -> None:
            dress(self._store.now)
            if self._store.now.language != before:
                self._desk.language_changed.emit()

        def not_kept(failure: object) -> None:
            kept(Done())
            cause = str(getattr(failure, "error", failure))
            self._tell(Mark.ALERT, say(texts.NOT_KEPT, cause=cause), say(texts.NOT_KEPT_HOW))

        self._desk.worker.run(keep, kept, failed=not_kept)

    def _tell(self, mark: Mark, fact: str, how: str) -> None:
        self.notices.show_notices((NoticeFacts("settings", mark, fact, how),))
