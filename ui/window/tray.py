"""The tray of demonstration labels, filled from the registers and the batches at work."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from batchtrack.services.views.labels import label_rows
from batchtrack.services.views.shapes import LabelRow
from ui.components.label_tray import LabelTray, TrayLabel
from ui.desk import Desk
from ui.icons import Icon
from ui.scanning import ScanSource
from ui.texts import labels as texts
from ui.texts import say
from ui.work import Latest

_KINDS: Final = {
    "wristband": (texts.WRISTBAND, Icon.PERSON),
    "order": (texts.ORDER, Icon.FILE),
    "container": (texts.CONTAINER, Icon.BATCHES),
    "badge": (texts.BADGE, Icon.PERSON),
    "room": (texts.ROOM, Icon.LABEL),
    "device": (texts.DEVICE, Icon.EQUIPMENT),
    "lot": (texts.LOT, Icon.MATERIALS),
}


class DemoLabels(QObject):
    """Shows the tray and keeps its labels up to date."""

    def __init__(self, desk: Desk, source: ScanSource, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._latest = Latest(desk.worker)
        self._batch: str | None = None
        self._window = window
        self.tray = LabelTray(source, window)
        desk.changed.connect(lambda _streams: self._read_if_shown())

    def about(self, batch: str | None) -> None:
        """Put the labels of this batch first."""
        self._batch = batch
        self._read_if_shown()

    def toggle(self) -> None:
        """Show the tray at the window's right edge, or put it away."""
        self.tray.toggle()
        if self.tray.isVisible():
            window = self._window
            corner = window.mapToGlobal(window.rect().topRight())
            self.tray.move(corner.x() - self.tray.width(), corner.y() + (window.height() - self.tray.height()) // 2)
            self._read()

    def _read_if_shown(self) -> None:
        if self.tray.isVisible():
            self._read()

    def _read(self) -> None:
        self._latest.ask(lambda: label_rows(self._desk.workplace, self._batch), self._show)

    def _show(self, rows: tuple[LabelRow, ...]) -> None:
        self.tray.show_labels([_label(row) for row in rows])


def _label(row: LabelRow) -> TrayLabel:
    kind, icon = _KINDS[row.group]
    return TrayLabel(row.words, say(kind), row.code, icon)
