"""A row for a file: an instrument's export, a photograph, a scanned form."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.components.button import Button
from ui.components.label import ElidedLabel
from ui.components.marks import UNJUDGED, Verdict
from ui.components.record_row import RecordRow
from ui.texts import say
from ui.texts import words as texts
from ui.tokens import Size, Space, Tone, theme


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file row shows; ``file`` is the recorded file's name, empty while there is none."""

    key: str
    label: str
    hint: str = ""
    file: str = ""
    kinds: str = ""
    verdict: Verdict = UNJUDGED
    notes: tuple[Verdict, ...] = ()


class FileRow(RecordRow):
    """A row for a file; ``recorded`` carries its ``Path``. A file may be dropped on it, but need not be."""

    def __init__(self, facts: FileFacts) -> None:
        super().__init__(facts.key, facts.label, facts.hint)
        self._name = ElidedLabel("", tone=Tone.MUTED)
        self._button = Button(say(texts.CHOOSE_FILE))
        self._button.setAccessibleName(f"{facts.label}: {say(texts.CHOOSE_FILE)}")
        self._button.clicked.connect(self.choose)
        editor = QWidget()
        self._line = QHBoxLayout(editor)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._button)
        self._line.addWidget(self._name, 1)
        editor.setFocusProxy(self._button)
        self._set_editor(editor)
        self.setAcceptDrops(True)
        self.show_facts(facts)

    @property
    def is_open(self) -> bool:
        """Whether a file is still wanted."""
        return not self._facts.file

    def show_facts(self, facts: FileFacts, *, aloud: bool = False) -> None:
        """Show what is now known."""
        self._facts = facts
        self.show_words(facts.label, facts.hint)
        self._name.say(facts.file)
        self.show_verdicts((facts.verdict, *facts.notes), aloud=aloud)

    def choose(self) -> None:
        """Open the system's file window without stopping the clocks."""
        dialog = QFileDialog(self.window(), self.label)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if self._facts.kinds:
            dialog.setNameFilter(self._facts.kinds)
        dialog.fileSelected.connect(self._taken)
        dialog.open()

    def restyle(self) -> None:
        """Take widths and gaps from the tokens."""
        super().restyle()
        self._line.setSpacing(theme().space(Space.SMALL))
        self._editor.setMinimumWidth(theme().size(Size.VALUE_COLUMN))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single local file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped file."""
        self._taken(event.mimeData().urls()[0].toLocalFile())

    def _taken(self, path: str) -> None:
        self.recorded.emit(Path(path))
        self.advanced.emit()
