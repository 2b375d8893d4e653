"""Certificate of analysis: every result with method, criterion, verdict, analyst and reviewer (Annex 16; field 12)."""

from collections.abc import Iterator

from batchtrack.product.model import TestDefinition
from batchtrack.services.certificates.results import pending_tests, result_lines
from batchtrack.services.papers import ResultLine
from batchtrack.services.paperwork.content import Cell, Line, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import Told, dash, plain, strong


def sections(told: Told) -> Iterator[Section]:
    """Results, results that were corrected or repeated, and tests whose result follows."""
    seen = told.seen
    tests = [test for test in seen.product.tests if seen.batch.test(test.id).result is not None]
    lines = result_lines(seen.product, seen.batch, seen.site)
    rows = tuple(_row(told, test, line) for test, line in zip(tests, lines, strict=True))
    heads = ("Test, method", "Sample", "Criterion", "Result", "Verdict", "Analyst, reviewer")
    yield Section("Results of analysis", (_legend(lines), Table(heads, (20, 13, 19, 15, 12, 21), rows)))
    yield from _earlier(told, tests)
    yield _pending(told)


def _row(told: Told, test: TestDefinition, line: ResultLine) -> tuple[Cell, ...]:
    state = told.seen.batch.test(test.id)
    assert state.result is not None, "only tests with a result are listed"
    sample = "" if state.container is None else f"Container {state.container:02d}"
    rounded = f"compared as {line.rounded}" if line.rounded and line.rounded != line.reported else ""
    bad = Tone.PLAIN if line.verdict.startswith("conforms") or line.verdict == "reported" else Tone.STOP
    return (
        strong(line.test, line.method),
        plain(sample, told.time(state.started_at)),
        (Line(_limit(line)), *([Line(line.basis, Tone.QUIET)] if line.basis else [])),
        strong(line.reported, rounded, *state.result.warnings),
        (Line(line.verdict, bad),),
        (
            *told.by(state.result.made),
            *(told.by(state.reviewed) if state.reviewed else (Line("not reviewed", Tone.QUIET),)),
        ),
    )


def _limit(line: ResultLine) -> str:
    return f"{line.criterion} (demonstration data)" if line.demonstration else line.criterion


def _legend(lines: tuple[ResultLine, ...]) -> Passage:
    if not lines:
        return Passage((Line("No result is recorded."),))
    return Passage((Line("Each result is judged by the version of the product document named above.", Tone.QUIET),))


def _earlier(told: Told, tests: list[TestDefinition]) -> Iterator[Section]:
    rows = tuple(
        (
            strong(test.label),
            (Line(earlier.value.entered, Tone.STRUCK),),
            told.by(earlier.made),
            plain(later.reason or ""),
        )
        for test in tests
        for earlier, later in zip(
            told.seen.batch.test(test.id).results[:-1], told.seen.batch.test(test.id).results[1:], strict=True
        )
    )
    if rows:
        yield Section(
            "Results that stood before",
            (Table(("Test", "Result", "Recorded", "Why it was replaced"), (24, 22, 24, 30), rows),),
        )


def _pending(told: Told) -> Section:
    seen = told.seen
    found = pending_tests(seen.product, seen.batch, seen.site)
    if not found:
        return Section("Pending tests", (Passage((Line("No test is pending."),)),))
    rows = tuple(
        (strong(test.test, test.method), plain(test.standing), plain(test.due) if test.due else dash())
        for test in found
    )
    return Section("Pending tests", (Table(("Test", "Standing", "Due"), (40, 38, 22), rows),))
