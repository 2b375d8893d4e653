"""Which step comes before which, also where names do not resolve or steps wait for each other."""

from collections.abc import Iterable, Mapping

from batchtrack.product.model import StepDefinition


class Sequence:
    """The order that ``after`` gives to the steps."""

    def __init__(self, steps: Iterable[StepDefinition]) -> None:
        self._after = {step.id: step.after for step in steps}
        self._before = _all_before(self._after)

    def before(self, step: str) -> frozenset[str]:
        """All steps that are complete when this one begins; in a circle the step itself is among them."""
        return self._before.get(step, frozenset())

    def precedes(self, earlier: str, later: str) -> bool:
        """Whether the first is complete when the second begins."""
        return earlier in self.before(later)

    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Groups of steps that wait for each other, in the order written."""
        found: dict[frozenset[str], tuple[str, ...]] = {}
        for step in self._after:
            if self.precedes(step, step):
                group = frozenset(other for other in self.before(step) if self.precedes(step, other))
                found.setdefault(group, tuple(other for other in self._after if other in group))
        return tuple(found.values())

    def blocked(self) -> Mapping[str, str]:
        """Each step outside the circles that can never begin, with the step it waits for in vain."""
        stuck = {step for group in self.circles() for step in group}
        blocked: dict[str, str] = {}
        for step in self._after:
            vain = [other for other in self._after if other in stuck and self.precedes(other, step)]
            if vain and step not in stuck:
                blocked[step] = vain[0]
        return blocked


def _all_before(after: Mapping[str, tuple[str, ...]]) -> Mapping[str, frozenset[str]]:
    return {step: _reached(step, after) for step in after}


def _reached(step: str, after: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(after[step])
    while waiting:
        name = waiting.pop()
        if name in after and name not in found:
            found.add(name)
            waiting.extend(after[name])
    return frozenset(found)
