"""Drawing a paper up from the record: which one, what for, and its author's signature."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.services.paperwork.drawing_up import draw_up
from batchtrack.services.views.shapes import Banner
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets import AskedChoice, AskedWords, ask_signed_answers, banner_facts, own_name
from ui.texts import papers as texts
from ui.texts import say

_WORDS: Final[Mapping[PaperKind, str]] = {
    PaperKind.BATCH_RECORD: texts.BATCH_RECORD,
    PaperKind.ANALYSIS: texts.ANALYSIS,
    PaperKind.CUSTODY: texts.CUSTODY,
    PaperKind.DEVIATIONS: texts.DEVIATIONS,
    PaperKind.TRANSPORT: texts.TRANSPORT,
}


def ask_to_draw_up(desk: Desk, parent: QWidget, banner: Banner) -> SignatureSheet:
    """Open the sheet; the paper is made off the window's thread and stands in the list once it is kept."""
    title = say(texts.DRAW_UP)
    content = SignatureFacts(
        banner=banner_facts(banner),
        about=banner.batch,
        list_title=title,
        entries=(SignedEntry(say(texts.BATCH), banner.batch, Mark.NONE, banner.product),),
        title=title,
        meaning=say(texts.DRAW_UP_MEANING),
        act=say(texts.DRAW_UP_ACT),
        back=say(texts.BACK),
        name=own_name(desk, QA_ROLES),
    )
    asked = (
        AskedChoice(
            "kind", say(texts.DRAW_UP_WHICH), tuple(Choice(kind.value, say(words)) for kind, words in _WORDS.items())
        ),
        AskedWords("reason", say(texts.DRAW_UP_REASON)),
    )
    return ask_signed_answers(
        desk,
        parent,
        content,
        asked,
        lambda by, given: draw_up(desk.workplace, banner.batch, PaperKind(given["kind"]), given["reason"], by),
    )
