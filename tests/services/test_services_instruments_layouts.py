"""A layout is chosen once and kept: columns, units, decimal mark, order of dates."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from prepared_facilities import At
from workplace_fixture import confirmed, good

from batchtrack.facility.layouts import LayoutKept, MappedColumn
from batchtrack.refusals import Refusal
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.export import TOTAL, VIABILITY, Export
from batchtrack.services.instruments.layouts import keep_layout, kept_layout, unchosen_table
from batchtrack.services.instruments.mapped import read_mapped
from batchtrack.services.instruments.reading_exports import read_export
from batchtrack.services.instruments.table_text import Table, table_of
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.workplace import Workplace
from batchtrack.units import NumberField, Reading, convert, read

FILE = "Probe;Zeit;Zellen (10^6/mL);Vitalit\u00e4t;Fehler\nP-1;03/04/2026 10:15;1.234,5;91,3 %;\n"
VALUES = (
    MappedColumn(line="total", column="Zellen (10^6/mL)", unit="10^6/mL"),
    MappedColumn(line="viability", column="Vitalit\u00e4t", unit="%"),
)


def _keep(workplace: Workplace, person: str = "QC-A", sample: str = "Probe", mark: str = ",") -> Outcome:
    return keep_layout(
        workplace,
        FILE.encode(),
        "zellen.csv",
        confirmed(workplace, person),
        sample=sample,
        values=VALUES,
        decimal_mark=mark,
        time="Zeit",
        order=DateOrder.DAY,
        remark=("Fehler", ""),
    )


def _chosen(workplace: Workplace, content: bytes) -> LayoutKept:
    layout = kept_layout(workplace, content, "zellen.csv")
    assert layout is not None
    return layout.kept


@pytest.fixture(name="workplace")
def _workplace(at_file: At) -> Workplace:
    return at_file("laid_out")


def test_that_a_chosen_layout_reads_every_later_file_with_the_same_heads(workplace: Workplace) -> None:
    assert kept_layout(workplace, FILE.encode(), "zellen.csv") is None
    good(_keep(workplace))
    later = FILE.replace("91,3", "88,0").encode()
    export = read_export(later, "later.csv", "Europe/Berlin", layout=_chosen(workplace, later))
    assert isinstance(export, Export)
    (run,) = export.runs
    assert (run.sample, run.remark) == ("P-1", "")
    assert run.counted_at == datetime(2026, 4, 3, 8, 15, tzinfo=UTC)
    assert run.measured[TOTAL].entered(".") == "1234.5 10^6/mL"
    assert run.measured[VIABILITY].entered(",") == "88,0 %"


def test_that_only_an_analyst_chooses_and_only_columns_that_are_there(workplace: Workplace) -> None:
    refused = _keep(workplace, "TECH-A")
    assert isinstance(refused, NotDone)
    assert [refusal.code for refusal in refused.refusals] == ["BA-05"]
    unknown = _keep(workplace, sample="Patient", mark=" ")
    assert isinstance(unknown, NotDone)
    assert [refusal.code for refusal in unknown.refusals] == ["CF-09", "CF-10"]


def test_that_the_newest_choice_counts(workplace: Workplace) -> None:
    good(_keep(workplace))
    good(_keep(workplace, mark="."))
    assert _chosen(workplace, FILE.encode()).decimal_mark == "."


def test_that_a_table_offers_its_columns_until_somebody_chose_and_a_known_export_never(workplace: Workplace) -> None:
    table = unchosen_table(workplace, FILE.encode(), "zellen.csv")
    assert table is not None
    assert table.columns == ("Probe", "Zeit", "Zellen (10^6/mL)", "Vitalit\u00e4t", "Fehler")
    assert unchosen_table(workplace, b"no table at all", "note.txt") is None
    good(_keep(workplace))
    assert unchosen_table(workplace, FILE.encode(), "zellen.csv") is None


@pytest.mark.parametrize(
    ("cell", "unit", "mark"),
    [("10.00%", "10^6/mL", "."), ("1,23,456", "10^6/mL", "."), ("1.2345", "10^6/mL", ","), ("n.d.", "%", ".")],
)
def test_that_what_is_no_number_in_the_chosen_notation_is_never_read(cell: str, unit: str, mark: str) -> None:
    answer = read_mapped(_table(cell), _layout(unit, mark), "UTC", "file.csv")
    assert isinstance(answer, Refusal)
    assert answer.code == "CF-11"


@pytest.mark.parametrize(
    ("cell", "mark", "number"),
    [
        ("1,234,567", ".", "1234567"),
        ("1.234.567", ",", "1234567"),
        ("274\u00a0000", ".", "274000"),
        ("< 0,5", ",", "<0.5"),
        ("1112", ".", "1112"),
    ],
)
def test_that_separators_of_thousands_are_told_by_the_chosen_mark(cell: str, mark: str, number: str) -> None:
    export = read_mapped(_table(cell), _layout("1/mL", mark), "UTC", "file.csv")
    assert isinstance(export, Export)
    assert export.runs[0].measured[TOTAL].number == number


def test_that_an_integer_scaled_by_its_head_keeps_its_scale() -> None:
    """A haematology analyser writes ``WBC(10/uL)`` and 1112 for 11.12 × 10⁹/L."""
    export = read_mapped(_table("1112"), _layout("10^1 cell/uL", "."), "UTC", "file.csv")
    assert isinstance(export, Export)
    value = read(export.runs[0].measured[TOTAL].entered("."), NumberField("cell_concentration", "10^9 cell/L", "."))
    assert isinstance(value, Reading)
    assert convert(value.quantity, "10^9 cell/L", "cell_concentration").value == Decimal("11.12")


@pytest.mark.parametrize("text", ["Sample\tCells\rS1\t5\r", " Sample,Cells\r\nS1,5,\r\n", "Sample;Cells\n\nS1;5\n"])
def test_that_a_table_reads_whichever_line_ends_and_delimiter_it_has(text: str) -> None:
    table = table_of(text, "file.csv")
    assert isinstance(table, Table)
    assert (table.columns, table.rows) == (("Sample", "Cells"), (("S1", "5"),))


def test_that_a_text_that_cannot_be_cut_into_cells_is_said() -> None:
    answer = table_of(f"Sample,Cells\nS1,{'5' * 200_000}\n", "file.csv")
    assert isinstance(answer, Refusal)
    assert answer.code == "CF-01"


def _table(cell: str) -> Table:
    table = table_of(f"Sample\tCells\nS1\t{cell}\n", "file.csv")
    assert isinstance(table, Table)
    return table


def _layout(unit: str, mark: str) -> LayoutKept:
    return LayoutKept(
        heads=("Sample", "Cells"),
        sample="Sample",
        time=None,
        remark=None,
        good=None,
        values=(MappedColumn(line="total", column="Cells", unit=unit),),
        decimal_mark=mark,
        date_order=None,
    )
