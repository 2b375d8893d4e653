"""Exports of cell counters: real files where they are at hand, and synthetic ones for every trap."""

import io
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from batchtrack.refusals import Refusal
from batchtrack.services.instruments.dates import DateOrder, moment_of, order_in
from batchtrack.services.instruments.export import LIVE, TOTAL, VIABILITY, Export
from batchtrack.services.instruments.reading_exports import read_export
from batchtrack.services.instruments.workbook import sheet_of

ZONE = "Europe/Berlin"
BLU = (
    "Sample ID,Cell count,Viable cells,Total (x10^6) cells/mL,Viable (x10^6) cells/mL,Viability (%),"
    "Average diameter ({micro}m),Cell type,Analysis date/time,Dilution,Tag"
)


def _folder() -> Path:
    places = (parent / "shared" / "data" / "instruments" for parent in Path(__file__).resolve().parents)
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        pytest.skip("the real exports are not beside this checkout")
    return found


def _real(name: str) -> Export:
    file = _folder() / name
    if not file.is_file():
        pytest.skip("the real exports are not beside this checkout")
    export = read_export(file.read_bytes(), file.name, ZONE)
    assert isinstance(export, Export), export
    return export


def _read(text: str, encoding: str = "utf-8", order: DateOrder | None = None) -> Export:
    export = read_export(text.encode(encoding), "export.csv", ZONE, order)
    assert isinstance(export, Export), export
    return export


def _asked(content: bytes) -> str:
    answer = read_export(content, "export.csv", ZONE)
    assert isinstance(answer, Refusal), answer
    return answer.code


def _blu(*rows: str, micro: str = "\u00b5") -> str:
    return "\r\n".join((BLU.format(micro=micro), *rows, ""))


def test_that_a_real_table_of_nc_view_keeps_its_thousands_and_its_powers() -> None:
    runs = _real("nc_view/chememotec_nc_view_example.csv").runs
    assert len(runs) == 32
    assert Decimal(runs[0].measured[TOTAL].number) == 274_000
    assert Decimal(runs[21].measured[TOTAL].number) == 1_070_000
    assert runs[0].measured[VIABILITY].number == "45.1"
    assert {run.serial for run in runs} == {"9002020102201902"}
    assert [run.sample for run in runs if run.remark] == ["8", "11"]
    assert all(run.counted_at is None for run in runs)


@pytest.mark.parametrize(
    "name", ["Beckman_Vi-Cell-BLU_example01.csv", "Beckman_Vi-Cell-BLU_different_mu_character.csv"]
)
def test_that_a_real_table_of_a_vicell_blu_reads_whichever_sign_for_micro_it_has(name: str) -> None:
    run = _real(f"vicell_blu/{name}").runs[0]
    assert run.sample == "CLB001"
    assert Decimal(run.measured[TOTAL].number) == Decimal("0.78E6")
    assert Decimal(run.measured[LIVE].number) == Decimal("0.75E6")
    assert run.measured[VIABILITY].number == "96.9"
    assert run.counted_at == datetime(2022, 3, 21, 15, 56, tzinfo=UTC)


def test_that_a_real_count_that_the_counter_calls_an_error_carries_its_remark() -> None:
    runs = _real("vicell_blu/Beckman_Vi-Cell-BLU_example01.csv").runs
    assert [(run.sample, run.remark) for run in runs if run.remark] == [("CLB008", "cell count ERROR")]


def test_that_a_real_text_of_a_vicell_xr_reads() -> None:
    (run,) = _real("vicell_xr/Beckman_Vi-Cell-XR_example07_instrumentOutput.txt").runs
    assert (run.sample, run.serial, run.factor) == ("CLB001", "AW123456789", Decimal("20.00"))
    assert run.measured[TOTAL].number == "90.2E6"
    assert run.measured[VIABILITY].number == "97.0"
    assert run.counted_at == datetime(2023, 9, 29, 3, 21, 32, tzinfo=UTC)
    assert run.applied


def test_that_a_real_sheet_of_a_vicell_xr_keeps_the_digits_of_its_cells() -> None:
    run = _real("vicell_xr/Beckman_Vi-Cell-XR_example01_instrumentOutput.xlsx").runs[0]
    assert run.sample == "CLB001"
    assert run.measured[VIABILITY].number == "50.4"
    assert run.measured[TOTAL].number == "15.5E6"
    assert run.measured[LIVE].number == "7.80E6"
    assert run.counted_at == datetime(2021, 8, 31, 14, 31, 23, tzinfo=UTC)


def test_that_a_real_export_of_nucleoview_reads_here_too() -> None:
    (run,) = _real("nucleoview/chemometec_nucleoview_example01.csv").runs
    assert run.measured[TOTAL].number


def test_that_a_file_in_utf_16_reads() -> None:
    text = _blu("S1,2191,2123,0.78,0.75,96.9,18.5,CHO,3/21/2022 16:56,1,")
    assert _read("\ufeff" + text, "utf-16-le").runs[0].sample == "S1"


def test_that_a_row_with_more_values_than_heads_is_asked_about() -> None:
    assert _asked(_blu("S1,2191,2123,0.78,0.75,96.9,18.5,CHO,3/21/2022 16:56,1,a,b").encode()) == "CF-02"


def test_that_dates_with_two_readings_are_asked_and_never_guessed() -> None:
    text = _blu("S1,2191,2123,0.78,0.75,96.9,18.5,CHO,3/4/2022 16:56,1,")
    assert _asked(text.encode()) == "CF-03"
    assert _read(text, order=DateOrder.MONTH).runs[0].counted_at == datetime(2022, 3, 4, 15, 56, tzinfo=UTC)


def test_that_one_date_with_one_reading_tells_the_order_of_all() -> None:
    rows = ("S1,1,1,0.78,0.75,96.9,18.5,CHO,3/4/2022 16:56,1,", "S2,1,1,0.78,0.75,96.9,18.5,CHO,3/21/2022 16:56,1,")
    assert _read(_blu(*rows)).runs[0].counted_at == datetime(2022, 3, 4, 15, 56, tzinfo=UTC)


def test_that_a_file_whose_dates_contradict_each_other_tells_no_order() -> None:
    assert order_in(["6-24-2022  14:34:52", "24-6-2022  14:34:52"]) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20231120 163016", datetime(2023, 11, 20, 15, 30, 16, tzinfo=UTC)),
        ("29 Sep 2023  5:21:32 AM", datetime(2023, 9, 29, 3, 21, 32, tzinfo=UTC)),
        ("6-17-2019 8:34:01 AM", datetime(2019, 6, 17, 6, 34, 1, tzinfo=UTC)),
        ("24-6-2022  14:34:52", datetime(2022, 6, 24, 12, 34, 52, tzinfo=UTC)),
        ("23/02/2015 10:04:32", datetime(2015, 2, 23, 9, 4, 32, tzinfo=UTC)),
        ("2014/09/01 19:16:02", datetime(2014, 9, 1, 17, 16, 2, tzinfo=UTC)),
        ("201205091007", datetime(2012, 5, 9, 8, 7, tzinfo=UTC)),
        ("Wed, Jun 3, 2015 3:21 PM", datetime(2015, 6, 3, 13, 21, tzinfo=UTC)),
        ("2022-11-08 04:49", datetime(2022, 11, 8, 3, 49, tzinfo=UTC)),
        ("5/20/25 12:25", datetime(2025, 5, 20, 10, 25, tzinfo=UTC)),
    ],
)
def test_that_each_form_of_date_met_in_exports_reads(text: str, moment: datetime) -> None:
    assert moment_of(text, ZONE, None, "export.csv") == moment


@pytest.mark.parametrize("text", ["1999-09-99 09:49:29", "tomorrow", ""])
def test_that_what_is_no_date_is_said(text: str) -> None:
    answer = moment_of(text, ZONE, None, "export.csv")
    assert isinstance(answer, Refusal)
    assert answer.code == "CF-04"


def test_that_an_hour_that_came_twice_is_asked() -> None:
    answer = moment_of("2026-10-25 02:30:00", ZONE, None, "export.csv")
    assert isinstance(answer, Refusal)
    assert answer.code == "CF-03"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no workbook", b"\xff\x00\x81", b"only one column\nvalue\n"])
def test_that_what_is_no_export_is_said(content: bytes) -> None:
    assert _asked(content) == "CF-01"


def test_that_a_sheet_without_total_cells_is_refused_by_name() -> None:
    answer = read_export(_workbook("Sample ID", "Viability", "Sample date/time"), "sheet.xlsx", ZONE)
    assert isinstance(answer, Refusal)
    assert "Total cells" in dict(answer.values)["cause"]


def test_that_hidden_rows_and_worked_out_formulas_of_a_sheet_are_read() -> None:
    hidden = '<row r="3" hidden="1"><c r="A3" t="str"><f>CONCAT(A7,".smp")</f><v>S1.smp</v></c></row>'
    sheet = sheet_of(_workbook("Sample ID", "Total cells", more=hidden), "sheet.xlsx")
    assert not isinstance(sheet, Refusal)
    assert sheet[2][0] == "S1.smp"


def test_that_a_picture_sign_in_a_cell_type_changes_nothing() -> None:
    text = _blu("S1,2191,2123,0.78,0.75,96.9,18.5,CHO \U0001f9ec,3/21/2022 16:56,1,")
    assert _read(text).runs[0].measured[VIABILITY].number == "96.9"


def _workbook(*heads: str, more: str = "") -> bytes:
    cells = "".join(f'<c r="{chr(65 + at)}1" t="str"><v>{head}</v></c>' for at, head in enumerate(heads))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    under = '<c r="B2" t="str"><v>(%)</v></c>'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        rows = f'<row r="1">{cells}</row><row r="2">{under}</row>{more}'
        file.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>")
    return packed.getvalue()
