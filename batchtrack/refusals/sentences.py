"""The one table of English sentences for refusals; each area of the program fills its own part."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals import (
    about_batch,
    about_bench,
    about_commands,
    about_containers,
    about_facility,
    about_identifiers,
    about_identity,
    about_instruments,
    about_integrity,
    about_keys,
    about_labels,
    about_matching,
    about_papers,
    about_product,
    about_services,
    about_storage,
    about_units,
    about_upkeep,
)
from batchtrack.refusals.refusal import Refusal
from batchtrack.refusals.wording import Sentence

_PARTS: Final = (
    about_batch.SENTENCES,
    about_bench.SENTENCES,
    about_commands.SENTENCES,
    about_containers.SENTENCES,
    about_facility.SENTENCES,
    about_identifiers.SENTENCES,
    about_identity.SENTENCES,
    about_integrity.SENTENCES,
    about_instruments.SENTENCES,
    about_keys.SENTENCES,
    about_labels.SENTENCES,
    about_matching.SENTENCES,
    about_papers.SENTENCES,
    about_product.SENTENCES,
    about_services.SENTENCES,
    about_storage.SENTENCES,
    about_units.SENTENCES,
    about_upkeep.SENTENCES,
)


def _joined() -> Mapping[str, Sentence]:
    """All parts as one table.

    Raises:
        ValueError: a code stands in two parts.
    """
    table: dict[str, Sentence] = {}
    for part in _PARTS:
        twice = table.keys() & part.keys()
        if twice:
            raise ValueError(f"refusal codes stand twice: {sorted(twice)}")
        table.update(part)
    return table


SENTENCES: Final = _joined()


def sentence(refusal: Refusal) -> str:
    """What happened and what follows, in English, with the refusal's values filled in."""
    return SENTENCES[refusal.code].fact.format_map(dict(refusal.values))


def way_out(refusal: Refusal) -> str:
    """What to do next, in English; empty where the fact says it all."""
    return SENTENCES[refusal.code].way_out.format_map(dict(refusal.values))
