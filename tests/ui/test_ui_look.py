from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.components.chip import Chip
from ui.components.record_row import RecordRow
from ui.components.value_box import ValueBox
from ui.gallery.batch_page import BatchPage
from ui.gallery.pieces import PiecesPage
from ui.gallery.second_person import second_person_sheet
from ui.gallery.work_page import WorkPage
from ui.tokens import Mode, Size, theme


class SignPage(WorkPage):
    """A page with the second person's sheet open on it."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = second_person_sheet(self)
        self.sheet.open()


PAGES: dict[str, Callable[[], QWidget]] = {
    "batch": BatchPage,
    "work": WorkPage,
    "pieces": PiecesPage,
    "second person": SignPage,
}
LOOKS = pytest.mark.parametrize(
    ("mode", "zoom", "bench"),
    [(Mode.LIGHT, 1.0, False), (Mode.DARK, 1.0, False), (Mode.LIGHT, 2.0, False), (Mode.DARK, 1.0, True)],
    ids=["light", "dark", "light 200 %", "dark bench"],
)
EACH_PAGE = pytest.mark.parametrize("name", PAGES)


def _page(qtbot: QtBot, name: str, zoom: float = 1.0) -> QWidget:
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.resize(round(1440 * zoom), round(900 * zoom))
    page.show()
    qtbot.waitExposed(page)
    _settle()
    return page


def _settle() -> None:
    """Let layouts that depend on each other's heights come to rest."""
    for _round in range(3):
        QApplication.processEvents()


def _shown(page: QWidget) -> Iterator[QWidget]:
    for part in page.findChildren(QWidget):
        if part.isVisible():
            yield part


def _needed(part: QWidget) -> tuple[int, int]:
    """Width and height that a part's words need; nothing where it has none."""
    if isinstance(part, QLabel) and part.wordWrap() and part.text():
        return 0, part.heightForWidth(part.width())
    if isinstance(part, QLabel):
        return 0 if part.toolTip() else QFontMetrics(part.font()).horizontalAdvance(part.text()), 0
    if isinstance(part, Chip | QPushButton | QTabBar):
        return part.sizeHint().width(), part.sizeHint().height()
    if isinstance(part, QAbstractButton):
        return QFontMetrics(part.font()).horizontalAdvance(part.text()), 0
    if isinstance(part, QLineEdit) and part.echoMode() is QLineEdit.EchoMode.Normal:
        return QFontMetrics(part.font()).horizontalAdvance(part.text() or part.placeholderText()), 0
    return 0, 0


def _words_do_not_fit(part: QWidget) -> bool:
    width, height = _needed(part)
    return width > part.width() + 1 or height > part.height() + 1


@EACH_PAGE
@LOOKS
def test_that_no_words_are_cut_off(qtbot: QtBot, name: str, mode: Mode, zoom: float, bench: bool) -> None:
    theme().zoom(zoom)
    theme().at_bench(bench)
    theme().wish(mode)
    cut = [part for part in _shown(_page(qtbot, name, zoom)) if _words_do_not_fit(part)]
    assert [(type(part).__name__, part.property("text"), part.size()) for part in cut] == []


@EACH_PAGE
def test_that_a_live_change_of_zoom_cuts_no_words_off(qtbot: QtBot, name: str) -> None:
    page = _page(qtbot, name, 2.0)
    theme().zoom(2.0)
    _settle()
    cut = [part for part in _shown(page) if _words_do_not_fit(part)]
    assert [(type(part).__name__, part.property("text"), part.size()) for part in cut] == []


@EACH_PAGE
def test_that_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, name: str) -> None:
    nameless = [
        part
        for part in _shown(_page(qtbot, name))
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []


@EACH_PAGE
def test_that_nothing_takes_the_focus_by_the_wheel(qtbot: QtBot, name: str) -> None:
    page = _page(qtbot, name)
    assert all(part.focusPolicy() is not Qt.FocusPolicy.WheelFocus for part in _shown(page))


@EACH_PAGE
def test_that_every_target_at_the_bench_is_large_enough(qtbot: QtBot, name: str) -> None:
    theme().at_bench(True)
    page = _page(qtbot, name)
    small = [
        part
        for part in _shown(page)
        if isinstance(part, QAbstractButton | ValueBox)
        and part.isEnabled()
        and part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and part.height() < 48
    ]
    assert [(type(part).__name__, part.property("text"), part.size()) for part in small] == []


def test_that_the_banner_is_dark_in_both_palettes_and_always_equally_high(qtbot: QtBot) -> None:
    page = _page(qtbot, "batch")
    assert isinstance(page, BatchPage)
    for mode in (Mode.LIGHT, Mode.DARK):
        theme().wish(mode)
        picture = page.banner.grab().toImage()
        assert QColor(picture.pixel(2, 2)).lightness() < 40
        assert page.banner.height() == theme().size(Size.BANNER)


def test_that_tab_goes_through_the_rows_as_they_are_read(qtbot: QtBot) -> None:
    page = _page(qtbot, "batch")
    assert isinstance(page, BatchPage)
    rows = page.card.form.rows
    order: list[RecordRow] = []
    part: QWidget = page.card.form
    for _step in range(200):
        part = part.nextInFocusChain() or page
        owner = next((row for row in rows if row.isAncestorOf(part)), None)
        if owner is not None and owner not in order and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(owner)
    assert tuple(order) == rows


def test_that_a_stopped_box_shows_bar_and_border_in_the_colour_of_stop(qtbot: QtBot) -> None:
    page = _page(qtbot, "batch")
    assert isinstance(page, BatchPage)
    row = page.card.form.row("dose")
    assert row is not None
    box = row.findChildren(ValueBox)[0]
    picture = box.grab().toImage()
    middle = picture.height() // 2
    stop = QColor(theme().palette.stop.solid)
    assert QColor(picture.pixel(2, middle)) == stop
    assert QColor(picture.pixel(picture.width() - 1, middle)) == stop
    assert QColor(picture.pixel(picture.width() // 2 + 40, middle)) == QColor(theme().palette.sunken)


def test_that_a_met_value_is_quiet(qtbot: QtBot) -> None:
    page = _page(qtbot, "batch")
    assert isinstance(page, BatchPage)
    row = page.card.form.row("viability")
    assert row is not None
    assert _coloured(row.grab().toImage()) == 0


def _coloured(picture: QImage) -> int:
    """How many pixels are neither ink nor paper: strong colour, not the blue cast of the greys."""
    return sum(
        QColor(picture.pixel(x, y)).hslSaturation() > 120 and 60 < QColor(picture.pixel(x, y)).lightness() < 200
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )


def test_that_form_and_bar_fill_the_page_without_dead_space(qtbot: QtBot) -> None:
    page = _page(qtbot, "batch")
    assert isinstance(page, BatchPage)
    corner = page.card.mapTo(page, QPoint(0, 0))
    card = QRect(corner, page.card.size())
    assert page.height() - card.bottom() <= theme().size(Size.TAB)
    assert card.width() >= 0.45 * page.width()
