"""The first sheet of an Excel workbook (ECMA-376), every cell as the text that the file holds.

A cell's digits are kept as they stand: a reader that hands over binary numbers has rounded them before anybody looks.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from batchtrack.refusals import Refusal, refuse

MAGIC: Final = b"PK\x03\x04"
_SPACE: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE: Final = re.compile(r"([A-Z]+)[0-9]+")
_LARGEST: Final = 50_000_000
"""Bytes of one part of a workbook when unpacked; a file that grows beyond is none of a counter."""


def sheet_of(content: bytes, file: str) -> tuple[tuple[str, ...], ...] | Refusal:
    """The rows of the first sheet, hidden ones too; a cell that is a formula has the value last worked out (CF-01)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            strings = tuple(_strings(packed))
            return tuple(_rows(packed, strings))
    except (zipfile.BadZipFile, KeyError, ET.ParseError, IndexError, ValueError) as error:
        return refuse("CF-01", file=file, cause=f"it is no workbook that can be read ({type(error).__name__})")


def _strings(packed: zipfile.ZipFile) -> Iterator[str]:
    if "xl/sharedStrings.xml" not in packed.namelist():
        return
    for item in _parsed(packed, "xl/sharedStrings.xml").iter(f"{_SPACE}si"):
        yield "".join(part.text or "" for part in item.iter(f"{_SPACE}t"))


def _rows(packed: zipfile.ZipFile, strings: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for row in _parsed(packed, "xl/worksheets/sheet1.xml").iter(f"{_SPACE}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{_SPACE}c"):
            cells[_column(cell.get("r", ""))] = _text(cell, strings)
        yield tuple(cells.get(place, "") for place in range(max(cells, default=-1) + 1))


def _text(cell: ET.Element, strings: tuple[str, ...]) -> str:
    value = cell.find(f"{_SPACE}v")
    if value is None or value.text is None:
        return "".join(part.text or "" for part in cell.iter(f"{_SPACE}t"))
    return strings[int(value.text)] if cell.get("t") == "s" else value.text


def _column(place: str) -> int:
    match = _PLACE.fullmatch(place)
    if match is None:
        raise ValueError(f"{place!r} is no cell")
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _parsed(packed: zipfile.ZipFile, name: str) -> ET.Element:
    if packed.getinfo(name).file_size > _LARGEST:
        raise ValueError(f"{name} is too large")
    return ET.fromstring(packed.read(name))  # noqa: S314 - as at the import
