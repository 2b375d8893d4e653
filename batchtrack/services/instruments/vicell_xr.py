"""The exports of a Vi-CELL XR: a text of one sample, or a sheet with two lines of heads and one sample a row."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from batchtrack.refusals import Refusal, refuse
from batchtrack.services.instruments.dates import moment_of
from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, CountedRun, Export, measured, number_in

TITLE: Final = "Vi-CELL XR"
_PAIR: Final = re.compile(r"(?P<key>[^:]+?)\s*:\s*(?P<value>.*)")
_MILLIONS: Final = 6
_HEADS: Final = {
    "sample": ("Sample ID",),
    "time": ("Sample date/time",),
    "dilution": ("Dilution factor", "Dilution"),
    "viability": ("Viability (%)",),
    "total": ("Total cells /ml (x10^6)", "Total /ml (x10^6)"),
    "viable": ("Viable cells /ml (x10^6)", "Viable /ml (x10^6)"),
}
_NEEDED: Final = ("sample", "time", "viability", "total")


def read_text(text: str, zone: str, file: str) -> Export | Refusal:
    """The one sample of a text; times are the workstation's (CF-01, CF-04)."""
    matches = (_PAIR.fullmatch(line.strip()) for line in text.splitlines())
    by_key = {match["key"]: match["value"].strip() for match in matches if match is not None}
    if not by_key.get("Sample ID") or "Viability (%)" not in by_key:
        return refuse("CF-01", file=file, cause="it names no sample or no viability")
    told = {
        "sample": by_key["Sample ID"],
        "time": by_key.get("RunDate", ""),
        "dilution": by_key.get("Dilution", ""),
        "viability": by_key["Viability (%)"],
        "total": by_key.get("Total cells / ml (x 10^6)", ""),
        "viable": by_key.get("Total viable cells / ml (x 10^6)", ""),
    }
    run = _run(told, by_key.get("Unit S/N", ""), zone, file)
    return run if isinstance(run, Refusal) else Export(TITLE, (run,))


def read_sheet(rows: Sequence[Sequence[str]], zone: str, file: str) -> Export | Refusal:
    """Every sample of a sheet; a sheet without one of the columns that matter is refused, naming it (CF-01, CF-04)."""
    at = next((place for place, row in enumerate(rows) if "Sample ID" in row), None)
    if at is None or at + 1 >= len(rows):
        return refuse("CF-01", file=file, cause="no line of its sheet begins with Sample ID")
    heads = _joined(rows[at], rows[at + 1])
    columns = {
        name: next((heads.index(head) for head in wanted if head in heads), None) for name, wanted in _HEADS.items()
    }
    missing = [_HEADS[name][0] for name in _NEEDED if columns[name] is None]
    if missing:
        return refuse("CF-01", file=file, cause=f"its sheet has no column {', '.join(missing)}")
    runs: list[CountedRun] = []
    for row in rows[at + 2 :]:
        told = {name: "" if place is None or place >= len(row) else row[place] for name, place in columns.items()}
        if not told["sample"].strip() or not told["time"].strip():
            continue
        run = _run(told, "", zone, file)
        if isinstance(run, Refusal):
            return run
        runs.append(run)
    return Export(TITLE, tuple(runs))


def _joined(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """Two lines of heads as one: "Total" over "/ml (x10^6)"."""
    wide = max(len(first), len(second))
    padded = (list(row) + [""] * (wide - len(row)) for row in (first, second))
    return [" ".join(f"{upper} {lower}".split()) for upper, lower in zip(*padded, strict=True)]


def _run(told: Mapping[str, str], serial: str, zone: str, file: str) -> CountedRun | Refusal:
    moment = moment_of(told["time"], zone, None, file)
    if isinstance(moment, Refusal):
        return moment
    factor = number_in(told["dilution"])
    return CountedRun(
        sample=told["sample"].strip(),
        serial=serial,
        counted_at=moment,
        measured={
            TOTAL: measured(told["total"], "cells/ml", _MILLIONS),
            LIVE: measured(told["viable"], "cells/ml", _MILLIONS),
            VIABILITY: measured(told["viability"], "%"),
        },
        remark="",
        factor=Decimal(factor) if factor else None,
        applied=True,
    )
