"""Blood group and HLA typing of a person, as the laboratory's report writes them; compared as texts, never computed."""

from collections.abc import Iterator
from typing import Final

from batchtrack.events import Part, PlainText
from batchtrack.refusals import Refusal, refuse

GROUPS: Final = tuple(f"{abo} RhD {sign}" for abo in ("O", "A", "B", "AB") for sign in ("negative", "positive"))
"""The groups that can be recorded."""


class Locus(Part):
    """The two alleles of a locus, for example ``A``: ``A*01:01`` and ``A*02:01``."""

    locus: PlainText
    first: PlainText
    second: PlainText


class Typing(Part):
    """ABO/RhD group, and HLA alleles by locus."""

    group: PlainText
    loci: tuple[Locus, ...]


def differing_loci(donor: Typing, recipient: Typing) -> tuple[str, ...]:
    """Loci that both reports name with other pairs of alleles, compared as texts in any order; a person judges."""
    of_recipient = {each.locus: {each.first, each.second} for each in recipient.loci}
    return tuple(
        each.locus
        for each in donor.loci
        if each.locus in of_recipient and of_recipient[each.locus] != {each.first, each.second}
    )


def typed(whose: str, typing: Typing) -> Iterator[Refusal]:
    """What is missing of a typing: a known group, at least one locus, each with both alleles and named once.

    Args:
        whose: ``donor`` or ``recipient``, for the sentence.
        typing: as copied from the report.
    """
    if typing.group not in GROUPS:
        yield refuse("CT-30", whose=whose, group=typing.group or "empty", known=", ".join(GROUPS))
    if not typing.loci:
        yield refuse("CT-31", whose=whose)
    for each in typing.loci:
        if not all(part.strip() for part in (each.locus, each.first, each.second)):
            yield refuse("CT-32", whose=whose, locus=each.locus or "without a name")
    names = [each.locus for each in typing.loci]
    for twice in sorted({name for name in names if names.count(name) > 1}):
        yield refuse("CT-33", whose=whose, locus=twice)
