"""Looking at a shown page as a strict reader does: cut words, controls without a name, small targets, tab order."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QTabBar, QWidget

from ui.components.chip import Chip
from ui.components.rail import RailButton
from ui.components.value_box import ValueBox

SMALLEST_TARGET: Final = 48


def settle() -> None:
    """Let layouts that depend on each other's heights come to rest."""
    for _round in range(3):
        QApplication.processEvents()


def shown(page: QWidget) -> Iterator[QWidget]:
    """Everything that can be seen of a page."""
    for part in page.findChildren(QWidget):
        if part.isVisible():
            yield part


def cut_off(page: QWidget) -> list[str]:
    """Words that do not fit into their widget."""
    return [_said(part) for part in shown(page) if _words_do_not_fit(part)]


def unnamed(page: QWidget) -> list[str]:
    """Controls that take the focus by Tab and have no name for a screen reader."""
    return [
        _said(part)
        for part in shown(page)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]


def small(page: QWidget) -> list[str]:
    """Targets lower than a gloved finger wants."""
    return [
        _said(part)
        for part in shown(page)
        if isinstance(part, QAbstractButton | ValueBox | QLineEdit)
        and part.isEnabled()
        and part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _inside_a_box(part)
        and part.height() < SMALLEST_TARGET
    ]


def out_of_order(page: QWidget) -> list[str]:
    """Tab stops that come before one that stands higher on the page and not further right.

    Two stops are in one line where their middles are closer than half of the lower one's height.
    """
    stops = [part for part in _tab_chain(page) if part.isVisible() and part.isEnabled()]
    wrong = []
    for first, second in pairwise(stops):
        if first.parentWidget() is second.parentWidget() and _reads_before(page, second, first):
            wrong.append(f"{_said(first)} before {_said(second)}")
    return wrong


def _tab_chain(page: QWidget) -> list[QWidget]:
    chain: list[QWidget] = []
    part = page.nextInFocusChain()
    while part is not None and part is not page and len(chain) < 2000:
        if page.isAncestorOf(part) and part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            chain.append(part)
        part = part.nextInFocusChain()
    return chain


def _reads_before(page: QWidget, one: QWidget, other: QWidget) -> bool:
    first, second = one.mapTo(page, QPoint(0, 0)), other.mapTo(page, QPoint(0, 0))
    first_middle, second_middle = first.y() + one.height() // 2, second.y() + other.height() // 2
    in_line = abs(first_middle - second_middle) < min(one.height(), other.height()) // 2
    return first.x() < second.x() if in_line else first_middle < second_middle and first.x() <= second.x()


def _inside_a_box(part: QWidget) -> bool:
    parent = part.parentWidget()
    return isinstance(parent, ValueBox) or (parent is not None and isinstance(parent.parentWidget(), ValueBox))


def _words_do_not_fit(part: QWidget) -> bool:
    width, height = _needed(part)
    return width > part.width() + 1 or height > part.height() + 1


def _needed(part: QWidget) -> tuple[int, int]:
    """Width and height that a part's words need; nothing where it has none."""
    if isinstance(part, QLabel) and part.wordWrap() and part.text():
        return 0, part.heightForWidth(part.width())
    if isinstance(part, QLabel):
        return 0 if part.toolTip() else QFontMetrics(part.font()).horizontalAdvance(part.text()), 0
    if isinstance(part, Chip | QPushButton | QTabBar | RailButton):
        return part.sizeHint().width(), part.sizeHint().height()
    if isinstance(part, QAbstractButton):
        return QFontMetrics(part.font()).horizontalAdvance(part.text()), 0
    if isinstance(part, QLineEdit) and part.echoMode() is QLineEdit.EchoMode.Normal:
        return QFontMetrics(part.font()).horizontalAdvance(part.text() or part.placeholderText()), 0
    return 0, 0


def _said(part: QWidget) -> str:
    words = part.property("text") or part.accessibleName() or part.objectName()
    size = part.size()
    return f"{type(part).__name__} “{words}” {size.width()}×{size.height()}"
