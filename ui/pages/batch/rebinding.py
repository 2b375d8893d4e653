"""An order takes a newer version of its product: what changes, why, and the planner's signature."""

from PySide6.QtWidgets import QWidget

from batchtrack.services.rebinding import rebind_order
from batchtrack.services.views.shapes import BatchPage
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets import AskedWords, ask_signed_answers, banner_facts, own_name
from ui.texts import batch as texts
from ui.texts import say
from ui.texts import words as common


def ask_to_rebind(desk: Desk, parent: QWidget, seen: BatchPage) -> SignatureSheet:
    """Open the sheet; the version stands in the banner once it is signed."""
    title = say(texts.NEWER_ACTION, version=seen.newer)
    content = SignatureFacts(
        banner=banner_facts(seen.banner),
        about=seen.banner.batch,
        list_title=title,
        entries=(SignedEntry(seen.banner.batch, seen.newer, Mark.NONE, old_value=seen.banner.product),),
        title=title,
        meaning=say(texts.NEWER_MEANING),
        act=title,
        back=say(common.BACK),
        name=own_name(desk, frozenset({"planner"})),
    )
    return ask_signed_answers(
        desk,
        parent,
        content,
        (AskedWords("reason", say(texts.NEWER_REASON)),),
        lambda by, given: rebind_order(desk.workplace, seen.banner.batch, given["reason"], by),
    )
