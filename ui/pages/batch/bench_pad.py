"""The number pad beside the form at the bench, with the units of the row that has the focus."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from batchtrack.services.views.shapes import BatchPage, FormRow, FormState, RowKind
from ui.components.number_pad import NumberPad
from ui.components.value_row import ValueRow
from ui.pages.batch.step_panel import StepPanel


class BenchPad(QWidget):
    """Shown in bench mode while the step takes numbers."""

    def __init__(self, panel: StepPanel) -> None:
        super().__init__()
        self._panel = panel
        self._page: BatchPage | None = None
        self._units: tuple[str, ...] = ()
        self.pad: NumberPad | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.hide()

    @property
    def is_wanted(self) -> bool:
        """Whether a number can be typed in the step."""
        form = None if self._page is None else self._page.form
        return (
            form is not None
            and form.state in {FormState.OPEN, FormState.VOIDED}
            and any(row.kind is RowKind.QUANTITY for row in form.rows)
        )

    def show_page(self, page: BatchPage) -> None:
        """Show the batch as it stands; the decimal mark is the site's."""
        self._page = page
        if self.pad is None:
            self.pad = NumberPad(page.form.decimal_mark)
            self.pad.entered.connect(self._enter)
            self._column.addWidget(self.pad)
        self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, _old: object, _new: object) -> None:
        row = self._row()
        units = () if row is None else row.unit_keys
        if self.pad is not None and units != self._units and row is not None:
            self._units = units
            self.pad.offer_units(units)

    def _enter(self) -> None:
        widget = self._panel.focused_row()
        if isinstance(widget, ValueRow):
            widget.box.editor.entered.emit()

    def _row(self) -> FormRow | None:
        widget = self._panel.focused_row() if self._page is not None else None
        if widget is None or self._page is None:
            return None
        rows = (row for row in self._page.form.rows if row.id == widget.key)
        return next((row for row in rows if row.kind is RowKind.QUANTITY), None)
