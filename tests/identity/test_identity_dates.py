from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from batchtrack.identity import Occasion, decode, encode, utc_expiry
from batchtrack.identity.dates import read_day, read_moment, write_day, write_moment
from batchtrack.identity.isbt import FlexibleTimeCode
from batchtrack.refusals import Refusal

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


@pytest.mark.parametrize("year", [1899, 2900])
def test_that_a_year_that_would_be_read_back_as_another_is_not_written(year: int) -> None:
    with pytest.raises(ValueError, match="three digits"):
        write_day(date(year, 1, 1))


def test_that_an_expiry_in_utc_is_written_as_structure_031() -> None:
    moment = datetime(2017, 1, 15, 15, 15, tzinfo=timezone(timedelta(hours=-5)))
    assert encode(utc_expiry(moment)) == "=(2001201701152015"
    assert decode("=(2001201701152015") == utc_expiry(datetime(2017, 1, 15, 20, 15, tzinfo=UTC))


def test_that_local_and_utc_forms_of_structure_031_are_told_apart() -> None:
    local, utc = decode("=(1002201701152015"), decode("=(2002201701152015")
    assert isinstance(local, FlexibleTimeCode)
    assert isinstance(utc, FlexibleTimeCode)
    assert (local.moment.tzinfo, local.words) == (None, "collection 2017-01-15 20:15 local time")
    assert (utc.moment.tzinfo, utc.words) == (UTC, "collection 2017-01-15 20:15 UTC")
    assert (local.data["date_time"], local.data["zone"]) == ("2017-01-15T20:15", "local")
    assert (utc.data["date_time"], utc.data["zone"]) == ("2017-01-15T20:15Z", "UTC")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("0001201701152015", "ID-16"),
        ("3001201701152015", "ID-16"),
        ("2101201701152015", "ID-16"),
        ("2000201701152015", "ID-16"),
        ("2007201701152015", "ID-16"),
        ("2001201702302015", "ID-14"),
        ("2001201701152415", "ID-14"),
        ("2001201701152060", "ID-14"),
        ("20012017O1152015", "ID-07"),
    ],
)
def test_that_a_flexible_time_outside_its_tables_or_the_calendar_is_refused(content: str, code: str) -> None:
    answer = decode(f"=({content}")
    assert isinstance(answer, Refusal)
    assert answer.code == code


def test_that_a_utc_expiry_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        utc_expiry(datetime.fromisoformat("2026-01-01 10:00"))


@given(st.sampled_from(Occasion), st.datetimes(), st.sampled_from([None, UTC, timezone(timedelta(hours=-11))]))
def test_that_every_flexible_time_survives_writing_and_reading(
    occasion: Occasion, wall: datetime, zone: timezone | None
) -> None:
    near_the_ends = not 2 < wall.year < 9998
    moment = wall.replace(second=0, microsecond=0, tzinfo=None if near_the_ends else zone)
    code = FlexibleTimeCode(occasion, moment)
    assert decode(encode(code)) == code


@given(st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2899-12-31")))
def test_that_every_minute_survives_writing_and_reading(wall: datetime) -> None:
    assert read_moment(write_moment(wall)) == wall.replace(second=0, microsecond=0)
