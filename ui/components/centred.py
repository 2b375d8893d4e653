"""A widget of a fixed width in the middle of its row, as high as its content needs at that width."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def centred(widget: QWidget) -> QHBoxLayout:
    """A row with the widget in its middle; an alignment would take its height from one line of words."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
