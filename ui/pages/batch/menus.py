"""What can be done at a row, and what is done less often in a step; each with its key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from batchtrack.services.views.shapes import BatchPage, FormState, RowKind
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanRow
from ui.pages.batch.form_rows import CORRECTABLE
from ui.pages.batch.kept_files import files_in
from ui.texts import menus as texts
from ui.texts import patient as patient_texts
from ui.texts import say
from ui.texts import step as step_texts

Do = Callable[[str], object]


def open_row_menu(row: RecordRow, place: QPoint, page: BatchPage, do: Do) -> QMenu:
    """The menu of a row, at a place on the screen: what a right click or a long press opens."""
    menu = _menu(row)
    shown = next((each for each in page.form.rows if each.id == row.key), None)
    open_step = page.form.state is FormState.OPEN
    if shown is not None and shown.filled and shown.kind in CORRECTABLE:
        _add(menu, texts.CORRECT, "F2", row.correct_asked.emit)
    if shown is not None and not shown.filled and open_step and shown.kind in CORRECTABLE - {RowKind.TIME}:
        _add(menu, texts.EARLIER, "Shift+F2", row.late_asked.emit)
    if shown is not None and not shown.filled and open_step and not isinstance(row, ScanRow):
        _add(menu, texts.NOT_APPLICABLE, "F7", row.not_applicable_asked.emit)
    if isinstance(row, ScanRow) and row.is_open:
        _add(menu, texts.TYPE_CODE, "F8", row.type_code_asked.emit)
    row.focus_editor()
    _add(menu, texts.COMMENT, "F4", lambda: do("comment"))
    _add(menu, step_texts.ATTACH, "", lambda: do("attach"))
    _add(menu, texts.DEVIATION, "F10", lambda: do(f"raise_deviation {row.key}"))
    menu.popup(place)
    return menu


def open_more_menu(button: QWidget, page: BatchPage, do: Do) -> QMenu:
    """What a step seldom needs: files, paper, who the patient is."""
    menu = _menu(button)
    form = page.form
    if form.state is not FormState.NOT_BEGUN:
        _add(menu, step_texts.ATTACH, "", lambda: do("attach"))
    for file in files_in(form):
        _add_words(menu, say(step_texts.FILE_SAVE, words=file.words), "", partial(do, f"save_file {file.document}"))
    if form.paper is None and form.reported_by is None and form.state in {FormState.NOT_BEGUN, FormState.OPEN}:
        _add(menu, step_texts.PAPER_TITLE, "", lambda: do("on_paper"))
    if form.reported_by is not None:
        _add(menu, step_texts.PAPER_PRINT_FORM, "", lambda: do("print_form"))
    _add(menu, step_texts.PAPER_PRINT, "", lambda: do("print_open"))
    _add(menu, patient_texts.TITLE, "", lambda: do("patient"))
    menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, words: str, key: str, then: Callable[[], object]) -> None:
    _add_words(menu, say(words), key, then)


def _add_words(menu: QMenu, said: str, key: str, then: Callable[[], object]) -> None:
    action = QAction(f"{said}\t{key}" if key else said, menu)
    action.triggered.connect(lambda _checked=False: then())
    menu.addAction(action)
