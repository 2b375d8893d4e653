"""Parts of a product can be told apart by product code and division (ISBT 128 ST-001 2.4.3, 7.3.1)."""

from collections.abc import Iterator, Mapping
from typing import Final

from batchtrack.product.check.finding import Facts, Finding
from batchtrack.product.model import ContainerAct, ContainerDefinition
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse

_LETTERS: Final = 26
_LEVELS: Final = 2


def divisions_suffice(facts: Facts) -> Iterator[Finding]:
    """No container is split into more parts than there are letters, and no part of a part is split again."""
    made = {each.id: each for step in facts.product.steps for each in step.makes}
    for step in facts.product.steps:
        for each in step.makes:
            path: Path = ("steps", step.id, "makes", each.id)
            parts = sum(1 for part in made.values() if part.act is ContainerAct.SPLIT and part.source == each.id)
            if parts > _LETTERS:
                yield Finding(refuse("CT-05", container=each.id, parts=str(parts), most=str(_LETTERS)), path)
            if parts and _level(each, made) >= _LEVELS:
                yield Finding(refuse("CT-08", container=each.id), path)


def product_codes_differ(facts: Facts) -> Iterator[Finding]:
    """Two containers of one product code are parts of one product, each with a division of its own."""
    undivided: dict[str, list[str]] = {}
    for step in facts.product.steps:
        for each in step.makes:
            if each.product_code is None or each.act is ContainerAct.SPLIT:
                continue
            alike = undivided.setdefault(each.product_code, [])
            alike.append(each.id)
            if len(alike) > 1:
                cause = refuse("CT-09", containers=" and ".join(alike), product_code=each.product_code)
                yield Finding(cause, ("steps", step.id, "makes", each.id))


def _level(part: ContainerDefinition, made: Mapping[str, ContainerDefinition]) -> int:
    """How many splits lead to a container; a loop of sources is another rule's finding."""
    level, seen = 0, set[str]()
    known: ContainerDefinition | None = part
    while known is not None and known.id not in seen:
        seen.add(known.id)
        level += known.act is ContainerAct.SPLIT
        known = made.get(known.source or "")
    return level
