"""The text of an export as a table: whichever encoding, delimiter and line ends it has; every cell stays as written."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from batchtrack.refusals import Refusal, refuse

_DELIMITERS: Final = (",", ";", "\t")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Table:
    """A head and the rows under it; ``rows`` have as many cells as the head."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def by_column(self) -> tuple[Mapping[str, str], ...]:
        """Each row by its columns; of columns of one name the first counts."""
        return tuple(dict(reversed(list(zip(self.columns, row, strict=True)))) for row in self.rows)


def text_of(content: bytes, file: str) -> str | Refusal:
    """The text of a file, which says its encoding by its first bytes or is UTF-8 (CF-01)."""
    encoding = "utf-16" if content.startswith(_UTF16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return refuse("CF-01", file=file, cause="it is not a text file")
    return refuse("CF-01", file=file, cause="it is not a text file") if "\0" in text else text


def table_of(text: str, file: str) -> Table | Refusal:
    """The table in a text; a row that is longer or shorter than its head is asked about (CF-01, CF-02).

    Empty cells at the end of a row are no values: some exports end each line with a delimiter.
    """
    rows = _rows(text)
    if not rows or len(rows[0]) < 2:  # noqa: PLR2004 - one column is no table
        return refuse("CF-01", file=file, cause="it holds no table")
    columns = tuple(cell.strip() for cell in _trimmed(rows[0]))
    fitted: list[tuple[str, ...]] = []
    for place, row in enumerate(rows[1:], start=2):
        cells = _fitted(row, len(columns))
        if cells is None:
            return refuse("CF-02", row=str(place), file=file, found=str(len(_trimmed(row))), wanted=str(len(columns)))
        fitted.append(cells)
    return Table(columns, tuple(fitted))


def _rows(text: str) -> list[list[str]]:
    """Every row that holds something; none where the text cannot be cut into cells."""
    # lines may end as they did on the oldest Macintosh; a lone sign of that kind elsewhere is part of a quoted cell
    lined = text if "\n" in text else text.replace("\r", "\n")
    first = lined.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(lined), delimiter=delimiter))
    except csv.Error:
        return []
    return [row for row in rows if any(cell.strip() for cell in row)]


def plain_head(column: str) -> str:
    """A head as it is compared: one sign for micro, one kind of space, lower case."""
    return " ".join(column.replace("\u00b5", "u").replace("\u03bc", "u").lower().split())


def _trimmed(row: Sequence[str]) -> list[str]:
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _fitted(row: Sequence[str], wanted: int) -> tuple[str, ...] | None:
    cells = _trimmed(row)
    if len(cells) > wanted:
        return None
    return tuple(cell.strip() for cell in (*cells, *[""] * (wanted - len(cells))))
