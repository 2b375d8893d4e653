"""``batchtrack batch list``."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rich.table import Table

from batchtrack.batch.questions.times import show_date
from batchtrack.commands.batch.stages import AT_WORK, stage
from batchtrack.commands.credentials import signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import result_console, say_json
from batchtrack.services.views.shapes import WorkRow
from batchtrack.services.views.work import search_batches
from reports import PdfPapers


def list_batches(database: Database = None, json: Json = False) -> None:
    """List the batches, the newest first."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        signed_in(workplace)
        rows = search_batches(workplace)
        zone = workplace.site.zone
    if json:
        say_json([_as_json(row) for row in rows])
    else:
        result_console().print(_table(rows, zone))


def _table(rows: tuple[WorkRow, ...], zone: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("Batch", "Chain of identity", "Stage", "Next", "Expires", "Open"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        following = f"{row.next_code} {row.next_title}" if row.standing in AT_WORK else ""
        table.add_row(
            row.batch, row.chain, stage(row.phase, row.standing), following, _time(row.expires_at, zone), _open(row)
        )
    return table


def _as_json(row: WorkRow) -> dict[str, object]:
    return {
        "id": row.batch,
        "subject": row.subject,
        "coi": row.chain,
        "product": row.product,
        "stage": stage(row.phase, row.standing),
        "next": {"code": row.next_code, "title": row.next_title, "role": row.next_role},
        "collected_at": row.collected_at,
        "expires_at": row.expires_at,
        "holds": row.holds,
        "open_deviations": row.open_deviations,
        "outside": row.outside,
        "alerts": row.alerts,
    }


def _time(moment: datetime | None, zone: str) -> str:
    if moment is None:
        return ""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{show_date(local.date())} {local:%H:%M %Z}"


def _open(row: WorkRow) -> str:
    counted = {"on hold": row.holds, "deviations": row.open_deviations, "outside": row.outside, "alerts": row.alerts}
    return ", ".join(f"{what}: {count}" for what, count in counted.items() if count)
