"""Layouts of tables, chosen once by an analyst and kept for every later file with the same heads."""

from typing import Final

from sqlalchemy import Connection

from batchtrack.database import reading
from batchtrack.facility import layouts
from batchtrack.facility.layouts import Layout, LayoutKept, MappedColumn, layout_id
from batchtrack.facility.roles import Role
from batchtrack.facility.streams import layout_stream
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.mapped import against_layout
from batchtrack.services.instruments.reading_exports import read_export
from batchtrack.services.instruments.table_text import Table, table_of, text_of
from batchtrack.services.outcomes import Done, NotDone, Outcome, not_done
from batchtrack.services.people import Confirmed, acting_person
from batchtrack.services.recording import plan_by, write
from batchtrack.services.settling import settled
from batchtrack.services.workplace import Workplace, events_of

_UNKNOWN: Final = "CF-01"


def layout_of(connection: Connection, table: Table) -> Layout | None:
    """What was chosen for tables with these heads, None where nobody chose."""
    return layouts.fold(events_of(connection, layout_stream(layout_id(table.columns))))


def unchosen_table(workplace: Workplace, content: bytes, file: str) -> Table | None:
    """The table in a file of no known export, whose columns nobody has chosen yet; None for any other file."""
    if kept_layout(workplace, content, file) is not None:
        return None
    export = read_export(content, file, workplace.site.zone)
    if not isinstance(export, Refusal) or export.code != _UNKNOWN:
        return None
    table = table_in(content, file)
    return None if isinstance(table, Refusal) else table


def table_in(content: bytes, file: str) -> Table | Refusal:
    """A file as a table, or why it is none (CF-01, CF-02)."""
    text = text_of(content, file)
    return text if isinstance(text, Refusal) else table_of(text, file)


def keep_layout(
    workplace: Workplace,
    content: bytes,
    file: str,
    by: Confirmed,
    *,
    sample: str,
    values: tuple[MappedColumn, ...],
    decimal_mark: str,
    time: str | None = None,
    order: DateOrder | None = None,
    remark: tuple[str, str] | None = None,
) -> Outcome:
    """Keep what the columns of a file's layout are.

    Args:
        workplace: where.
        content: a file of the layout.
        file: what people call it.
        by: the analyst who signs for it.
        sample: the column with the sample id.
        values: which column holds what, in which unit.
        decimal_mark: of its numbers, ``.`` or ``,``.
        time: the column with the time, None for a layout without.
        order: which comes first in its dates, where they have two readings.
        remark: the column in which the instrument remarks something, and what it says where all is well.
    """
    table = table_in(content, file)
    if isinstance(table, Refusal):
        return not_done(table)
    kept = LayoutKept(
        heads=table.columns,
        sample=sample,
        time=time,
        remark=None if remark is None else remark[0],
        good=None if remark is None else remark[1],
        values=values,
        decimal_mark=decimal_mark,
        date_order=None if order is None else order.value,
    )
    refusals = against_layout(table, kept)
    return NotDone(refusals) if refusals else _keep(workplace, kept, by)


def _keep(workplace: Workplace, kept: LayoutKept, by: Confirmed) -> Outcome:
    stream = layout_stream(layout_id(kept.heads))

    def attempt() -> Outcome:
        with beginning(workplace) as (connection, now):
            person = acting_person(connection, by)
            plan = plan_by(person, workplace.site_in(connection), now)
            known = layouts.fold(events_of(connection, stream))
        if Role.QC_ANALYST not in person.roles:
            return not_done(
                refuse("BA-05", name=person.name, role="qc analyst", act="choosing the columns of a layout")
            )
        plan.write(stream, 0 if known is None else known.version, (kept,))
        return Done(changed=write(workplace, plan, by))

    return settled(attempt, by)


def kept_layout(workplace: Workplace, content: bytes, file: str) -> Layout | None:
    """What was chosen for a file's layout; None where nobody chose, or where it is no table."""
    table = table_in(content, file)
    if isinstance(table, Refusal):
        return None
    with reading(workplace.engine) as connection:
        return layout_of(connection, table)
