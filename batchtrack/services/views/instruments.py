"""What the laboratory's instruments wrote: every file that was taken over, and the layouts that were chosen."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.database import reading
from batchtrack.facility.layouts import LayoutKept
from batchtrack.facility.runs import RunTaken
from batchtrack.journal import read_kind
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.people import names
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ImportedRun:
    """A run of an instrument that was taken over.

    Attributes:
        serial: of the instrument; counted_at: when it ran.
        sample: the sample id in the file; document: SHA-256 of the file, which is kept.
    """

    serial: str
    counted_at: datetime
    sample: str
    batch: str
    step: str
    document: str
    by: str
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """A layout of tables as it was chosen last; ``values`` are its columns with what they hold and the unit."""

    heads: tuple[str, ...]
    sample: str
    time: str
    values: tuple[str, ...]
    decimal_mark: str
    date_order: str
    remark: str
    by: str
    chosen_at: datetime


def imported_runs(workplace: Workplace) -> tuple[ImportedRun, ...]:
    """Every run that serves a batch, the newest first; a file with several samples stands here once for each."""
    with reading(workplace.engine) as connection:
        called = names(connection)
        found = read_kind(connection, "run", RunTaken.KIND, CATALOGUE)
    rows = [
        ImportedRun(
            serial=each.event.serial,
            counted_at=each.event.at,
            sample=each.event.sample,
            batch=each.event.batch,
            step=each.event.step,
            document=each.event.document,
            by=called.get(each.who or "", each.who or ""),
            taken_at=each.recorded_at,
        )
        for each in found
        if isinstance(each.event, RunTaken)
    ]
    return tuple(sorted(rows, key=lambda row: row.taken_at, reverse=True))


def layout_rows(workplace: Workplace) -> tuple[LayoutRow, ...]:
    """The choice that counts of every layout, the newest first."""
    with reading(workplace.engine) as connection:
        called = names(connection)
        found = read_kind(connection, "layout", LayoutKept.KIND, CATALOGUE)
    newest = {each.stream: each for each in found}.values()
    rows = [
        _layout(each.event, called.get(each.who or "", each.who or ""), each.recorded_at)
        for each in newest
        if isinstance(each.event, LayoutKept)
    ]
    return tuple(sorted(rows, key=lambda row: row.chosen_at, reverse=True))


def _layout(kept: LayoutKept, by: str, at: datetime) -> LayoutRow:
    return LayoutRow(
        heads=kept.heads,
        sample=kept.sample,
        time=kept.time or "",
        values=tuple(f"{each.line}: {each.column}, {each.unit}" for each in kept.values),
        decimal_mark=kept.decimal_mark,
        date_order=kept.date_order or "",
        remark=kept.remark or "",
        by=by,
        chosen_at=at,
    )
