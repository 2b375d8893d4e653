"""The tray of demonstration labels: a press sends a label's code as a scanner would."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.components.button import Button
from ui.components.label import Label
from ui.components.painting import outline
from ui.icons import Icon, draw_icon
from ui.scanning import ScanSource
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, Type, Weight, theme

Index = QModelIndex | QPersistentModelIndex
LABEL_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_TOP: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class TrayLabel:
    """One label: what it is in words, its kind, and the code that it carries."""

    name: str
    kind: str
    code: str
    icon: Icon = Icon.LABEL


class TrayModel(QAbstractListModel):
    """The labels that match what is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[TrayLabel, ...] = ()
        self._shown: tuple[TrayLabel, ...] = ()
        self._wanted = ""

    def set_labels(self, labels: Sequence[TrayLabel]) -> None:
        """Take other labels."""
        self._all = tuple(labels)
        self.look_for(self._wanted)

    def look_for(self, words: str) -> None:
        """Show those whose name, kind or code contains the words."""
        self._wanted = words
        wanted = words.casefold()
        self.beginResetModel()
        self._shown = tuple(
            label for label in self._all if wanted in f"{label.name} {label.kind} {label.code}".casefold()
        )
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many labels are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, sentence, tooltip, or the label itself."""
        if not index.isValid():
            return None
        label = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return label.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{label.kind}, {label.name}, {label.code}"
        return label if role == LABEL_ROLE else None


class TrayDelegate(QStyledItemDelegate):
    """Paints a label: drawing, name, kind and code."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(0, theme().size(Size.STEP_ROW_CURRENT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one label."""
        look = theme()
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        label: TrayLabel = index.data(LABEL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, look.palette.selection)
        edge = look.size(Size.ICON)
        mark = QRect(place.left() + look.space(Space.MEDIUM), place.top(), edge, place.height())
        draw_icon(painter, label.icon, Tone.MUTED, mark)
        text = place.adjusted(edge + 2 * look.space(Space.MEDIUM), 0, -look.space(Space.SMALL), 0)
        half = place.height() // 2
        self._write(painter, text.adjusted(0, 2, 0, -half), label.name, Type.BODY, Tone.PLAIN)
        self._write(painter, text.adjusted(0, half, 0, -2), f"{label.kind} · {label.code}", Type.SMALL, Tone.MUTED)
        if state & QStyle.StateFlag.State_HasFocus:
            outline(painter, place, look.palette.text, look.strong_line, look.radius("row"))
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, place: QRect, words: str, step: Type, tone: Tone) -> None:
        font = theme().font(step, Weight.MEDIUM if step is Type.BODY else None, identifier=True)
        painter.setFont(font)
        painter.setPen(theme().ink(tone))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class LabelTray(QWidget):
    """A small window of its own, so that it can be used while a sheet is open; it sends to the window before it.

    Signals:
        sent: the code of a label was sent.
        sheet_asked: the labels are wanted as a sheet of paper.
    """

    sent = Signal(str)
    sheet_asked = Signal()

    def __init__(self, source: ScanSource, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(say(texts.DEMO_LABELS))
        self._source = source
        self.labels = TrayModel()
        self.labels.setParent(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(say(texts.DEMO_LABELS), Type.VALUE, weight=Weight.SEMIBOLD))
        self._column.addWidget(Label(say(texts.DEMO_LABELS_HINT), Type.SMALL, tone=Tone.MUTED, wraps=True))
        self._search = QLineEdit()
        self._search.setPlaceholderText(say(texts.FIND_LABEL))
        self._search.setAccessibleName(say(texts.FIND_LABEL))
        self._search.textChanged.connect(self.labels.look_for)
        self._column.addWidget(self._search)
        self._list = QListView()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setModel(self.labels)
        self._list.setItemDelegate(TrayDelegate(self._list))
        self._list.setAccessibleName(say(texts.DEMO_LABELS))
        self._list.clicked.connect(self._send)
        self._list.activated.connect(self._send)
        self._column.addWidget(self._list, 1)
        self.sheet = Button(say(texts.DEMO_LABELS_SHEET))
        self.sheet.clicked.connect(lambda _checked=False: self.sheet_asked.emit())
        self._column.addWidget(self.sheet)
        theme().follow(self)

    def show_labels(self, labels: Sequence[TrayLabel]) -> None:
        """Show these labels."""
        self.labels.set_labels(labels)

    def toggle(self) -> None:
        """Show the tray or put it away (F12)."""
        self.setVisible(not self.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        """Never be the window that a code is sent to."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self._source.leave_out(handle)

    def restyle(self) -> None:
        """Take sizes from the tokens."""
        look = theme()
        edge = look.space(Space.LARGE)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.space(Space.SMALL))
        self.resize(look.size(Size.TRAY), look.size(Size.SHEET_HEIGHT))

    def _send(self, index: QModelIndex) -> None:
        label: TrayLabel = index.data(LABEL_ROLE)
        if self._source.send(label.code):
            self.sent.emit(label.code)
