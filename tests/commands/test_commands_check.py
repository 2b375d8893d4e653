"""``check product`` and the edges that every command shares."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from console_command import Run, run_command

from batchtrack.product.library import shipped

BREAKS: Final = """
from batchtrack.commands import verify
from batchtrack.commands.main import run

def breaks():
    1 / 0

verify.verify = breaks
run()
"""


def test_that_the_shipped_product_has_nothing_found(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "rex_001.yaml"
    file.write_bytes(shipped()["rex_001.yaml"])
    ran = run("check", "product", str(file))
    assert ran.code == 0
    assert "nothing found" in ran.out


def test_that_every_problem_is_told_with_file_and_line(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "slip.yaml"
    document = (
        shipped()["rex_001.yaml"].replace(b"unit: EU/kg/h", b"unit: EU/kg").replace(b"after: [fill]", b"after: [fil]")
    )
    file.write_bytes(document)
    ran = run("check", "product", str(file))
    assert ran.code == 1
    assert all(line.startswith("slip.yaml:") for line in ran.out.splitlines())
    as_json = run("check", "product", str(file), "--json")
    assert as_json.code == 1
    assert len(as_json.json["problems"]) == len(ran.out.splitlines())
    assert all({"file", "line", "cause"} <= problem.keys() for problem in as_json.json["problems"])


def test_that_a_file_that_is_not_there_is_refused(tmp_path: Path, run: Run) -> None:
    ran = run("check", "product", str(tmp_path / "none.yaml"))
    assert (ran.code, "(CM-03)" in ran.err) == (2, True)


def test_that_a_word_that_no_command_knows_is_refused_input(run: Run) -> None:
    assert run("certify").code == 2
    assert run("verify", "--nonsense").code == 2


def test_that_a_defect_leaves_a_report_and_no_traceback_on_the_screen(user: Mapping[str, str], tmp_path: Path) -> None:
    ran = run_command(["verify"], user, entry=BREAKS)
    assert (ran.code, ran.out) == (70, "")
    assert "Traceback" not in ran.err
    assert "(CM-05)" in ran.err
    reports = list(tmp_path.rglob("crash-*.txt"))
    if sys.platform == "linux":
        assert [report.stem.removeprefix("crash-") in ran.err for report in reports] == [True]
        assert "ZeroDivisionError" in reports[0].read_text("utf-8")
