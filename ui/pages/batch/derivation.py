"""How a computed value came about, line by line."""

from collections.abc import Sequence

from ui.components.card import Card
from ui.components.label import Label
from ui.texts import say
from ui.texts import step as texts
from ui.tokens import Space, Tone, Type, Weight


class DerivationBox(Card):
    """The lines in a card under the row."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("", padding=Space.MEDIUM, gap=Space.TINY)
        self.body.addWidget(Label(say(texts.WHY_TITLE), Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD))
        for line in lines:
            self.body.addWidget(Label(line, wraps=True))
