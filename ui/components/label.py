"""Words on the screen: one step of the type scale, one tone, always plain text."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.tokens import Tone, Type, Weight, theme

_CHANGES: Final = frozenset({QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class Label(QLabel):
    """A text of the type scale; what comes from the record is never read as rich text."""

    def __init__(
        self,
        text: str = "",
        step: Type = Type.BODY,
        *,
        tone: Tone = Tone.PLAIN,
        weight: Weight | None = None,
        wraps: bool = False,
        identifier: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._tone = tone
        self._weight = weight
        self._identifier = identifier
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        theme().follow(self)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show another text, and another tone where one is given."""
        if tone is not None and tone is not self._tone:
            self._tone = tone
            self.restyle()
        if text != self.text():
            self.setText(text)

    def set_weight(self, weight: Weight | None) -> None:
        """Take another weight; the step's own for None."""
        self._weight = weight
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the tokens."""
        font, ink = self.wanted_font(), theme().ink(self._tone)
        if self.font() != font:
            self.setFont(font)
        if self.palette().windowText().color() != ink:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, ink)
            self.setPalette(palette)

    def wanted_font(self) -> QFont:
        """The font that the tokens give to this label."""
        return theme().font(self._step, self._weight, identifier=self._identifier)

    def changeEvent(self, event: QEvent) -> None:
        """A new parent brings back font and colour of the first polish; take them from the tokens again."""
        super().changeEvent(event)
        if event.type() in _CHANGES and hasattr(self, "_identifier"):
            self.restyle()


class ElidedLabel(Label):
    """A label that ends in an ellipsis where room is short; the whole text is its tooltip and its name."""

    def __init__(self, text: str = "", step: Type = Type.BODY, *, tone: Tone = Tone.PLAIN) -> None:
        self._whole = text
        super().__init__(text, step, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._fit()

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show another text."""
        self._whole = text
        super().say(text, tone)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as an ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)
