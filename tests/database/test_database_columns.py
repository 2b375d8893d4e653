"""Own column types, stored and read back on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, MetaData, Table, insert, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from batchtrack.database import METADATA, DecimalColumn, EnumColumn, UtcColumn, one_of, open_engine, writing
from batchtrack.database.columns import time_of


class Verdict(StrEnum):
    PASS = "pass"
    FAIL = "fail"


SAMPLE = Table(
    "sample",
    MetaData(naming_convention=METADATA.naming_convention),
    Column("amount", DecimalColumn),
    Column("at", UtcColumn),
    Column("verdict", EnumColumn(Verdict)),
    one_of("verdict", Verdict),
    sqlite_strict=True,
)

FEW = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url, create=True)
    with writing(engine) as connection:
        SAMPLE.create(connection)
    yield engine
    engine.dispose()


def kept(engine: Engine, **values: object) -> Any:  # noqa: ANN401 - a row of three columns, each of another type
    with engine.connect() as connection:
        connection.execute(insert(SAMPLE).values(**values))
        return connection.execute(select(SAMPLE)).one()


@FEW
@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_that_a_decimal_comes_back_with_every_digit_it_was_given(engine: Engine, amount: Decimal) -> None:
    assert kept(engine, amount=amount).amount.as_tuple() == amount.as_tuple()


def test_that_a_decimal_which_a_float_would_spoil_is_kept(engine: Engine) -> None:
    assert str(kept(engine, amount=Decimal("98765432109.123456789012")).amount) == "98765432109.123456789012"


@FEW
@given(st.datetimes(datetime(1900, 1, 1), datetime(2999, 1, 1), timezones=ZONES))  # noqa: DTZ001 - the zone is drawn
def test_that_a_time_comes_back_as_the_same_moment_in_utc(engine: Engine, at: datetime) -> None:
    found = kept(engine, at=at).at
    assert (found, found.tzinfo) == (at, UTC)


def test_that_an_enumeration_and_what_is_absent_come_back(engine: Engine) -> None:
    assert tuple(kept(engine, verdict=Verdict.FAIL)) == (None, None, Verdict.FAIL)


@pytest.mark.parametrize(
    "values",
    [
        {"amount": 0.1},
        {"amount": Decimal("NaN")},
        {"amount": "12.5"},
        {"at": datetime(2026, 1, 1)},  # noqa: DTZ001 - the point of the example
        {"verdict": "perhaps"},
    ],
)
def test_that_a_float_a_time_without_zone_and_an_unknown_verdict_are_refused(
    engine: Engine, values: dict[str, object]
) -> None:
    with pytest.raises(StatementError):
        kept(engine, **values)


def test_that_the_database_itself_refuses_an_unknown_verdict(engine: Engine) -> None:
    with pytest.raises(DBAPIError, match="ck_sample_verdict_is_known"), writing(engine) as connection:
        connection.execute(text("INSERT INTO sample (verdict) VALUES ('perhaps')"))


@pytest.mark.parametrize(
    "stored", ["2026-01-01T10:00:00Z", "2026-01-01T10:00:00.000000", "2026-01-01T11:00:00.000000+01:00", "noon", ""]
)
def test_that_a_stored_time_of_another_form_is_not_read(stored: str) -> None:
    with pytest.raises(ValueError, match=r"stored time|Invalid isoformat"):
        time_of(stored)
