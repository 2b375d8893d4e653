"""How a computed value came about, as text for screen and certificate and as texts for the record."""

from dataclasses import dataclass

from batchtrack.refusals import Refusal
from batchtrack.units.display import show_cut
from batchtrack.units.quantity import Quantity


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step: what it is called, what went in (an input: as typed), what came out."""

    label: str
    expression: str
    result: str

    @property
    def line(self) -> str:
        """The step as one line, saying nothing twice."""
        parts = [self.label, self.expression, self.result]
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

    def to_body(self) -> dict[str, object]:
        """The texts that an event keeps; a Decimal without exponent."""
        body: dict[str, object] = {"formula": self.formula}
        if self.quantity is not None:
            body |= {
                "value": f"{self.quantity.value:f}",
                "unit": self.quantity.unit,
                "bound": self.quantity.bound.value,
            }
        if self.undecided is not None:
            body["undecided"] = self.undecided.code
        body["steps"] = [
            {"label": step.label, "expression": step.expression, "result": step.result} for step in self.steps
        ]
        return body
