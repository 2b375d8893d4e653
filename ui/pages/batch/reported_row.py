"""Whose act a step reports: name, function, organisation and time, as on the signed paper."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QWidget

from batchtrack.services.reporting import OnPaper
from batchtrack.services.views.shapes import FormRow
from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.components.marks import Mark, Verdict
from ui.components.record_row import RecordRow
from ui.texts import say
from ui.texts import step as texts
from ui.tokens import Space, Tone, Type, Weight, theme

_PARTS: Final = (
    ("name", texts.REPORTED_NAME),
    ("function", texts.REPORTED_FUNCTION),
    ("organisation", texts.REPORTED_ORGANISATION),
    ("time", texts.REPORTED_TIME),
)


class _PaperFields(QWidget):
    """Four fields, two by two, and the button that records them."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.fields: dict[str, QLineEdit] = {}
        for place, (key, words) in enumerate(_PARTS):
            self._add(place, key, say(words))
        self.act = Button(say(texts.REPORTED_RECORD))
        self.act.clicked.connect(self.sent)
        self.scan: Path | None = None
        self.attach = Button(say(texts.REPORTED_ATTACH), Kind.QUIET)
        self.attach.clicked.connect(self._choose)
        self._grid.addWidget(self.act, 4, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.attach, 4, 1, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.fields["name"])
        theme().follow(self)

    def restyle(self) -> None:
        """Take gaps from the tokens."""
        self._grid.setHorizontalSpacing(theme().space(Space.MEDIUM))
        self._grid.setVerticalSpacing(theme().space(Space.TINY))

    def _add(self, place: int, key: str, words: str) -> None:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.returnPressed.connect(lambda: self._entered(key))
        label = Label(words, Type.SMALL, tone=Tone.MUTED)
        label.setBuddy(field)
        self._grid.addWidget(label, place // 2 * 2, place % 2)
        self._grid.addWidget(field, place // 2 * 2 + 1, place % 2)
        self._grid.setColumnStretch(place % 2, 1)
        self.fields[key] = field

    def take_scan_of_paper(self, path: str) -> None:
        """Attach this file when the act is recorded."""
        self.scan = Path(path)
        self.attach.setText(self.scan.name)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), say(texts.REPORTED_ATTACH))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_scan_of_paper)
        dialog.open()

    def _entered(self, key: str) -> None:
        keys = [part for part, _ in _PARTS]
        if key == keys[-1]:
            self.sent.emit()
        else:
            self.fields[keys[keys.index(key) + 1]].setFocus(Qt.FocusReason.TabFocusReason)


class ReportedRow(RecordRow):
    """The row; ``recorded`` carries what the paper says (`OnPaper`), ``now_asked`` wants the present time."""

    def __init__(self, row: FormRow) -> None:
        super().__init__(row.id, say(texts.REPORTED_LABEL, function=row.label), say(texts.REPORTED_HINT))
        self._function = row.label
        self._filled = False
        self.paper = _PaperFields()
        self.paper.fields["function"].setText(row.label)
        self.paper.sent.connect(self._send)
        self._shown = Label("", Type.VALUE, weight=Weight.MEDIUM, wraps=True)
        self._set_editor(self.paper, wide=True)
        self._grid.addWidget(self._shown, 0, 1, 1, 2, Qt.AlignmentFlag.AlignVCenter)
        self.show_row(row, editable=True)

    @property
    def is_open(self) -> bool:
        """Whether the paper still has to be copied."""
        return not self._filled

    def show_row(self, row: FormRow, *, editable: bool) -> None:
        """Show who acted, once it is recorded."""
        self._filled = row.filled
        self.paper.setVisible(not row.filled and editable)
        self._shown.setVisible(row.filled or not editable)
        self._shown.say(row.shown)
        if row.filled:
            attached = Verdict(Mark.TICK, say(texts.REPORTED_ATTACHED))
            self.show_verdicts((attached if row.entered else Verdict(Mark.ALERT, say(texts.REPORTED_NO_PAPER)),))

    def refuse(self, words: str) -> None:
        """Say why it is not recorded; what is typed stays."""
        self.show_verdicts((Verdict(Mark.ALERT, words),), aloud=True)

    def _send(self) -> None:
        typed = {key: field.text().strip() for key, field in self.paper.fields.items()}
        for key, words in _PARTS:
            if not typed[key]:
                self.refuse(say(texts.REPORTED_OPEN, part=say(words)))
                self.paper.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        paper = OnPaper(typed["name"], typed["function"], typed["organisation"], typed["time"], self.paper.scan)
        self.recorded.emit(paper)
        self.advanced.emit()
