"""Instructions are texts of the document: a language is written for every step, or for none."""

from collections.abc import Iterator

from batchtrack.product.check.finding import Facts, Finding
from batchtrack.refusals import refuse


def languages_whole(facts: Facts) -> Iterator[Finding]:
    """Nobody meets one step in another language than the others."""
    written = {language for step in facts.product.steps for language in step.instructions}
    for step in facts.product.steps:
        for language in sorted(written - step.instructions.keys()):
            yield Finding(refuse("PR-29", step=step.title, language=language), ("steps", step.id, "instruction"))
