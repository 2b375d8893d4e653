"""The shape of one sentence of the table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A refusal in words: first the fact with its numbers and what follows, then the way out.

    Attributes:
        fact: one or two sentences in the present tense with ``{named}`` places.
        way_out: what the person can do; empty only where nothing can be done.
    """

    fact: str
    way_out: str = ""
