"""The list of steps says what waits for what, and how long a time window is still open."""

from datetime import UTC, datetime, timedelta

from batchtrack.services.views.shapes import StepLine as StepView
from batchtrack.services.views.shapes import StepMark
from ui.components.marks import Mark
from ui.pages.batch.step_lines import begun_codes, step_line

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def _step(code: str, mark: StepMark, *waits_for: str, ends: datetime | None = None) -> StepView:
    return StepView(
        id=code.lower(),
        code=code,
        title=f"Step {code}",
        phase="Processing",
        mark=mark,
        performer="Technician A",
        began_at=NOW - timedelta(minutes=4) if mark is StepMark.OPEN else None,
        open_rows=1,
        rows=2,
        waits_for=waits_for,
        ends=ends,
        warn=timedelta(minutes=30),
    )


def test_that_a_step_next_after_an_open_one_says_in_sight_what_it_waits_for() -> None:
    steps = (_step("S1", StepMark.OPEN), _step("S2", StepMark.NOT_BEGUN, "S1"), _step("S3", StepMark.NOT_BEGUN, "S2"))
    first, second, third = (step_line(step, "s1", NOW, begun_codes(steps)) for step in steps)
    assert "Technician A" in first.detail
    assert second.detail == "waits for S1"
    assert (third.detail, third.words) == ("", "not begun, waits for S2")


def test_that_a_window_warns_in_the_line_of_its_step_and_counts_up_when_it_is_over() -> None:
    marks = []
    for minutes in (60, 20, -3):
        line = step_line(_step("S2", StepMark.NOT_BEGUN, ends=NOW + timedelta(minutes=minutes)), "", NOW)
        marks.append((line.mark, line.detail.replace("\u00a0", " ")))
    assert marks == [
        (Mark.NOT_BEGUN, "1 h 00 min left"),
        (Mark.ALERT, "20 min left"),
        (Mark.STOP, "late by 3 min"),
    ]
