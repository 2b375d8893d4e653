"""A document's texts in another language: those that papers print, each with the document's own translation."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from batchtrack.product.labelling import Language
from batchtrack.product.model import (
    CertificateTexts,
    ClockDefinition,
    ContainerDefinition,
    FieldDefinition,
    Origin,
    Product,
    ReleaseStage,
    ScanDefinition,
    StepDefinition,
    TestDefinition,
)

_Part = TypeVar("_Part")

_SAID: Final[Mapping[type, frozenset[str]]] = {
    Product: frozenset({"title"}),
    StepDefinition: frozenset({"title"}),
    FieldDefinition: frozenset({"label"}),
    ScanDefinition: frozenset({"prompt"}),
    ContainerDefinition: frozenset({"label"}),
    ClockDefinition: frozenset({"label"}),
    Origin: frozenset({"text"}),
    TestDefinition: frozenset({"label", "method", "words"}),
    ReleaseStage: frozenset({"title", "statement"}),
    CertificateTexts: frozenset({"fields"}),
}
"""The parts of a definition that are words for people; everything else are ids, units and rules."""


def in_language(product: Product, language: str) -> Product:
    """The same document with its words in a language; what it has no translation of stays as it is.

    A criterion in words is one of the test's words and goes with them.
    """
    table = product.translations.get(Language(language), {})
    return _translated(product, table) if table else product


def in_words(product: Product, language: str, text: str) -> str:
    """A recorded word, for example of a result, in a language."""
    return product.translations.get(Language(language), {}).get(text, text)


def texts_of(part: object) -> Iterator[str]:
    """Every text that a document could have a translation of."""
    said = _SAID.get(type(part), frozenset())
    for name, value in _parts(part):
        if name in said:
            yield from _each(value)
        else:
            for below in value if isinstance(value, tuple) else (value,):
                yield from texts_of(below)


def _translated(part: _Part, table: Mapping[str, str]) -> _Part:
    said = _SAID.get(type(part), frozenset())
    changed = {name: _in(value, table) if name in said else _below(value, table) for name, value in _parts(part)}
    if isinstance(part, TestDefinition) and part.criterion in part.words:
        changed["criterion"] = _in(part.criterion, table)
    return replace(part, **changed)  # type: ignore[type-var]  # _parts gave parts, so it is a dataclass


def _parts(part: object) -> Iterator[tuple[str, Any]]:
    if is_dataclass(part):
        for each in fields(part):
            if each.init and each.name not in {"translations", "labels"}:
                yield each.name, getattr(part, each.name)


def _in(value: Any, table: Mapping[str, str]) -> Any:  # noqa: ANN401 - a text, texts, or texts by their names
    if isinstance(value, tuple):
        return tuple(_in(each, table) for each in value)
    if isinstance(value, Mapping):
        return {name: _in(each, table) for name, each in value.items()}
    return table.get(value, value)


def _below(value: Any, table: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever a definition is made of
    if isinstance(value, tuple):
        return tuple(_below(each, table) for each in value)
    return _translated(value, table) if type(value) in _SAID else value


def _each(value: Any) -> Iterator[str]:  # noqa: ANN401 - a text, texts, or texts by their names
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, Mapping):
        yield from value.values()
    else:
        yield value
