"""What is wrong with a product document, and in which line it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from batchtrack.refusals import Refusal, sentence, way_out

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a document from being used.

    Attributes:
        file: name of the document as the reader knows it.
        line: line of the document, counted from 1.
    """

    file: str
    line: int
    cause: Refusal


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each part of a document stands.

    A path is made of keys; an item of a list is named by its ``id`` (or ``container``, ``stage``) and by its place.
    """

    by_path: Mapping[Path, int]

    def at(self, *path: str | int) -> int:
        """The line of the path, or of the nearest part around it that is written down."""
        for length in range(len(path), 0, -1):
            line = self.by_path.get(path[:length])
            if line is not None:
                return line
        return 1


def problem_text(problem: Problem) -> str:
    """The problem in one line, as compilers write it: ``rex_001.yaml:41: …``."""
    words = f"{sentence(problem.cause)} {way_out(problem.cause)}".strip()
    return f"{problem.file}:{problem.line}: {words} ({problem.cause.code})"


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems from the first line to the last, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.line))
