"""The tray of demonstration labels, filled from the registers and the batches at work."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.views.labels import label_rows, label_sheet
from batchtrack.services.views.shapes import LabelRow
from ui.components.label_tray import LabelTray, TrayLabel
from ui.desk import Desk
from ui.icons import Icon
from ui.scanning import ScanSource
from ui.texts import label_acts as acts
from ui.texts import labels as texts
from ui.texts import say
from ui.work import Latest

_SHEET: Final = "labels.pdf"
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
        self.tray.sheet_asked.connect(self._choose)
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

    def write_sheet(self, path: Path) -> None:
        """Write the labels as a sheet to be printed."""

        def do() -> Outcome:
            path.write_bytes(label_sheet(self._desk.workplace, self._batch))
            return Done()

        self._desk.run(do, lambda _done: self._desk.noted.emit(say(acts.SAVED, file=path.name)), self._desk.told.emit)

    def _choose(self) -> None:
        """The system's own window for the file, without stopping the clocks."""
        dialog = QFileDialog(self._window, say(acts.SAVE_AS), _SHEET, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(_SHEET)
        dialog.fileSelected.connect(lambda chosen: self.write_sheet(Path(chosen)))
        dialog.open()

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
