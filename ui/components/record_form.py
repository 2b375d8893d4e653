"""The rows of a step in one column, in the order of the product document."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanRow
from ui.tokens import Space, theme


class RecordForm(QWidget):
    """Record rows under each other; Enter goes to the next open row.

    Signals:
        ended: Enter was pressed in the last open row; the page focuses what signs, and never signs by itself.
    """

    ended = Signal()

    def __init__(self, rows: Sequence[RecordRow] = ()) -> None:
        super().__init__()
        self._rows: list[RecordRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.show_rows(rows)
        theme().follow(self)

    @property
    def rows(self) -> tuple[RecordRow, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def row(self, key: str) -> RecordRow | None:
        """The row of a field or prompt."""
        return next((row for row in self._rows if row.key == key), None)

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Swap the rows; the former ones are deleted."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            self._column.addWidget(row)
            row.advanced.connect(lambda here=row: self._go_on(here))

    def put_last(self, row: RecordRow | None, former: RecordRow | None) -> None:
        """Put a row at the end, and give up the one that stood there; the others keep focus and text."""
        if former is not None and former in self._rows:
            self._rows.remove(former)
            self._column.removeWidget(former)
            former.hide()
            former.deleteLater()
        if row is not None:
            self._rows.append(row)
            self._column.addWidget(row)
            row.advanced.connect(lambda: self._go_on(row))

    def focused_row(self) -> RecordRow | None:
        """The row that holds the focus."""
        return next((row for row in self._rows if row.isAncestorOf(self.focusWidget())), None)

    def first_open(self) -> RecordRow | None:
        """The first row that still wants something."""
        return next((row for row in self._rows if row.is_open), None)

    def next_scan(self) -> ScanRow | None:
        """The scan row that the next scan fills, whichever row has the focus."""
        return next((row for row in self._rows if isinstance(row, ScanRow) and row.is_open), None)

    def open_rows(self) -> tuple[RecordRow, ...]:
        """All rows that still want something."""
        return tuple(row for row in self._rows if row.is_open)

    def settle(self) -> None:
        """Record what stands typed anywhere in the form."""
        for row in self._rows:
            row.settle()

    def restyle(self) -> None:
        """Take the gap from the tokens."""
        self._column.setSpacing(theme().space(Space.ROWS))

    def _go_on(self, here: RecordRow) -> None:
        after = self._rows[self._rows.index(here) + 1 :]
        following = next((row for row in after if row.is_open), None)
        if following is None:
            self.ended.emit()
        else:
            editor = following.focusProxy()
            if editor is not None:
                editor.setFocus(Qt.FocusReason.TabFocusReason)
