"""Invented data for the gallery: no patient, no product and no measurement behind it."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ui.components.banner import BannerFacts
from ui.components.board_row import BoardRow
from ui.components.marks import Mark, Verdict
from ui.components.moments import ClockFacts
from ui.components.rail import RailPlace
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanFacts, ScanRow
from ui.components.signed_list import SignedEntry
from ui.components.steps import StepLine
from ui.components.value_box import BoxState
from ui.components.value_row import ValueFacts, ValueRow
from ui.icons import Icon
from ui.tokens import Tone

NOW: Final = datetime(2026, 11, 26, 11, 36, tzinfo=UTC)
ZONE: Final = ZoneInfo("Europe/Berlin")

PLACES: Final = (
    RailPlace("work", Icon.WORK, "Work"),
    RailPlace("batches", Icon.BATCHES, "Batches"),
    RailPlace("testing", Icon.TESTING, "Testing"),
    RailPlace("release", Icon.RELEASE, "Release"),
    RailPlace("materials", Icon.MATERIALS, "Materials"),
    RailPlace("equipment", Icon.EQUIPMENT, "Equipment"),
    RailPlace("products", Icon.PRODUCTS, "Products"),
)

BANNER: Final = BannerFacts(
    subject="REX-0042",
    chain_of_identity="A9990 26 000017 K",
    product="REX-001, version 3",
    stage="Processing",
    expires="Fri 27-Nov-2026 09:40 CET",
    expires_at=NOW + timedelta(hours=21, minutes=4, seconds=20),
)

_DONE: Final = (
    ("S08", "Receipt"),
    ("S09", "Line clearance"),
    ("S10", "Materials"),
    ("S11", "Start sample and count"),
    ("S12", "Dilute and filter"),
)
_TO_COME: Final = (
    ("S16", "Dose decision"),
    ("S18", "Fill and sample"),
    ("S19", "Release tests"),
    ("S20", "Certification"),
    ("S21", "Ship and give"),
)
STEPS: Final = (
    *(StepLine(code, code, name, Mark.MET, "signed") for code, name in _DONE),
    StepLine("S13", "S13", "Separation", Mark.ALERT, "signed, with an alert"),
    StepLine("S14", "S14", "Wash", Mark.MET, "signed"),
    StepLine("S15", "S15", "Resuspend and count", Mark.CURRENT, "open", "Technician A · 4 min", current=True),
    *(StepLine(code, code, name, Mark.NOT_BEGUN, "not begun") for code, name in _TO_COME),
)

CLOCKS: Final = (
    ClockFacts(
        "Bag at rest, at most 10 min",
        ends=NOW + timedelta(minutes=6, seconds=12),
        warns=NOW - timedelta(minutes=1),
        word="until the end of rest",
    ),
    ClockFacts("To fill, at most 36 h", ends=NOW + timedelta(hours=9, minutes=4), word="to fill"),
    ClockFacts("Since collection", began=NOW - timedelta(hours=26, minutes=56), word="since collection"),
)


_WITHIN: Final = Verdict(Mark.TICK, "within limits")
_SCANS: Final = (
    ScanFacts(
        "bag", "Product bag", "this batch, bag 03", "A9990 26 000017 K 03", Verdict(Mark.TICK, "matches, 12:31:12 CET")
    ),
    ScanFacts("counter", "Cell counter", "calibrated"),
)
_VALUES: Final = (
    ValueFacts(
        "volume",
        "Final volume",
        "10 to 60 mL",
        "mL",
        "30.0",
        BoxState.RECORDED,
        _WITHIN,
        (Verdict(Mark.CORRECTED, "typing slip, Technician A"),),
        old_text="3.0",
    ),
    ValueFacts(
        "wbc",
        "White cells",
        "alert below 13.0 × 10⁹/L",
        "10⁹/L",
        "12,5e9/L",
        BoxState.ALERT,
        Verdict(Mark.ALERT, "read as 12.5 × 10⁹/L; below alert limit"),
    ),
    ValueFacts("viability", "Viability", "at least 70 %", "%", "95.2", BoxState.RECORDED, _WITHIN),
    ValueFacts(
        "rbc", "Red cells", "at most 0.5 × 10¹²/L", "10¹²/L", verdict=Verdict(Mark.NONE, "needed, last batch 0.21")
    ),
    ValueFacts(
        "dose",
        "White cells per dose",
        "4.0 to 12.0 × 10⁸ cells",
        "cells",
        "3.75 × 10⁸",
        BoxState.COMPUTED,
        Verdict(Mark.STOP, "below the limit"),
        derived=True,
    ),
)


def step_rows() -> tuple[RecordRow, ...]:
    """The rows of a step, in every state that is common."""
    return (*(ScanRow(facts) for facts in _SCANS), *(ValueRow(facts) for facts in _VALUES))


SIGNED: Final = (
    SignedEntry("Product bag", "A9990 26 000017 K 03"),
    SignedEntry("Cell counter", "NC-07, calibrated to 31-Dec-2026"),
    SignedEntry("Final volume", "30.0 mL", Mark.CORRECTED, "typing slip", "3.0"),
    SignedEntry("White cells", "12.5 × 10⁹/L", Mark.ALERT, "below alert limit 13.0 × 10⁹/L"),
    SignedEntry("Viability", "95.2 %"),
    SignedEntry("Red cells", "0.21 × 10¹²/L"),
    SignedEntry("White cells per dose", "3.75 × 10⁸ cells", Mark.STOP, "below limit 4.0 × 10⁸ cells"),
)


def _row(
    subject: str,
    chain: str,
    following: str,
    detail: Verdict,
    lived: float,
    left: float,
    planned: float,
    words: str = "to expiry",
    tone: Tone = Tone.MUTED,
) -> BoardRow:
    expires = NOW + timedelta(hours=left)
    return BoardRow(
        subject,
        subject,
        chain,
        following,
        detail,
        NOW - timedelta(hours=lived),
        expires,
        NOW + timedelta(hours=planned),
        expires - timedelta(hours=6),
        expires - timedelta(hours=4),
        words,
        tone,
    )


BOARD: Final = (
    _row("REX-0037", "A9990 26 000012 W", "On the way to the clinic", Verdict(words="Courier"), 32, 3.51, 2.1),
    _row(
        "REX-0039",
        "A9990 26 000014 R",
        "Certification, qualified person",
        Verdict(Mark.HOLD, "On hold, deviation 18"),
        31,
        5.21,
        6.5,
        "use planned after",
        Tone.STOP,
    ),
    _row(
        "REX-0041",
        "A9990 26 000016 M",
        "Endotoxin, repeat",
        Verdict(Mark.STOP, "Sample CV 31 %, limit 25 %"),
        30,
        9.86,
        7.0,
    ),
    _row("REX-0040", "A9990 26 000015 P", "3 of 5 results in", Verdict(words="QC analyst B"), 30, 14.31, 11),
    _row(
        "REX-0042",
        "A9990 26 000017 K",
        "S15 Resuspend and count",
        Verdict(Mark.ALERT, "Bag at rest 6:12 of 10 min"),
        27,
        21.08,
        18,
    ),
    _row("REX-0044", "A9990 26 000019 H", "S10 Materials", Verdict(words="Free to take"), 9.3, 38.71, 30),
)
