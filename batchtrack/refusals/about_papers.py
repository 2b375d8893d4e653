"""Sentences about papers (codes PA-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "PA-01": Sentence(
        "The fonts of the papers lack a character of {place}: {character} ({code_point}). The paper is not made.",
        "Write {place} without it.",
    ),
    "PA-10": Sentence("There is nothing yet to tell in a {paper} of {batch}.", "Draw it up when there is."),
    "PA-19": Sentence("No extract of the register has the number {number}."),
    "PA-11": Sentence("{batch} has no paper {number}."),
    "PA-12": Sentence(
        "The logo cannot be printed: {found}.",
        "Choose a picture in PNG or JPEG of at most {most} KiB, and of at most {side} points at each side.",
    ),
}
