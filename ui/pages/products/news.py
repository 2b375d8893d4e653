"""How far a version is, what its check finds, and what is new in it: in words, above the document."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.differences import Change, Difference
from batchtrack.product.life.events import Side
from batchtrack.services.views.product_document import ProductDocument
from ui.components.document_view import Line, Style
from ui.pages.local_time import day_and_clock
from ui.texts import products as texts
from ui.texts import say, say_count

SIDES: Final = {Side.PRODUCTION: texts.SIDE_PRODUCTION, Side.QA: texts.SIDE_QA}
_KINDS: Final = {
    "certificate": texts.KIND_CERTIFICATE,
    "clock": texts.KIND_CLOCK,
    "container": texts.KIND_CONTAINER,
    "document": texts.KIND_DOCUMENT,
    "equipment": texts.KIND_EQUIPMENT,
    "field": texts.KIND_FIELD,
    "material": texts.KIND_MATERIAL,
    "role": texts.KIND_ROLE,
    "scan": texts.KIND_SCAN,
    "stage": texts.KIND_STAGE,
    "step": texts.KIND_STEP,
    "test": texts.KIND_TEST,
}


def news_of(seen: ProductDocument, zone: str) -> Iterator[Line]:
    """Everything that whoever approves asks first."""
    yield Line(Style.HEADING, say(texts.HOW))
    yield from (Line(Style.ITEM, words) for words in _how(seen, zone))
    yield Line(Style.HEADING, say(texts.STATIC_CHECK))
    if seen.problems:
        yield Line(Style.TEXT, say_count(texts.PROBLEMS, len(seen.problems)))
    else:
        yield Line(Style.TEXT, say(texts.NO_PROBLEM))
    yield from (Line(Style.ITEM, problem) for problem in seen.problems)
    if not seen.against:
        yield Line(Style.NOTE, say(texts.FIRST_VERSION))
        return
    yield Line(Style.HEADING, say(texts.DIFFERENCES, version=seen.against))
    if not seen.differences:
        yield Line(Style.TEXT, say(texts.NO_DIFFERENCE))
    for difference in seen.differences:
        yield Line(Style.ITEM, difference_in_words(difference))


def difference_in_words(difference: Difference) -> str:
    """``Row “White cells” of S15 Resuspend and count, limit: 10 .. 60 → 10 .. 50``."""
    kind = say(_KINDS[difference.kind])
    name = f"{difference.name}, {difference.where}" if difference.where else difference.name
    match difference.change:
        case Change.ADDED:
            return say(texts.ADDED, kind=kind, name=name)
        case Change.REMOVED:
            return say(texts.REMOVED, kind=kind, name=name)
        case Change.CHANGED:
            empty = say(texts.EMPTY)
            part = difference.part.replace("_", " ")
            before, after = difference.before or empty, difference.after or empty
            return say(texts.CHANGED, kind=kind, name=name, part=part, before=before, after=after)


def _how(seen: ProductDocument, zone: str) -> Iterator[str]:
    yield say(texts.DRAFTED_BY, names=", ".join(seen.authors), changes=seen.changes)
    for side, name in seen.approvals.items():
        yield say(texts.ACCEPTED_BY, side=say(SIDES[side]), name=name)
    if seen.effective_from is not None:
        yield say(texts.EFFECTIVE_FROM, time=day_and_clock(seen.effective_from, zone))
    if seen.state.reason:
        yield say(texts.WITHDRAWN, reason=seen.state.reason)
