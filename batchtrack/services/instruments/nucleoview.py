"""The export of a NucleoCounter NC-200 (NucleoView, CSV): one sample a file, in its long and its short form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.nucleoview_lines import Lines, lines_of

VIABILITY: Final = "Viability"
LIVE: Final = "Live"
DEAD: Final = "Dead"
TOTAL: Final = "Total"
DIAMETER: Final = "Estimated cell diameter"
AGGREGATES: Final = "of cells in aggregates with five or more cells"

_UNIT: Final = r"[(\[]({})[)\]]".format("%|cells/ml|um|ul")
_MEASURED: Final = re.compile(rf"(?P<name>.*\S) {_UNIT}|{_UNIT} (?P<behind>.*\S)")
_VALUE: Final = re.compile(r"(?P<number>[<>]?\s*[0-9]+(\.[0-9]+)?([Ee][+-]?[0-9]+)?)(\s*\((?P<note>[^)]*)\))?")
_IMAGE_PARTS: Final = 4  # date, number and kind of the image stand before the sample id
_MINUTES: Final = 60
_TIME: Final = "%Y%m%d %H%M%S"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured value, as it stands in the file.

    Attributes:
        text: everything behind the key; number: the number in it as written, empty where the counter tells none.
        unit: as the file writes it, for example ``cells/ml``.
        note: what the counter remarks, for example ``Out of optimal range``.
    """

    text: str
    number: str
    unit: str
    note: str = ""

    def entered(self, decimal_mark: str) -> str:
        """Number and unit as people here type them; empty where there is no number. The file always writes points."""
        return f"{self.number.replace('.', decimal_mark)} {self.unit}" if self.number else ""

    @property
    def certain(self) -> bool:
        """Whether the counter tells a number and remarks nothing against it."""
        return bool(self.number) and not self.note


@dataclass(frozen=True, slots=True)
class CountFile:
    """What one export says of one sample.

    Attributes:
        sample: the sample id that was typed or scanned at the counter.
        serial: of the instrument; empty in the short form, as are operator's station and time.
        counted_at: with the offset that the file names, None in the short form.
        measured: by name; a line that the file lacks is not there.
        factor: by which the sample was diluted, as the file says; applied: True where counts are already those of the
            undiluted sample, None where the file leaves it open.
        check: digits of the check line; how they are reckoned is not published.
    """

    title: str
    sample: str
    operator: str
    serial: str
    counted_at: datetime | None
    measured: Mapping[str, Measured]
    factor: Decimal | None
    check: str

    @property
    def applied(self) -> bool | None:
        """Whether the counts are already those of the undiluted sample: certain where nothing was diluted."""
        return True if self.factor == 1 else None


def read_count(content: bytes, file_name: str) -> CountFile | Refusal:
    """Read an export; refused where it is none or was cut off (SV-40)."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_read(file_name, "it is not a text file")
    lines = lines_of(text)
    cause = _cause(lines)
    if cause:
        return _not_read(file_name, cause)
    counted_at = _counted_at(lines.by_key)
    if isinstance(counted_at, str):
        return _not_read(file_name, counted_at)
    return CountFile(
        title=lines.title,
        sample=_sample(lines.by_key),
        operator=lines.by_key.get("Operator", ""),
        serial=lines.by_key.get("Instrument s/n", "").removeprefix("s/n").strip(),
        counted_at=counted_at,
        measured=_measured(lines.by_key),
        factor=_factor(lines.by_key),
        check=lines.check or "",
    )


def _cause(lines: Lines) -> str:
    """Why the lines are no whole export, empty where they are one."""
    if lines.check is None:
        return "its check line at the end is missing"
    if lines.twice:
        return f"it says two things of {', '.join(lines.twice)}"
    if not _sample(lines.by_key):
        return "it names no sample"
    if not _measured(lines.by_key).keys() & {VIABILITY, LIVE, DEAD, TOTAL}:
        return "it holds no count"
    return ""


def _sample(by_key: Mapping[str, str]) -> str:
    """The sample id ends the name of the image, ``20231120-0012-c-SAMPLE``."""
    parts = by_key.get("Image", "").split("-", _IMAGE_PARTS - 1)
    return parts[-1].strip() if len(parts) == _IMAGE_PARTS else ""


def _measured(by_key: Mapping[str, str]) -> dict[str, Measured]:
    found: dict[str, Measured] = {}
    for key, text in by_key.items():
        named = _MEASURED.fullmatch(key)
        if named is not None:
            unit = named[2] or named[3]
            found[named["name"] or named["behind"]] = _value(text, unit)
    return found


def _value(text: str, unit: str) -> Measured:
    value = _VALUE.fullmatch(text)
    if value is None:
        return Measured(text, "", unit)
    return Measured(text, value["number"].replace(" ", ""), unit, value["note"] or "")


def _factor(by_key: Mapping[str, str]) -> Decimal | None:
    try:
        return Decimal(by_key.get("Multiplication factor", ""))
    except InvalidOperation:
        return None


def _counted_at(by_key: Mapping[str, str]) -> datetime | str | None:
    """The moment with its offset, None in the short form; else what is wrong with it."""
    written, offset = by_key.get("Date time"), by_key.get("Time zone offset")
    if written is None:
        return None
    try:
        zone = timezone(timedelta(minutes=int(Decimal(offset or "") * _MINUTES)))
        return datetime.strptime(written, _TIME).replace(tzinfo=zone)
    except (ValueError, ArithmeticError):
        return f"its time {written} with the zone offset {offset or 'none'} is not a moment"


def _not_read(file_name: str, cause: str) -> Refusal:
    return refuse("SV-40", file=file_name, cause=cause)
