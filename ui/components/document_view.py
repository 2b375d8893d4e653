"""A document to be read: headings, paragraphs and lists in one column, selectable, never taken for markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from ui.tokens import Space, Tone, Type, Weight, theme


class Style(Enum):
    """How a paragraph stands: type, weight, tone, room above, indent."""

    HEADING = (Type.TITLE, Weight.SEMIBOLD, Tone.PLAIN, Space.CARD, 0)
    PART = (Type.VALUE, Weight.SEMIBOLD, Tone.PLAIN, Space.LARGE, 0)
    TEXT = (Type.BODY, None, Tone.PLAIN, Space.TINY, 0)
    NOTE = (Type.SMALL, None, Tone.MUTED, Space.TINY, 0)
    ITEM = (Type.BODY, None, Tone.PLAIN, Space.TINY, 1)
    DETAIL = (Type.SMALL, None, Tone.MUTED, Space.NONE, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    style: Style
    words: str


class DocumentView(QTextEdit):
    """Read-only; one tab stop, scrolled by keys."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        theme().follow(self)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show another document, from its beginning."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def restyle(self) -> None:
        """Take fonts, colours and gaps from the tokens."""
        self._write()

    def _write(self) -> None:
        look = theme()
        self.document().clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place, line in enumerate(self._lines):
            step, weight, tone, above, indent = line.style.value
            block = QTextBlockFormat()
            block.setTopMargin(look.space(above) if place else 0)
            block.setLeftMargin(indent * look.space(Space.LARGE))
            letters = QTextCharFormat()
            letters.setFont(QFont(look.font(step, weight)))
            letters.setForeground(look.ink(tone))
            if place:
                cursor.insertBlock(block, letters)
            else:
                cursor.setBlockFormat(block)
            cursor.insertText(line.words, letters)
        cursor.endEditBlock()
