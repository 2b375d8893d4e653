"""Results in words, such as "no growth": values of their own, never a number by accident."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.refusals import Refusal, refuse

NOT_DONE: Final = frozenset({"not analysed", "not tested", "not done", "pending", "not applicable"})
WORDS: Final = frozenset(
    {"no growth", "growth", "not detected", "detected", "negative", "positive", "no organisms", *NOT_DONE}
)


@dataclass(frozen=True, slots=True)
class Verbal:
    """A result in words: as typed, and the allowed word that it is."""

    entered: str
    word: str


def read_verbal(text: str, allowed: Sequence[str]) -> Verbal | Refusal:
    """Read a result in words; case and doubled spaces do not matter."""
    meant = folded(text)
    for word in allowed:
        if folded(word) == meant:
            return Verbal(text, word)
    if not meant:
        return refuse("UN-01")
    return refuse("UN-14", text=text, allowed=", ".join(allowed))


def is_word(text: str) -> bool:
    """Whether a text is one of the results in words that are known everywhere."""
    return folded(text) in WORDS


def folded(text: str) -> str:
    """The text as it is compared: one space between words, no capitals."""
    return " ".join(text.split()).casefold()
