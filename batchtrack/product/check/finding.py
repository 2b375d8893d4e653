"""What a rule of the static check finds, before it has a line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from batchtrack.product.check.sequence import Sequence
from batchtrack.product.model import FieldDefinition, Product, StepDefinition
from batchtrack.product.problems import Path
from batchtrack.refusals import Refusal, refuse


@dataclass(frozen=True)
class Facts:
    """A product and what all rules need to know of it."""

    product: Product

    @cached_property
    def sequence(self) -> Sequence:
        """Which step comes before which."""
        return Sequence(self.product.steps)


@dataclass(frozen=True, slots=True)
class Finding:
    """A cause and the part of the document that it is about."""

    cause: Refusal
    path: Path


Rule = Callable[[Facts], Iterable[Finding]]


def unknown(name: str, what: str, where: str, *path: str | int) -> Finding:
    """A name that nothing bears."""
    return Finding(refuse("PR-20", name=name, what=what, where=where), path)


def field_path(step: StepDefinition, entry: FieldDefinition) -> Path:
    """Where a field is written: in its step, or among the dose rules."""
    return ("dose", entry.id) if entry.dose else ("steps", step.id, "fields", entry.id)
