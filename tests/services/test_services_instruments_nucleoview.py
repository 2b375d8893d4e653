"""The NucleoView export: real files where they are at hand, and synthetic ones for every trap."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from batchtrack.refusals import Refusal, sentence
from batchtrack.services.instruments.nucleoview import CountFile, read_count

REAL: Final = Path(__file__).parents[3] / "shared" / "data" / "instruments" / "nucleoview"

LONG: Final = """\
Viability and Cell Count Assay - synthetic; ;
Image;20261123-0012-c-A999026000017.10.1;
Operator;Technician A;
Viability (%);91.3;
Live (cells/ml);2.24E7;
Dead (cells/ml);2.13E6;
Total (cells/ml);2.45E7;
 ; ;
Estimated cell diameter (um);9.1;
(%) of cells in aggregates with five or more cells;3;
Multiplication factor;1.000;
;
Instrument type;NucleoView NC-200;
Instrument s/n;s/n 9000201099909999;
Date time;20261123 163016;
Time zone offset;-7;
csv file version;2;

//[ECEC5A41]"""


def read(text: str) -> CountFile:
    count = read_count(text.encode(), "count.csv")
    assert isinstance(count, CountFile), count
    return count


def refused(content: bytes) -> str:
    count = read_count(content, "count.csv")
    assert isinstance(count, Refusal), count
    assert count.code == "SV-40"
    return sentence(count)


def real(number: str) -> CountFile:
    file = REAL / f"chemometec_nucleoview_example{number}.csv"
    if not file.is_file():
        pytest.skip("the real exports are not beside this checkout")
    count = read_count(file.read_bytes(), file.name)
    assert isinstance(count, CountFile), count
    return count


def test_that_values_keep_their_digits_and_units() -> None:
    count = read(LONG)
    assert (count.measured["Total"].number, count.measured["Total"].unit) == ("2.45E7", "cells/ml")
    assert count.measured["Viability"].entered(".") == "91.3 %"
    assert count.measured["Viability"].entered(",") == "91,3 %"
    assert count.measured["of cells in aggregates with five or more cells"].entered(".") == "3 %"


def test_that_sample_operator_serial_and_time_are_told() -> None:
    count = read(LONG)
    assert count.sample == "A999026000017.10.1"
    assert (count.operator, count.serial, count.check) == ("Technician A", "9000201099909999", "ECEC5A41")
    assert count.counted_at is not None
    assert count.counted_at.isoformat() == "2026-11-23T16:30:16-07:00"


def test_that_a_sample_id_may_hold_hyphens_itself() -> None:
    assert read(LONG.replace("A999026000017.10.1", "BTC-A999026000017.10.1-K")).sample == "BTC-A999026000017.10.1-K"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_the_line_ends_of_every_system_are_read(end: str) -> None:
    assert read(LONG.replace("\n", end)) == read(LONG)


def test_that_a_byte_order_mark_and_trailing_commas_change_nothing() -> None:
    assert read("\ufeff" + LONG.replace(";\n", ";,\n")) == read(LONG)


def test_that_the_unit_may_stand_in_either_bracket() -> None:
    assert read(LONG.replace("diameter (um)", "diameter [um]")) == read(LONG)


def test_that_the_short_form_has_no_time_and_no_serial() -> None:
    short = LONG.partition("Instrument type")[0] + "\n//[B358DCA1]\n"
    count = read(short)
    assert (count.counted_at, count.serial) == (None, "")
    assert count.measured["Total"].certain


def test_that_a_missing_line_is_simply_not_there() -> None:
    count = read(LONG.replace("Live (cells/ml);2.24E7;\n", ""))
    assert "Live" not in count.measured
    assert count.measured["Dead"].certain


def test_that_a_value_outside_the_counters_range_is_not_certain() -> None:
    total = read(LONG.replace("2.45E7", "3.58E3 (Out of optimal range)")).measured["Total"]
    assert (total.number, total.note, total.certain) == ("3.58E3", "Out of optimal range", False)


def test_that_what_the_counter_did_not_determine_has_no_number() -> None:
    viability = read(LONG.replace("91.3", "Not determined")).measured["Viability"]
    assert (viability.text, viability.number, viability.certain) == ("Not determined", "", False)
    assert viability.entered(".") == ""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_that_a_remark_over_two_lines_is_joined(end: str) -> None:
    two_lines = LONG.replace("(um);9.1;", "(um);13.2 (Uncertain\ndetermination);").replace("\n", end)
    diameter = read(two_lines).measured["Estimated cell diameter"]
    assert (diameter.number, diameter.note) == ("13.2", "Uncertain determination")
    assert read(two_lines).factor == 1


def test_that_a_bounded_value_keeps_its_sign() -> None:
    assert read(LONG.replace("(um);9.1;", "(um);<8;")).measured["Estimated cell diameter"].entered(".") == "<8 um"


def test_that_the_factor_is_told_and_never_said_to_be_applied_without_knowing() -> None:
    assert (read(LONG).factor, read(LONG).applied) == (Decimal("1.000"), True)
    diluted = read(LONG.replace("1.000", "20.00"))
    assert (diluted.factor, diluted.applied) == (Decimal("20.00"), None)
    assert read(LONG.replace("Multiplication factor;1.000;\n", "")).applied is None


@pytest.mark.parametrize(
    ("cut", "cause"),
    [
        ("//[ECEC5A41]", "check line"),
        ("Image;20261123-0012-c-A999026000017.10.1;\n", "names no sample"),
        ("20261123-0012-c-", "names no sample"),
    ],
)
def test_that_a_file_with_a_hole_is_refused_in_words(cut: str, cause: str) -> None:
    assert cause in refused(LONG.replace(cut, "").encode())


def test_that_a_file_that_says_two_things_is_refused() -> None:
    twice = LONG.replace("Viability (%);91.3;", "Viability (%);91.3;\nViability (%);19.3;")
    assert "says two things of Viability (%)" in refused(twice.encode())


def test_that_an_impossible_time_is_refused() -> None:
    assert "20261399 163016" in refused(LONG.replace("20261123 163016", "20261399 163016").encode())
    assert "not a moment" in refused(LONG.replace("offset;-7", "offset;x").encode())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"name,value\r\n1,2\r\n", b"%PDF-1.7", b"//[ECEC5A41]"])
def test_that_anything_else_is_refused_and_never_raises(content: bytes) -> None:
    refused(content)


def test_that_the_real_long_form_is_read() -> None:
    count = real("01")
    assert (count.sample, count.operator) == ("cellsABCD", "DrScientist")
    assert (count.measured["Live"].number, count.measured["Total"].number) == ("2.45E6", "3.58E6")
    assert count.counted_at is not None
    assert count.counted_at.utcoffset() == timedelta(hours=2)


def test_that_the_real_short_form_is_read() -> None:
    count = real("03")
    assert (count.measured["Viability"].number, count.check, count.counted_at) == ("95.5", "B358DCA1", None)


def test_that_the_real_form_with_unix_line_ends_is_read() -> None:
    assert real("05").measured["Estimated cell diameter"].number == "<8"


def test_that_the_real_form_without_live_cells_and_with_a_broken_line_is_read() -> None:
    count = real("07")
    assert "Live" not in count.measured
    assert count.measured["Estimated cell diameter"].note == "Uncertain determination"
    assert count.counted_at is not None
    assert count.counted_at.utcoffset() == timedelta(hours=-7)
