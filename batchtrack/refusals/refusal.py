"""A refusal is a value: a code and the named texts that its sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that stands in the way, in a form that every language can say.

    Attributes:
        code: stable code of two parts, for example ``ID-02``; also shown small for the telephone.
        values: named texts for the sentence, ready to be shown, in the order in which they were given.
    """

    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def named(self) -> Mapping[str, str]:
        """The values by their names."""
        return dict(self.values)


def refuse(code: str, **values: str) -> Refusal:
    """Make a refusal from its code and named texts."""
    return Refusal(code, tuple(values.items()))


class Refused(Exception):  # noqa: N818 - the field's word; it is an outcome, not a defect
    """Raised across an outermost edge (command line, loader) where a refusal cannot be returned as a value."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(refusal.code for refusal in refusals))
        self.refusals = refusals

    def __reduce__(self) -> tuple[type["Refused"], tuple["Refusal", ...]]:
        """Travels whole between processes."""
        return type(self), self.refusals
