"""The names that the document declares once and its parts refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from batchtrack.product.model import Origin
from batchtrack.product.problems import Lines, Path, Problem
from batchtrack.product.schema.document import WrittenOrigin, WrittenProduct, WrittenStatements
from batchtrack.product.schema.entries import WrittenQuantity
from batchtrack.refusals import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Names:
    """Declared names, and a list of what does not resolve."""

    file: str
    lines: Lines
    quantities: Mapping[str, WrittenQuantity]
    origins: Mapping[str, WrittenOrigin]
    problems: list[Problem] = field(default_factory=list)

    def origin(self, name: str | None, *path: str | int) -> Origin | None:
        """The declared origin of that name; one that nobody declared is noted."""
        if name is None:
            return None
        declared = self.origins.get(name)
        if declared is None:
            self.note(refuse("PR-20", name=name, what="origin", where="origins"), (*path, "origin"))
            return None
        return Origin(declared.text, declared.demonstration)

    def note(self, cause: Refusal, path: Path) -> None:
        """Remember a problem with the line of its part."""
        self.problems.append(Problem(self.file, self.lines.at(*path), cause))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepNames(Names):
    """Declared names, and what is signed where a step does not say it."""

    statements: WrittenStatements


def declared(written: WrittenProduct, lines: Lines, file: str) -> StepNames:
    """The names that a document declares."""
    return StepNames(file, lines, written.quantities, written.origins, statements=written.statements)
