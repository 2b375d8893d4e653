"""What a document says in other languages: nothing that it does not say, and everything that a certificate prints."""

from collections.abc import Iterator

from batchtrack.product.check.finding import Facts, Finding
from batchtrack.product.model import Product
from batchtrack.product.translating import texts_of
from batchtrack.refusals import refuse


def translations_of_something(facts: Facts) -> Iterator[Finding]:
    """A text that is translated stands in the document, letter by letter: else the slip of a later change hides it."""
    said = set(texts_of(facts.product))
    for language, table in facts.product.translations.items():
        for text in table:
            if text not in said:
                yield Finding(refuse("PR-84", text=text, language=language.value), ("translations", language.value))


def translations_whole(facts: Facts) -> Iterator[Finding]:
    """A language is written for all that certificates print, or for none of it: no paper speaks two."""
    for language, table in facts.product.translations.items():
        for text in dict.fromkeys(_printed(facts.product)):
            if text not in table:
                yield Finding(refuse("PR-85", text=text, language=language.value), ("translations", language.value))


def _printed(product: Product) -> Iterator[str]:
    """What papers print that travel with the product."""
    yield product.title
    for part in (*product.stages, *product.tests, product.certificate):
        yield from texts_of(part)
    for test in product.tests:
        yield from () if test.origin is None else texts_of(test.origin)
    for clock in product.clocks:
        yield product.field(clock.starts)[1].label
    for step in product.steps:
        yield from (field.label for field in step.fields if field.dose)
        yield from (container.label for container in step.makes)
        yield from (step.title, *(scan.prompt for scan in step.scans)) if step.scans else ()
