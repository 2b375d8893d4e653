"""The banner of a batch: identity and time left, the same on every page and sheet, dark in both palettes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.components.label import Label
from ui.components.moments import long_time
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme


@dataclass(frozen=True, slots=True)
class BannerFacts:
    """What a banner shows; an empty text is said as ``not known``.

    Attributes:
        subject: subject code.
        chain_of_identity: identifier in groups.
        product: product with version, in words.
        stage: where the batch is, in words.
        expires: expiry as it is shown, with day, date, time and zone.
        expires_at: the same moment (aware, UTC) for the countdown; None where there is no expiry yet.
        over: said in place of the countdown once time no longer counts, for example ``given``.
        similar: another open batch whose code differs in one character only.
        batch: its id, which nothing shows; empty where it is about no batch.
    """

    subject: str
    chain_of_identity: str
    product: str = ""
    stage: str = ""
    expires: str = ""
    expires_at: datetime | None = None
    similar: str = ""
    over: str = ""
    batch: str = ""


class _Pair(QVBoxLayout):
    """Label above value, the value stronger, no colon."""

    def __init__(self, name: str, step: Type, weight: Weight, *, identifier: bool = False) -> None:
        super().__init__()
        self.setSpacing(0)
        self.name = Label(name, Type.SMALL, tone=Tone.BANNER_MUTED)
        self.value = Label("", step, tone=Tone.ON_BANNER, weight=weight, identifier=identifier)
        self.addStretch(1)
        self.addWidget(self.name)
        self.addStretch(1)
        self.addWidget(self.value)
        self.addStretch(1)

    def wide(self, name: str) -> int:
        """Pixels in which nothing of it is cut off, under that name."""
        return max(self.name.fontMetrics().horizontalAdvance(name), self.value.sizeHint().width())

    def put_away(self, away: bool) -> None:
        """Give the room to others, or take it back."""
        if self.value.isHidden() is not away:
            self.name.setHidden(away)
            self.value.setHidden(away)

    def restyle(self) -> None:
        """All values of the band are equally high, so that they stand on one line."""
        self.value.setMinimumHeight(QFontMetrics(theme().font(Type.BANNER)).height())


class Banner(QFrame):
    """The ink band; feed ``tick`` from the window's ticker.

    Identity and time left are never cut off: where room is short, the product goes, then the stage, then the date of
    expiry; they stay in the tooltip.
    """

    def __init__(self, facts: BannerFacts) -> None:
        super().__init__()
        self._subject = _Pair(say(texts.SUBJECT), Type.BANNER, Weight.SEMIBOLD, identifier=True)
        self._chain = _Pair(say(texts.CHAIN_OF_IDENTITY), Type.VALUE, Weight.SEMIBOLD, identifier=True)
        self._product = _Pair(say(texts.PRODUCT), Type.VALUE, Weight.REGULAR)
        self._stage = _Pair(say(texts.STAGE), Type.VALUE, Weight.REGULAR)
        self._expiry = _Pair(say(texts.EXPIRES), Type.BANNER, Weight.SEMIBOLD)
        self._row = QHBoxLayout(self)
        for pair in (self._subject, self._chain, self._product, self._stage):
            self._row.addLayout(pair)
        self._row.addStretch(1)
        self._row.addLayout(self._expiry)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_facts(facts)
        theme().follow(self)

    def show_facts(self, facts: BannerFacts) -> None:
        """Show another batch or another state of it."""
        self._facts = facts
        unknown = say(texts.NOT_KNOWN)
        self._subject.value.say(facts.subject or unknown)
        similar = say(texts.SIMILAR, subject=facts.similar) if facts.similar else ""
        self._subject.name.say(" · ".join(part for part in (say(texts.SUBJECT), similar) if part))
        self._chain.value.say(facts.chain_of_identity or unknown)
        self._product.value.say(facts.product or unknown)
        self._stage.value.say(facts.stage or unknown)
        self._expiry.value.say(facts.over or unknown)
        self.setAccessibleName(f"{facts.subject}, {facts.chain_of_identity}, {facts.stage}")
        self._fit()

    def tick(self, now: datetime) -> None:
        """Show the time left at a moment (aware, UTC), or for how long it is over."""
        ends = self._facts.expires_at
        if ends is None or self._facts.over:
            return
        words = texts.TIME_LEFT_WORDS if now < ends else texts.EXPIRED_AGO
        self._expiry.value.say(say(words, time=long_time(ends - now)))

    def restyle(self) -> None:
        """Take height and gaps from the tokens."""
        look = theme()
        self.setFixedHeight(look.size(Size.BANNER))
        for pair in (self._subject, self._chain, self._product, self._stage, self._expiry):
            pair.restyle()
        side = look.space(Space.CARD)
        self._row.setContentsMargins(side, look.space(Space.TINY), side, look.space(Space.TINY))
        self._row.setSpacing(look.space(Space.WIDE))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Texts and fonts change one after the other; what fits is asked once they have."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().palette.banner)
        painter.end()

    def _fit(self) -> None:
        """Show what there is room for; asked again whenever a text or a font changes."""
        facts = self._facts
        expires = " ".join(part for part in (say(texts.EXPIRES), facts.expires) if part)
        kept = [self._subject, self._chain, self._product, self._stage]
        for pair in (self._product, self._stage):
            away = not self._has_room_for(kept, expires)
            pair.put_away(away)
            if away:
                kept.remove(pair)
        self._expiry.name.say(expires if self._has_room_for(kept, expires) else say(texts.EXPIRES))
        self.setToolTip("\n".join(part for part in (facts.product, facts.stage, expires) if part))

    def _has_room_for(self, pairs: Sequence[_Pair], expires: str) -> bool:
        edges = self._row.contentsMargins()
        gaps = (len(pairs) + 1) * self._row.spacing() + edges.left() + edges.right()
        wide = sum(pair.wide(pair.name.text()) for pair in pairs) + self._expiry.wide(expires)
        return not self.isVisible() or wide + gaps <= self.width()


class IdentityBand(QFrame):
    """The banner repeated in a sheet: subject, chain of identity, and what the sheet is about."""

    def __init__(self, facts: BannerFacts, about: str) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addWidget(
            Label(facts.subject, Type.VALUE, tone=Tone.ON_BANNER, weight=Weight.SEMIBOLD, identifier=True)
        )
        self._row.addWidget(Label(facts.chain_of_identity, tone=Tone.ON_BANNER, identifier=True))
        self._row.addStretch(1)
        where = Label(about, tone=Tone.ON_BANNER, weight=Weight.MEDIUM)
        where.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(where)
        theme().follow(self)

    def restyle(self) -> None:
        """Take height and gaps from the tokens."""
        look = theme()
        self.setFixedHeight(look.size(Size.SHEET_BAND))
        self._row.setContentsMargins(look.space(Space.CARD), 0, look.space(Space.CARD), 0)
        self._row.setSpacing(look.space(Space.CARD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the band."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().palette.banner)
        painter.end()
