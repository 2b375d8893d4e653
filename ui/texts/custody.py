"""Words of containers and hand-overs."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

CONTAINER: Final = QT_TRANSLATE_NOOP("words", "Container")
CONTAINERS: Final = QT_TRANSLATE_NOOP("words", "Containers, each under the one it was made from")
FROM: Final = QT_TRANSLATE_NOOP("words", "From")
GAP: Final = QT_TRANSLATE_NOOP("words", "gap: the giver was not the holder on record")
HANDOVERS: Final = QT_TRANSLATE_NOOP("words", "Hand-overs")
HELD_BY: Final = QT_TRANSLATE_NOOP("words", "held by {holder}")
HANDOVER: Final = QT_TRANSLATE_NOOP("words", "{giver} to {receiver}")
HANDOVER_OF: Final = QT_TRANSLATE_NOOP("words", "containers {containers}")
NONE_YET: Final = QT_TRANSLATE_NOOP("words", "No container exists yet. The collection step makes the first one.")
NO_HANDOVER: Final = QT_TRANSLATE_NOOP("words", "Nothing was handed over yet.")
SEAMLESS: Final = QT_TRANSLATE_NOOP("words", "custody without a gap")
