"""Builds texts, lists and mappings from a YAML scanner's events, every scalar as it is written."""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from batchtrack.product.problems import Path, Problem
from batchtrack.refusals import Refusal, refuse

Tree: TypeAlias = str | list[Any] | dict[str, Any]

DEEPEST: Final = 20


class Composer:
    """Builds one document and notes what may not be used.

    Attributes:
        lines: for each path of keys and places the line where that part begins.
        problems: what is refused, with its line.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def document(self, events: Iterator[Event]) -> Tree:
        """The one document of the stream; an empty mapping where there is none."""
        documents = 0
        root: Tree = {}
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(event, refuse("PR-09"))
            elif isinstance(event, NodeEvent):
                root = self._node(event, events, ())
        return root

    def _node(self, event: NodeEvent, events: Iterator[Event], path: Path) -> Tree:
        self.lines.setdefault(path, event.start_mark.line + 1)
        self._look(event, path)
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, path)
        return event.value if isinstance(event, ScalarEvent) else ""

    def _look(self, event: NodeEvent, path: Path) -> None:
        if isinstance(event, AliasEvent) or event.anchor is not None:
            self._note(event, refuse("PR-05", anchor=str(event.anchor)))
        elif getattr(event, "tag", None) is not None:
            self._note(event, refuse("PR-06", tag=str(getattr(event, "tag", ""))))
        elif isinstance(event, ScalarEvent) and not event.value:
            self.problems.append(
                Problem(self._name, self.lines[path], refuse("PR-08", key=_last(path) or "An empty key"))
            )
        if len(path) > DEEPEST:
            raise YAMLError(f"more than {DEEPEST} levels stand inside each other")

    def _mapping(self, events: Iterator[Event], path: Path) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        for event in events:
            if isinstance(event, CollectionEndEvent):
                break
            key = self._key(event, path)
            if key in found:
                self._note(event, refuse("PR-07", key=key, first=str(self.lines[(*path, key)])))
            self.lines[(*path, key)] = event.start_mark.line + 1
            found[key] = self._node(_node_event(events), events, (*path, key))
        return found

    def _key(self, event: Event, path: Path) -> str:
        if isinstance(event, ScalarEvent):
            self.lines.setdefault((*path, event.value), event.start_mark.line + 1)
            self._look(event, (*path, event.value))
            return str(event.value)
        raise YAMLError(f"the key in line {event.start_mark.line + 1} is not a name")

    def _sequence(self, events: Iterator[Event], path: Path) -> list[Tree]:
        found: list[Tree] = []
        for event in events:
            if isinstance(event, CollectionEndEvent):
                break
            assert isinstance(event, NodeEvent)
            found.append(self._node(event, events, (*path, len(found))))
        return found

    def _note(self, event: Event, cause: Refusal) -> None:
        self.problems.append(Problem(self._name, event.start_mark.line + 1, cause))


def _node_event(events: Iterator[Event]) -> NodeEvent:
    event = next(events)
    assert isinstance(event, NodeEvent), "a key is followed by its value"
    return event


def _last(path: Path) -> str:
    return str(path[-1]) if path else ""
