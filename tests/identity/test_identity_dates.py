from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity.dates import (
    read_day,
    read_moment,
    read_utc_expiry,
    write_day,
    write_moment,
    write_utc_expiry,
)

MOMENTS = [
    ("0183652359", "2018-12-31 23:59"),
    ("0170091330", "2017-01-09 13:30"),
    ("0170901215", "2017-03-31 12:15"),
    ("0170911215", "2017-04-01 12:15"),
    ("0240600000", "2024-02-29 00:00"),
    ("0243662359", "2024-12-31 23:59"),
    ("0260640830", "2026-03-05 08:30"),
]


@pytest.mark.parametrize(("content", "wall"), MOMENTS)
def test_that_published_moments_are_read_and_written(content: str, wall: str) -> None:
    moment = datetime.fromisoformat(wall)
    assert read_moment(content) == moment
    assert write_moment(moment) == content


@pytest.mark.parametrize(("content", "day"), [("019031", date(2019, 1, 31)), ("017032", date(2017, 2, 1))])
def test_that_published_days_are_read_and_written(content: str, day: date) -> None:
    assert read_day(content) == day
    assert write_day(day) == content


def test_that_a_high_century_digit_is_the_last_century() -> None:
    assert read_day("999365") == date(1999, 12, 31)


@pytest.mark.parametrize("content", ["0260001200", "0253661200", "0260012400", "0260011260", "026001120", ""])
def test_that_no_calendar_has_these_moments(content: str) -> None:
    assert read_moment(content) is None


def test_that_an_expiry_in_utc_is_written_as_structure_031() -> None:
    moment = datetime(2017, 1, 15, 15, 15, tzinfo=timezone(timedelta(hours=-5)))
    assert write_utc_expiry(moment) == "2001201701152015"
    assert read_utc_expiry("2001201701152015") == datetime(2017, 1, 15, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize("content", ["1001201701152015", "2002201701152015", "2001201702302015", "2001"])
def test_that_other_flexible_times_are_not_taken_for_an_expiry_in_utc(content: str) -> None:
    assert read_utc_expiry(content) is None


def test_that_a_utc_expiry_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        write_utc_expiry(datetime.fromisoformat("2026-01-01 10:00"))


@given(st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2899-12-31")))
def test_that_every_minute_survives_writing_and_reading(wall: datetime) -> None:
    assert read_moment(write_moment(wall)) == wall.replace(second=0, microsecond=0)
