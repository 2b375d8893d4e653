"""The Data Matrix of a paper."""

import pytest

from batchtrack.identity import PaperCode, encode
from reports.symbols import DOT, data_matrix


@pytest.mark.parametrize("number", ["A", "CRT-26-000017-1", "CRT-A9990-26-000017-STAGE-1-COPY-12"])
def test_that_the_symbol_is_square_with_both_solid_edges(number: str) -> None:
    rows = data_matrix(encode(PaperCode(number))).rows
    assert {len(row) for row in rows} == {len(rows)}
    assert all(row[0] for row in rows)
    assert all(rows[-1])


def test_that_a_module_is_a_whole_number_of_printer_dots() -> None:
    symbol = data_matrix("BTP-A-0")
    assert symbol.side / len(symbol.rows) / DOT == pytest.approx(4)
