"""A YAML document as texts, lists and mappings, every scalar as it is written, with the line of each part."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import Event

from batchtrack.product.composer import Composer, Tree
from batchtrack.product.problems import Lines, Path, Problem, in_order
from batchtrack.refusals import Refusal, refuse

LARGEST: Final = 1_000_000
_NAMING_KEYS: Final = ("id", "container", "stage")


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it is written."""

    root: Tree
    lines: Lines


def read_tree(data: bytes, name: str) -> Written | tuple[Problem, ...]:
    """Read a document without giving any scalar a type: ``0.10`` stays ``0.10``.

    Refused are more than a million bytes, other encodings than UTF-8, tabs that indent, anchors, aliases and tags,
    a key that stands twice in one mapping, and a key without a value.
    """
    text = _text(data)
    if isinstance(text, Refusal):
        return (Problem(name, 1, text),)
    tabs = _tabs(text, name)
    return tabs or _composed(text, name)


def _text(data: bytes) -> str | Refusal:
    if len(data) > LARGEST:
        return refuse("PR-01", size=str(len(data)), largest=str(LARGEST))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return refuse("PR-02", place=str(error.start + 1))


def _tabs(text: str, name: str) -> tuple[Problem, ...]:
    lines = enumerate(text.split("\n"), start=1)
    return tuple(Problem(name, number, refuse("PR-03")) for number, line in lines if "\t" in _indent(line))


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _composed(text: str, name: str) -> Written | tuple[Problem, ...]:
    composer = Composer(name)
    try:
        root = composer.document(_events(text))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        composer.problems.append(Problem(name, line, refuse("PR-04", what=str(error.problem or error.context))))
    except (YAMLError, ValueError, OverflowError) as error:
        # Besides its own errors the scanner lets Python's through for characters and versions that do not exist.
        composer.problems.append(Problem(name, 1, refuse("PR-04", what=" ".join(str(error).split()))))
    else:
        if not composer.problems:
            return Written(root, Lines(_named(root, composer.lines)))
    return in_order(composer.problems)


def _events(text: str) -> Iterator[Event]:
    yield from YAML(typ="safe", pure=True).parse(text)


def _named(root: Tree, lines: dict[Path, int]) -> dict[Path, int]:
    """The lines by place, and once more with the items of lists by their names."""
    both = dict(lines)
    waiting: deque[tuple[Tree, Path, Path]] = deque([(root, (), ())])
    while waiting:
        # First come, first served: of two items with one name the later one's line stands.
        node, place, named = waiting.popleft()
        both[named] = lines.get(place, 1)
        waiting.extend((part, (*place, key), (*named, label)) for part, key, label in _parts(node))
    return both


def _parts(node: Tree) -> Iterator[tuple[Tree, str | int, str | int]]:
    if isinstance(node, dict):
        yield from ((part, key, key) for key, part in node.items())
    elif isinstance(node, list):
        yield from ((part, place, _label(part, place)) for place, part in enumerate(node))


def _label(item: Tree, place: int) -> str | int:
    if isinstance(item, dict):
        for key in _NAMING_KEYS:
            if isinstance(item.get(key), str):
                return str(item[key])
    return place
