"""What became of each container, asked where a batch ends."""

from collections.abc import Sequence
from typing import Final

from batchtrack.batch.events.order import Fate
from batchtrack.services.views.shapes import ContainerRow
from ui.components.choice_row import Choice
from ui.sheets import AskedOfEach
from ui.texts import custody as texts
from ui.texts import say

KEY: Final = "fates"
_FATES: Final = {
    "destroyed": texts.FATE_DESTROYED,
    "kept in quarantine": texts.FATE_QUARANTINE,
    "returned": texts.FATE_RETURNED,
    "used up": texts.FATE_USED_UP,
    "given to the patient": texts.FATE_GIVEN,
}
"""As the record says it, and as the screen does."""


def asked_fates(containers: Sequence[ContainerRow]) -> tuple[AskedOfEach, ...]:
    """The question, none for a batch without containers."""
    things = tuple(Choice(str(made.number), f"{made.number:02d} {made.label}") for made in containers)
    choices = tuple(Choice(fate, say(words)) for fate, words in _FATES.items())
    return (AskedOfEach(KEY, say(texts.END_FATE), things, choices, say(texts.FATE_ALL)),) if things else ()


def fates_of(answer: str) -> tuple[Fate, ...]:
    """The answers as the record wants them."""
    pairs = (part.partition("=") for part in answer.split(";") if part)
    return tuple(Fate(container=int(number), fate=fate) for number, _, fate in pairs)
