"""Which unrounded values each limit lets through once they are rounded to it (USP General Notices 7.20)."""

from collections.abc import Iterator
from dataclasses import dataclass

from batchtrack.product.check.fields import NUMBERS
from batchtrack.product.model import FieldDefinition, Product, TestDefinition
from batchtrack.units import KINDS, Criterion, LetThrough, let_through, parse_criterion


@dataclass(frozen=True, slots=True)
class Passing:
    """The unrounded values that a limit lets through; ``name`` is the field's or test's, ``limit`` as written."""

    name: str
    limit: str
    through: tuple[LetThrough, ...]

    @property
    def is_widened(self) -> bool:
        """Whether rounding widens the limit by more than 1 %."""
        return any(end.is_wide for end in self.through)


def limits_let_through(product: Product) -> tuple[Passing, ...]:
    """What each numeric limit and alert of a field or test lets through; results in words are left out."""
    return tuple(Passing(name, criterion.text, let_through(criterion)) for name, criterion in _criteria(product))


def _criteria(product: Product) -> Iterator[tuple[str, Criterion]]:
    rows = [row for step in product.steps for row in step.fields if row.type in NUMBERS]
    tests = [test for test in product.tests if not test.words]
    outer: list[tuple[FieldDefinition | TestDefinition, str | None]] = [(row, row.limit) for row in rows]
    outer += [(test, test.criterion) for test in tests]
    limited = [
        (name, text, row.quantity, row.unit)
        for row, limit in outer
        for name, text in ((row.id, limit), (f"{row.id} (alert)", row.alert))
    ]
    for name, text, kind, unit in limited:
        found = parse_criterion(text, kind, unit) if text is not None and kind in KINDS else None
        if isinstance(found, Criterion) and not found.words:
            yield name, found
