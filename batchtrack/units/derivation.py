"""How a computed value came about, as text for screen and certificate and as texts for the record."""

from dataclasses import dataclass

from batchtrack.refusals import Refusal
from batchtrack.units.criterion import Criterion, Rounding
from batchtrack.units.display import show_cut
from batchtrack.units.judging import Judgement
from batchtrack.units.quantity import Quantity


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step: what it is called, what went in (an input: as typed), what came out (an input: in its field's words).

    ``converted`` is an input in the unit of the computation, where that is another one than its own.
    """

    label: str
    expression: str
    result: str
    converted: str = ""

    @property
    def line(self) -> str:
        """The step as one line, saying nothing twice."""
        parts = [self.label, self.expression, self.result, self.converted]
        return " = ".join(part for at, part in enumerate(parts) if part and part not in parts[:at])


@dataclass(frozen=True, slots=True)
class Derivation:
    """A computed value with its way.

    Attributes:
        formula: as written.
        quantity: the unrounded result; None where it is bounded on neither side, which no criterion passes.
        steps: inputs first, then every operation in the order in which it was done.
        undecided: why there is no result, if there is none.
    """

    formula: str
    quantity: Quantity | None
    steps: tuple[DerivationStep, ...]
    undecided: Refusal | None = None

    def to_lines(self) -> tuple[str, ...]:
        """One line for the formula, one a step, one for the unrounded result."""
        result = "not decided" if self.quantity is None else show_cut(self.quantity)
        return (self.formula, *(step.line for step in self.steps), f"Unrounded: {result}")


def judged_lines(judgement: Judgement, criterion: Criterion) -> tuple[str, ...]:
    """The end of a derivation: rounding rule with the value as compared, criterion, verdict."""
    rounded = "" if judgement.rounded is None else f": {judgement.rounded}"
    bounded = judgement.rule == Rounding.EXACT.value
    return (
        f"Rounding: {'none, ' if bounded else ''}{judgement.rule}{rounded}",
        f"Criterion: {criterion.display}",
        f"Verdict: {judgement.verdict.value}",
    )
