"""The database: engine, column types, tables, triggers, clock, configuration and documents."""

from batchtrack.database.clock import Clock, DatabaseClock, SimulatedClock, SystemClock, clock_of
from batchtrack.database.columns import DecimalColumn, EnumColumn, UtcColumn, one_of
from batchtrack.database.configuration import (
    database_url,
    default_database,
    named_database,
    remember_database,
    settings_of,
    sqlite_url,
)
from batchtrack.database.engine import open_engine, reading, writing
from batchtrack.database.metadata import METADATA

__all__ = [
    "METADATA",
    "Clock",
    "DatabaseClock",
    "DecimalColumn",
    "EnumColumn",
    "SimulatedClock",
    "SystemClock",
    "UtcColumn",
    "clock_of",
    "database_url",
    "default_database",
    "named_database",
    "one_of",
    "open_engine",
    "reading",
    "remember_database",
    "settings_of",
    "sqlite_url",
    "writing",
]
