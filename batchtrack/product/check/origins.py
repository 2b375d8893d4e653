"""Each limit says where it comes from (21 CFR 211.160(b): scientifically sound specifications)."""

from collections.abc import Iterator

from batchtrack.product.check.finding import Facts, Finding, field_path
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse


def origins_given(facts: Facts) -> Iterator[Finding]:
    """Limits and alerts of fields, windows, limits of clocks and criteria of tests carry an origin."""
    for name, path in _without(facts):
        yield Finding(refuse("PR-50", name=name), path)


def _without(facts: Facts) -> Iterator[tuple[str, Path]]:
    for step in facts.product.steps:
        for row in step.fields:
            if row.origin is None and (row.limit is not None or row.alert is not None):
                yield row.id, field_path(step, row)
        for place, window in enumerate(step.windows):
            if window.origin is None:
                yield f"the window of {step.id}", ("steps", step.id, "windows", place)
    for clock in facts.product.clocks:
        if clock.limit is not None and clock.origin is None:
            yield clock.id, ("clocks", clock.id)
    for test in facts.product.tests:
        if test.criterion is not None and test.origin is None:
            yield test.id, ("tests", test.id)
