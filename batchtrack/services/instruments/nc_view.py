"""The table of NC-View (NucleoCounter NC-202): one row a count, and no time at all."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, CountedRun, Export, measured, number_in
from batchtrack.services.instruments.table_text import Table

HEAD: Final = frozenset({"NAME", "SAMPLE ID", "TOTAL (cells/ml)", "VIABILITY (%)", "DILUTION FACTOR", "INSTRUMENT"})
_GOOD: Final = "OK"


def is_nc_view(table: Table) -> bool:
    """Whether the table is one."""
    return set(table.columns) >= HEAD


def read_nc_view(table: Table) -> Export:
    """Every count in the table."""
    return Export("NC-View", tuple(_run(row) for row in table.by_column()))


def _run(row: Mapping[str, str]) -> CountedRun:
    factor = number_in(row["DILUTION FACTOR"])
    status = row.get("STATUS", "")
    return CountedRun(
        sample=row["SAMPLE ID"],
        serial=row["INSTRUMENT"].removeprefix("S/N:").strip(),
        counted_at=None,
        measured={
            TOTAL: measured(row["TOTAL (cells/ml)"], "cells/ml"),
            LIVE: measured(row.get("LIVE (cells/ml)", ""), "cells/ml"),
            VIABILITY: measured(row["VIABILITY (%)"], "%"),
        },
        remark="" if status == _GOOD else status or "no status",
        factor=Decimal(factor) if factor else None,
        # what the program does with the factor is not published: a diluted count is asked about
        applied=True if factor and Decimal(factor) == 1 else None,
    )
