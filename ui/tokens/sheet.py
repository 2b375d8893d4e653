"""The one style sheet of the application: few selectors, by property, no chains."""

from string import Template
from typing import Final

from ui.tokens.metrics import RADIUS_CONTROL, STRONG_LINE, Scale, Size, Space
from ui.tokens.palette import Palette
from ui.tokens.typography import Type, make_font

_BUTTONS: Final = """
QPushButton { min-height: ${button}px; padding: 0 ${large}px; border-radius: ${radius}px; font-weight: 500;
  border: ${hair}px solid $border; background: $card; color: $text; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: ${strong}px solid $text; padding: 0 ${large_less}px; min-height: ${button_less}px; }
QPushButton::menu-indicator { width: 0; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton[kind="primary"] { min-height: ${primary}px; min-width: ${primary_width}px; font-weight: 600;
  border: ${strong}px solid $accent; background: $accent; color: $on_accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_down; border-color: $accent_down; }
QPushButton[kind="primary"]:focus { border: ${strong}px solid $text; min-height: ${primary}px; }
QPushButton[kind="primary"]:disabled { background: $sunken; border-color: $sunken; color: $disabled; }
QPushButton[kind="quiet"] { min-height: ${link}px; padding: 0 ${small}px; border: ${strong}px solid transparent;
  background: transparent; color: $accent; }
QPushButton[kind="quiet"]:hover { background: $selection; }
QPushButton[kind="quiet"]:focus { border-color: $text; min-height: ${link}px; padding: 0 ${small}px; }
QPushButton[kind="quiet"]:disabled { color: $disabled; }
QPushButton[kind="choice"] { min-height: ${choice}px; border: ${strong}px solid $border; }
QPushButton[kind="choice"]:checked { border-color: $accent; background: $selection; font-weight: 600; }
QPushButton[kind="choice"]:focus { border-color: $text; min-height: ${choice}px; padding: 0 ${large}px; }
QPushButton[kind="choice"]:disabled { color: $text; border-color: $line; background: $sunken; }
QPushButton[kind="choice"]:checked:disabled { border-color: $border; background: $selection; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit { min-height: ${field}px; padding: 0 ${medium}px; border: ${hair}px solid $border;
  border-radius: ${radius}px; background: $card; color: $text; placeholder-text-color: $muted;
  selection-background-color: $selection;
  selection-color: $text; }
QPlainTextEdit { padding: ${tiny}px ${small}px; }
QLineEdit:focus, QPlainTextEdit:focus { border: ${strong}px solid $text; }
QComboBox { min-height: ${field}px; padding: 0 ${medium}px; border: ${hair}px solid $border;
  border-radius: ${radius}px; background: $card; color: $text; }
QComboBox:focus { border: ${strong}px solid $text; }
QComboBox::drop-down { border: none; width: ${wide}px; }
QComboBox QAbstractItemView { background: $card; color: $text; border: ${hair}px solid $line;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:read-only { background: $sunken; }
QLineEdit[kind="bare"] { min-height: 0; padding: 0; border: none; background: transparent; }
"""

_VIEWS: Final = """
QScrollArea, QListView, QTableView { border: none; background: transparent; }
QTableView { gridline-color: transparent; selection-background-color: $selection; selection-color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; border-bottom: ${hair}px solid $line;
  padding: 0 ${medium}px; font-size: ${head_points}pt; font-weight: 600; }
QTableCornerButton::section { background: $card; border: none; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { min-height: ${tab}px; padding: 0 ${large}px; border: none; border-bottom: ${strong}px solid transparent;
  background: transparent; color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border: ${strong}px solid $text; }
QScrollBar:vertical { width: ${handle}px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: ${handle}px; background: transparent; margin: 0; }
QScrollBar::handle { background: $border; border-radius: ${round}px; min-height: ${wide}px; min-width: ${wide}px;
  margin: ${hair2}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $banner; color: $on_banner; border: ${hair}px solid $border; padding: ${tiny}px ${small}px; }
QMenu { background: $card; color: $text; border: ${hair}px solid $line; padding: ${tiny}px; }
QMenu::item { padding: ${small}px ${large}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
"""


def _lengths(scale: Scale) -> dict[str, str]:
    strong = scale.line(STRONG_LINE)
    button = scale.size(Size.BUTTON)
    lengths = {
        "button": button - 2,
        "button_less": button - 2 * strong,
        "primary": scale.size(Size.PRIMARY) - 2 * strong,
        "primary_width": scale.size(Size.PRIMARY_WIDTH) - 2 * scale.space(Space.LARGE),
        "link": scale.size(Size.LINK) - 2 * strong,
        "field": scale.size(Size.FIELD) - 2 * strong,
        "choice": scale.size(Size.FIELD) - 2 * strong,
        "tab": scale.size(Size.TAB) - strong,
        "handle": scale.size(Size.SCROLL),
        "tiny": scale.space(Space.TINY),
        "small": scale.space(Space.SMALL),
        "medium": scale.space(Space.MEDIUM),
        "large": scale.space(Space.LARGE),
        "large_less": scale.space(Space.LARGE) - (strong - 1),
        "wide": scale.space(Space.WIDE),
        "radius": scale.line(RADIUS_CONTROL),
        "round": scale.line(RADIUS_CONTROL) - 1,
        "hair2": scale.space(Space.HAIR),
        "strong": strong,
    }
    return {name: str(length) for name, length in lengths.items()}


def _colours(palette: Palette) -> dict[str, str]:
    names = (
        "card sunken text muted disabled line border accent accent_hover accent_down on_accent selection"
        " banner on_banner"
    )
    return {name: getattr(palette, name) for name in names.split()}


def style_sheet(palette: Palette, scale: Scale) -> str:
    """The sheet for this palette at this size."""
    # a sheet that names the weight of a heading falls back to the application's size where it names none
    head = make_font(Type.SMALL, None, scale.type_factor, identifier=False).pointSizeF()
    values = {**_colours(palette), **_lengths(scale), "hair": str(scale.line(palette.line_width))}
    values["head_points"] = f"{head:g}"
    return Template(_BUTTONS + _FIELDS + _VIEWS).substitute(values)
