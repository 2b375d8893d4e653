"""A synthetic cell counter file in the layout of a NucleoView NC-200 export; it says that it is synthetic."""

import zlib
from datetime import datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

SYNTHETIC: Final = "synthetic demonstration file, no cells were counted"
_EMPTY_LINES: Final = 14


def counter_file(sample: str, total: Decimal, viability: Decimal, at: datetime, zone: str) -> bytes:
    """The export of one count.

    Args:
        sample: the sample id, as scanned at the counter from the sample's label.
        total: nucleated cells per mL.
        viability: in %.
        at: when it was counted.
        zone: where.
    """
    local = at.astimezone(ZoneInfo(zone))
    offset = local.utcoffset()
    assert offset is not None, "a local time knows its zone"
    live = total * viability / 100
    lines = [
        f"Viability and Cell Count Assay - {SYNTHETIC}; ;",
        f"Image;{local:%Y%m%d}-0001-c-{sample};",
        "Operator;demonstration;",
        f"Viability (%);{viability:.1f};",
        f"Live (cells/ml);{three_figures(live)};",
        f"Dead (cells/ml);{three_figures(total - live)};",
        f"Total (cells/ml);{three_figures(total)};",
        " ; ;",
        "Estimated cell diameter (um);9.4;",
        "Cell diameter standard deviation (um);3.1;",
        "(%) of cells in aggregates with five or more cells;2;",
        "Sample Volume (ul);200.0;",
        "Dilution Volume (ul);0.000;",
        "Multiplication factor;1.000;",
        *[";"] * _EMPTY_LINES,
        f"Protocol adaptation purpose;{SYNTHETIC};",
        "Instrument type;NucleoView NC-200;",
        "Instrument s/n;s/n DEMO-NC200-061;",
        f"Date time;{local:%Y%m%d %H%M%S};",
        f"Time zone offset;{_hours(offset.total_seconds())};",
        "Login ID;demonstration;",
        "PC;DEMONSTRATION;",
        "21 CFR Part 11;disabled;",
        "csv file version;2;",
        "",
    ]
    text = "\r\n".join(lines)
    return f"{text}\r\n//[{zlib.crc32(text.encode()):08X}]".encode()


def three_figures(number: Decimal) -> str:
    """A number as the counter writes it, ``2.45E6``."""
    digits, _, exponent = f"{number:.2E}".partition("E")
    return f"{digits}E{int(exponent)}"


def _hours(seconds: float) -> str:
    return f"{Decimal(int(seconds)) / 3600:g}" if seconds % 3600 else str(int(seconds) // 3600)
