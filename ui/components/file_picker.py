"""A file chosen from the disk, shown by its name; a file may be dropped on it, but need not be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.components.button import Button
from ui.components.label import ElidedLabel
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Space, Tone, theme


class FilePicker(QWidget):
    """A button and the name of what was chosen; ``file`` is its path, empty while there is none."""

    def __init__(self, label: str, kinds: str = "") -> None:
        super().__init__()
        self.file = ""
        self._label = label
        self._kinds = kinds
        self._button = Button(say(texts.CHOOSE_FILE))
        self._button.setAccessibleName(f"{label}: {say(texts.CHOOSE_FILE)}")
        self._button.clicked.connect(self._choose)
        self._name = ElidedLabel("", tone=Tone.MUTED)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._button)
        self._line.addWidget(self._name, 1)
        self.setFocusProxy(self._button)
        self.setAcceptDrops(True)
        theme().follow(self)

    def take(self, path: str) -> None:
        """Take this file."""
        self.file = path
        self._name.say(path.replace("\\", "/").rpartition("/")[2])

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._line.setSpacing(theme().space(Space.SMALL))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single local file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped file."""
        self.take(event.mimeData().urls()[0].toLocalFile())

    def _choose(self) -> None:
        """Open the system's file window without stopping the clocks."""
        dialog = QFileDialog(self.window(), self._label)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if self._kinds:
            dialog.setNameFilter(self._kinds)
        dialog.fileSelected.connect(self.take)
        dialog.open()
