"""Kinds of labels in the tray of a demonstration."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BADGE: Final = QT_TRANSLATE_NOOP("words", "badge")
CONTAINER: Final = QT_TRANSLATE_NOOP("words", "container")
DEVICE: Final = QT_TRANSLATE_NOOP("words", "device")
LOT: Final = QT_TRANSLATE_NOOP("words", "material lot")
ORDER: Final = QT_TRANSLATE_NOOP("words", "travelling order")
ROOM: Final = QT_TRANSLATE_NOOP("words", "room")
WRISTBAND: Final = QT_TRANSLATE_NOOP("words", "wristband")
