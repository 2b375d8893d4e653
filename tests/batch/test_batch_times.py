"""Times as people type them: with the zone of the place, the doubled autumn hour asked, the future refused."""

from datetime import UTC, date, datetime

import pytest

from batchtrack.batch.questions.times import read_time, show_date, show_time
from batchtrack.refusals import Refusal

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def _code(read: datetime | Refusal) -> str:
    assert isinstance(read, Refusal), read
    return read.code


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("10:40", datetime(2026, 11, 26, 9, 40, tzinfo=UTC)),
        ("2026-11-26 10:40", datetime(2026, 11, 26, 9, 40, tzinfo=UTC)),
        ("26-Nov-2026 10:40 CET", datetime(2026, 11, 26, 9, 40, tzinfo=UTC)),
        ("26 nov 2026, 10:40", datetime(2026, 11, 26, 9, 40, tzinfo=UTC)),
        ("2026-07-01 10:40 CEST", datetime(2026, 7, 1, 8, 40, tzinfo=UTC)),
        ("2026-11-26 10:40:59", datetime(2026, 11, 26, 9, 40, 59, tzinfo=UTC)),
        ("2026-11-26 10:40 UTC", datetime(2026, 11, 26, 10, 40, tzinfo=UTC)),
        ("2026-10-25 02:30 UTC", datetime(2026, 10, 25, 2, 30, tzinfo=UTC)),
        ("2026-10-25 02:30 CEST", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-10-25 02:30 CET", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_that_a_typed_time_is_a_moment_at_its_place(text: str, moment: datetime) -> None:
    assert read_time(text, BERLIN, NOW) == moment


@pytest.mark.parametrize("text", ["", "noon", "25:00", "2026-02-30 10:00", "26-Foo-2026 10:40", "10.40"])
def test_that_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    assert _code(read_time(text, BERLIN, NOW)) == "BA-60"


def test_that_the_doubled_autumn_hour_is_asked_back() -> None:
    assert _code(read_time("2026-10-25 02:30", BERLIN, NOW)) == "BA-64"


def test_that_an_hour_that_the_clocks_skipped_is_refused() -> None:
    assert _code(read_time("2026-03-29 02:30", BERLIN, NOW)) == "BA-63"


def test_that_the_zone_of_another_season_is_refused() -> None:
    assert _code(read_time("2026-11-26 10:40 CEST", BERLIN, NOW)) == "BA-62"


def test_that_the_future_is_refused_to_the_second() -> None:
    assert read_time("13:00:00", BERLIN, NOW) == NOW
    assert _code(read_time("13:00:01", BERLIN, NOW)) == "BA-61"


def test_that_a_time_that_is_agreed_upon_may_lie_ahead() -> None:
    assert read_time("2026-12-24 10:00", BERLIN, NOW, ahead=True) == datetime(2026, 12, 24, 9, 0, tzinfo=UTC)


def test_that_today_is_today_at_the_place() -> None:
    late = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)
    assert read_time("00:10", BERLIN, late) == datetime(2026, 11, 26, 23, 10, tzinfo=UTC)
    assert read_time("18:10", "America/New_York", late) == datetime(2026, 11, 26, 23, 10, tzinfo=UTC)


def test_that_a_moment_is_shown_with_the_zone_of_its_place() -> None:
    assert show_time(NOW, BERLIN) == "26-Nov-2026 13:00 CET"
    assert show_time(NOW, "America/New_York") == "26-Nov-2026 07:00 EST"
    assert show_date(date(2026, 1, 5)) == "05-Jan-2026"


@pytest.mark.parametrize(
    "moment", [datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)]
)
def test_that_what_is_shown_is_read_back_also_in_the_doubled_hour(moment: datetime) -> None:
    assert read_time(show_time(moment, BERLIN), BERLIN, NOW) == moment
