"""Which program wrote an export, and what it says."""

from batchtrack.facility.layouts import LayoutKept
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.export import CountedRun, Export
from batchtrack.services.instruments.mapped import read_mapped
from batchtrack.services.instruments.nc_view import is_nc_view, read_nc_view
from batchtrack.services.instruments.nucleoview import CountFile, read_count
from batchtrack.services.instruments.nucleoview_lines import lines_of
from batchtrack.services.instruments.table_text import table_of, text_of
from batchtrack.services.instruments.vicell_blu import is_vicell_blu, read_vicell_blu
from batchtrack.services.instruments.vicell_xr import TITLE, read_sheet, read_text
from batchtrack.services.instruments.workbook import MAGIC, sheet_of


def read_export(
    content: bytes, file: str, zone: str, order: DateOrder | None = None, layout: LayoutKept | None = None
) -> Export | Refusal:
    """Read an export of NucleoView, NC-View, Vi-CELL BLU or Vi-CELL XR, or a table whose layout was chosen.

    Args:
        content: the file, byte for byte.
        file: what people call it, for sentences.
        zone: IANA name of the zone of the instrument; most exports tell a time without one.
        order: which comes first in its dates, where the file itself leaves it open.
        layout: what was chosen for tables with these heads, None where nobody chose.

    Returns:
        What it says; or CF-01 to CF-04, CF-11, SV-40: nothing in it is guessed.
    """
    if content.startswith(MAGIC):
        sheet = sheet_of(content, file)
        return sheet if isinstance(sheet, Refusal) else read_sheet(sheet, zone, file)
    text = text_of(content, file)
    if isinstance(text, Refusal):
        return text
    if text.startswith(TITLE):
        return read_text(text, zone, file)
    if lines_of(text).check is not None:
        count = read_count(content, file)
        return count if isinstance(count, Refusal) else Export("NucleoView", (_run(count),))
    return _table(text, file, zone, order, layout)


def _table(text: str, file: str, zone: str, order: DateOrder | None, layout: LayoutKept | None) -> Export | Refusal:
    table = table_of(text, file)
    if isinstance(table, Refusal):
        return table
    if is_nc_view(table):
        return read_nc_view(table)
    if is_vicell_blu(table):
        return read_vicell_blu(table, zone, order, file)
    if layout is not None:
        return read_mapped(table, layout, zone, file)
    return refuse("CF-01", file=file, cause="its columns are those of no counter that is known here")


def _run(count: CountFile) -> CountedRun:
    return CountedRun(
        sample=count.sample,
        serial=count.serial,
        counted_at=count.counted_at,
        measured=count.measured,
        remark="",
        factor=count.factor,
        applied=count.applied,
    )
