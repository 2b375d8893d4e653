"""A table whose layout was chosen once and kept: column, unit, decimal mark and order of dates (CF-08 to CF-11)."""

import re
from collections.abc import Mapping
from typing import Final

from batchtrack.facility.layouts import LayoutKept, MappedColumn
from batchtrack.product.model import CounterLine
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.dates import DateOrder, moment_of
from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, CountedRun, Export
from batchtrack.services.instruments.nucleoview import Measured
from batchtrack.services.instruments.table_text import Table

LINES: Final = {CounterLine.TOTAL.value: TOTAL, CounterLine.LIVE.value: LIVE, CounterLine.VIABILITY.value: VIABILITY}
_PERCENT: Final = "%"
_GROUPED: Final = {
    ".": re.compile(r"[<>]?\s*\d{1,3}(,\d{3})*(\.\d+)?([Ee][+-]?\d+)?|[<>]?\s*\d+(\.\d+)?([Ee][+-]?\d+)?"),
    ",": re.compile(r"[<>]?\s*\d{1,3}(\.\d{3})*(,\d+)?([Ee][+-]?\d+)?|[<>]?\s*\d+(,\d+)?([Ee][+-]?\d+)?"),
}
_OTHER: Final = {".": ",", ",": "."}


def against_layout(table: Table, layout: LayoutKept) -> tuple[Refusal, ...]:
    """What speaks against a choice: a column that the table does not have, a line that nothing takes (CF-08, CF-09)."""
    wanted = [layout.sample, *(each.column for each in layout.values), *filter(None, (layout.time, layout.remark))]
    columns = ", ".join(table.columns)
    missing = [refuse("CF-09", column=column, columns=columns) for column in wanted if column not in table.columns]
    unknown = [refuse("CF-08", line=each.line) for each in layout.values if each.line not in LINES]
    return (
        *missing,
        *unknown,
        *(() if layout.decimal_mark in _GROUPED else (refuse("CF-10", mark=layout.decimal_mark),)),
    )


def read_mapped(table: Table, layout: LayoutKept, zone: str, file: str) -> Export | Refusal:
    """Every row of the table as its layout says; a number that is none in the chosen notation is refused (CF-11)."""
    order = None if layout.date_order is None else DateOrder(layout.date_order)
    runs: list[CountedRun] = []
    for row in table.by_column():
        run = _run(row, layout, order, zone, file)
        if isinstance(run, Refusal):
            return run
        runs.append(run)
    return Export("mapped table", tuple(runs))


def _run(
    row: Mapping[str, str], layout: LayoutKept, order: DateOrder | None, zone: str, file: str
) -> CountedRun | Refusal:
    counted = None if layout.time is None else moment_of(row[layout.time], zone, order, file)
    if isinstance(counted, Refusal):
        return counted
    told: dict[str, Measured] = {}
    for column in layout.values:
        value = _value(row[column.column], column, layout.decimal_mark)
        if isinstance(value, Refusal):
            return value
        told[LINES[column.line]] = value
    remark = "" if layout.remark is None else row[layout.remark].strip()
    return CountedRun(
        sample=row[layout.sample].strip(),
        serial="",
        counted_at=counted,
        measured=told,
        remark="" if remark == (layout.good or "") else remark,
        factor=None,
        applied=True,
    )


def _value(text: str, column: MappedColumn, mark: str) -> Measured | Refusal:
    """The number with a point as its mark, as every reading of exports hands it on; an empty cell has none."""
    plain = text.replace("\u00a0", "").replace("\u202f", "").strip()
    percent = plain.endswith(_PERCENT)
    number = plain.removesuffix(_PERCENT).strip() if percent else plain
    if percent and column.unit != _PERCENT:
        return refuse("CF-11", text=text, column=column.column, unit=column.unit)
    if number and not _GROUPED[mark].fullmatch(number):
        return refuse("CF-11", text=text, column=column.column, unit=column.unit)
    return Measured(text, number.replace(_OTHER[mark], "").replace(mark, ".").replace(" ", ""), column.unit)
