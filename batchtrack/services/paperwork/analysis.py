"""Certificate of analysis: every result with method, criterion, verdict, analyst and reviewer (Annex 16; field 12)."""

from collections.abc import Iterator
from typing import Final

from batchtrack.batch.events.parts import Standing
from batchtrack.product.model import TestDefinition
from batchtrack.services.certificates.results import pending_tests, result_lines
from batchtrack.services.papers import ResultLine
from batchtrack.services.paperwork.content import Cell, Line, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import Told, dash, plain, strong

_FINE: Final = frozenset({Standing.WITHIN, Standing.ALERT, Standing.UNLIMITED})


def sections(told: Told) -> Iterator[Section]:
    """Results, results that were corrected or repeated, and tests whose result follows."""
    seen, say = told.seen, told.say
    tests = [test for test in seen.product.tests if seen.batch.test(test.id).result is not None]
    lines = result_lines(told.spoken)
    rows = tuple(_row(told, test, line) for test, line in zip(tests, lines, strict=True))
    heads = told.heads("Test, method", "Sample", "Criterion", "Result", "Verdict", "Analyst, reviewer")
    yield Section(say("Results of analysis"), (_legend(told, lines), Table(heads, (20, 13, 18, 17, 12, 20), rows)))
    yield from _earlier(told, tests)
    yield _pending(told)


def _row(told: Told, test: TestDefinition, line: ResultLine) -> tuple[Cell, ...]:
    state = told.seen.batch.test(test.id)
    assert state.result is not None, "only tests with a result are listed"
    say, judged = told.say, state.result.judged
    sample = "" if state.container is None else say("Container {number}", number=f"{state.container:02d}")
    rounded = say("compared as {value}", value=line.rounded) if line.rounded not in {"", line.reported} else ""
    fine = judged is None or judged.standing in _FINE
    return (
        strong(line.test, line.method),
        plain(sample, told.time(state.started_at)),
        (Line(line.criterion), *(Line(each, Tone.QUIET) for each in _origin(told, line) if each)),
        strong(line.reported, rounded, *state.result.why, *state.result.warnings),
        (Line(line.verdict, Tone.PLAIN if fine else Tone.STOP),),
        (
            *told.by(state.result.made),
            *(told.by(state.reviewed) if state.reviewed else (Line(say("not reviewed"), Tone.QUIET),)),
        ),
    )


def _origin(told: Told, line: ResultLine) -> tuple[str, str]:
    return told.say("demonstration data") if line.demonstration else "", line.basis


def _legend(told: Told, lines: tuple[ResultLine, ...]) -> Passage:
    if not lines:
        return Passage((Line(told.say("No result is recorded.")),))
    judged_by = told.say("Each result is judged by the version of the product document named above.")
    return Passage((Line(judged_by, Tone.QUIET),))


def _earlier(told: Told, tests: list[TestDefinition]) -> Iterator[Section]:
    rows = tuple(
        (
            strong(test.label),
            (Line(told.spoken.recorded(earlier.value.entered), Tone.STRUCK),),
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
            told.say("Results that stood before"),
            (Table(told.heads("Test", "Result", "Recorded", "Why it was replaced"), (24, 22, 24, 30), rows),),
        )


def _pending(told: Told) -> Section:
    found, title = pending_tests(told.spoken), told.say("Pending tests")
    if not found:
        return Section(title, (Passage((Line(told.say("No test is pending.")),)),))
    rows = tuple(
        (strong(test.test, test.method), plain(test.standing), plain(test.due) if test.due else dash())
        for test in found
    )
    return Section(title, (Table(told.heads("Test", "Standing", "Due"), (40, 38, 22), rows),))
