"""What is neither an answer nor a refusal, in words: the environment, or a defect of the program."""

from collections.abc import Sequence
from typing import Final

from batchtrack.refusals import Refusal
from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.texts import refusal_words, say
from ui.texts import window as texts
from ui.window.window_notices import About
from ui.work import Failure

KEY: Final = "failure"
_KEPT: Final = "kept"


def kind_of(failure: Failure) -> About:
    """Which kind of notice a failure is: one of an act stays until the next act, one of reading until it is read."""
    return About.ACT if failure.wrote or not failure.is_environment else About.READING


def failure_notice(failure: Failure) -> NoticeFacts:
    """The notice of a failure, with what is kept and what to do."""
    refusal = failure.refusal
    fact, way_out = refusal_words(refusal)
    if failure.wrote:
        sentence = f"{fact} {way_out} {say(texts.TYPED_STAYS)}"
        return NoticeFacts(KEY, Mark.STOP, say(texts.NOT_SAVED), sentence, say(texts.TRY_AGAIN), code=refusal.code)
    if failure.is_environment:
        sentence = say(texts.NOT_READ_DATABASE, cause=refusal.named.get("cause", fact))
        return NoticeFacts(KEY, Mark.ALERT, say(texts.NOT_READ), sentence, say(texts.TRY_AGAIN), code=refusal.code)
    sentence = say(texts.NOT_SHOWN_DEFECT, cause=type(failure.error).__name__, number=failure.number or "-")
    return NoticeFacts(KEY, Mark.STOP, say(texts.NOT_SHOWN), sentence, say(texts.TRY_AGAIN), code=refusal.code)


def keeping_notices(refusals: Sequence[Refusal]) -> list[NoticeFacts]:
    """What is not kept a second time, in words."""
    return [
        NoticeFacts(f"{_KEPT} {refusal.code}", Mark.ALERT, say(texts.NOT_KEPT), " ".join(words), code=refusal.code)
        for refusal in refusals
        for words in [refusal_words(refusal)]
    ]
