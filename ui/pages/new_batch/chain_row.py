"""Whether a new batch gets a chain of identity of its own, or goes on under one of the subject's."""

from collections.abc import Sequence
from typing import Final

from batchtrack.services.collecting_again import EarlierCollection
from ui.components.choice_row import Choice, ChoiceFacts, ChoiceRow
from ui.texts import ordering as texts
from ui.texts import say

NEW: Final = "new"


def chain_row(earlier: Sequence[EarlierCollection], chosen: str = NEW) -> ChoiceRow:
    """The row; its answers are `NEW` and the newest batch of each chain that can go on."""
    going_on = (Choice(known.batch, say(texts.CHAIN_GOES_ON, chain=known.shown)) for known in earlier)
    choices = (Choice(NEW, say(texts.CHAIN_NEW)), *going_on)
    return ChoiceRow(ChoiceFacts("chain", say(texts.CHAIN), say(texts.CHAIN_HINT), choices, chosen, correcting=True))
