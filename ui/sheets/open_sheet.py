"""What every sheet does while it is open: it hears of failures, says refusals, and goes when it is closed."""

from collections.abc import Callable, Sequence

from batchtrack.refusals import Refusal
from ui.components.sheet import Sheet
from ui.desk import Desk
from ui.texts import refusal_words
from ui.work import Failure

Spoken = tuple[str, str, str]
"""Fact, way out and code."""


def spoken(refusals: Sequence[Refusal]) -> Spoken:
    """All reasons in words: the first as the fact, its way out and the further ones after it, and all codes."""
    said = [refusal_words(refusal) for refusal in refusals]
    fact, way_out = said[0]
    rest = " ".join(part for further in said[1:] for part in further if part)
    codes = " · ".join(dict.fromkeys(refusal.code for refusal in refusals))
    return fact, f"{way_out} {rest}".strip(), codes


def while_open(desk: Desk, sheet: Sheet, on_failure: Callable[[Spoken], None]) -> None:
    """Tell an open sheet what its act met in its surroundings, and delete it when it is closed."""

    def failed(failure: Failure) -> None:
        on_failure(spoken((failure.refusal,)))

    def closed() -> None:
        desk.failed.disconnect(failed)
        sheet.deleteLater()

    desk.failed.connect(failed)
    sheet.finished.connect(closed)
