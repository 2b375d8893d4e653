"""What stands over every tab of a batch: its holds and its end."""

from typing import Final

from batchtrack.services.views.shapes import BatchPage
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.texts import batch as texts
from ui.texts import say

NEWER: Final = "newer"
"""Key of the notice about a newer version."""


def notices_of(seen: BatchPage) -> tuple[NoticeFacts, ...]:
    """Each hold that stands, a newer version that the order may take, and how the batch ended."""
    found = [
        NoticeFacts(
            f"hold {hold.number}",
            Mark.HOLD,
            say(texts.ON_HOLD),
            say(texts.ON_HOLD_SENTENCE, words=hold.words[:1].upper() + hold.words[1:]),
            say(texts.ON_HOLD_ACTION),
        )
        for hold in seen.holds
        if not hold.lifted
    ]
    if seen.newer:
        version = seen.banner.product.rpartition(" ")[2]
        found.append(
            NoticeFacts(
                NEWER,
                Mark.ALERT,
                say(texts.NEWER, version=seen.newer),
                say(texts.NEWER_SENTENCE, version=version),
                say(texts.NEWER_ACTION, version=seen.newer),
            )
        )
    if seen.banner.ended is not None:
        end = seen.banner.ended.replace("_", " ")
        found.append(NoticeFacts("ended", Mark.WAITING, say(texts.ENDED), say(texts.ENDED_SENTENCE, end=end)))
    return tuple(found)
