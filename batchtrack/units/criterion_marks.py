"""What stands beside the ends of a criterion: which rounding it chooses, and whether its maximum trims."""

import re
from dataclasses import dataclass
from typing import Final

from batchtrack.units.criterion import Rounding
from batchtrack.units.kind import Kind

_EXACT: Final = re.compile(r"^\s*exact(?:ly)?\s+|[,\s]\s*exact(?:ly)?\s*$", re.IGNORECASE)
_PH_EUR: Final = re.compile(r"[,\s]\s*Ph\.?\s?Eur\.?\s*$", re.IGNORECASE)
_TRIM: Final = re.compile(r"[,\s]\s*trim above\s*$", re.IGNORECASE)
_WORDS: Final = (
    (re.compile(r"^\s*(?:NLT|not less than|at least)\s+", re.IGNORECASE), ">= "),
    (re.compile(r"^\s*(?:NMT|not more than|at most)\s+", re.IGNORECASE), "<= "),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A criterion's text without its marks, and which of them it had."""

    body: str
    exact: bool
    ph_eur: bool
    trims: bool

    def rounding(self, kind: Kind, chosen: Rounding) -> Rounding:
        """How results are brought to this criterion."""
        if self.exact or kind.exact:
            return Rounding.EXACT
        return Rounding.PH_EUR if self.ph_eur else chosen


def read_marks(text: str) -> Marked:
    """Take the marks off a criterion's text; the last comes off first, so that they may stand in any order."""
    body, found = text, set[re.Pattern[str]]()
    for _ in range(3):
        for mark in (_EXACT, _PH_EUR, _TRIM):
            shorter = mark.sub("", body, count=1)
            if shorter != body:
                found.add(mark)
                body = shorter
    for words, sign in _WORDS:
        body = words.sub(sign, body, count=1)
    return Marked(body.strip(), _EXACT in found, _PH_EUR in found, _TRIM in found)
