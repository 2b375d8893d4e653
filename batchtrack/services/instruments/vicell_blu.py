"""The table of a Vi-CELL BLU: one row a sample, concentrations in millions, with a time and no zone."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from batchtrack.refusals import Refusal
from batchtrack.services.instruments.dates import DateOrder, moment_of, order_in
from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, CountedRun, Export, measured, number_in
from batchtrack.services.instruments.nucleoview import Measured
from batchtrack.services.instruments.table_text import Table

HEAD: Final = frozenset({"Sample ID", "Total (x10^6) cells/mL", "Viability (%)", "Analysis date/time", "Dilution"})
_MILLIONS: Final = 6


def is_vicell_blu(table: Table) -> bool:
    """Whether the table is one."""
    return set(table.columns) >= HEAD


def read_vicell_blu(table: Table, zone: str, order: DateOrder | None, file: str) -> Export | Refusal:
    """Every sample in the table; the order of its dates is told by the file, or ``order`` says it (CF-03, CF-04)."""
    rows = table.by_column()
    told = order or order_in(row["Analysis date/time"] for row in rows)
    runs: list[CountedRun] = []
    for row in rows:
        moment = moment_of(row["Analysis date/time"], zone, told, file)
        if isinstance(moment, Refusal):
            return moment
        factor = number_in(row["Dilution"])
        runs.append(
            CountedRun(
                sample=row["Sample ID"],
                serial="",
                counted_at=moment,
                measured=_measured(row),
                remark=_remark(row),
                factor=Decimal(factor) if factor else None,
                applied=True,
            )
        )
    return Export("Vi-CELL BLU", tuple(runs))


def _measured(row: Mapping[str, str]) -> dict[str, Measured]:
    return {
        TOTAL: measured(row["Total (x10^6) cells/mL"], "cells/ml", _MILLIONS),
        LIVE: measured(row.get("Viable (x10^6) cells/mL", ""), "cells/ml", _MILLIONS),
        VIABILITY: measured(row["Viability (%)"], "%"),
    }


def _remark(row: Mapping[str, str]) -> str:
    """A count that the counter itself calls an error is no count, although it prints concentrations beside it."""
    told = row.get("Cell count", "")
    return "" if number_in(told) else f"cell count {told or 'missing'}"
