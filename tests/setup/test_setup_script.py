"""`run.py` needs nothing but Python, keeps standard output for its command, and says what the README says."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run
from setting_up import sizes
from setting_up.places import HERE

SCRIPT = HERE.root / "run.py"
MODULES = [SCRIPT, *sorted((HERE.root / "setting_up").glob("*.py"))]


def _imported(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    chosen = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in plain | chosen}


def _call(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_that_the_set_up_imports_the_standard_library_alone(module: Path) -> None:
    assert _imported(module) <= sys.stdlib_module_names | {"setting_up"}


@pytest.mark.parametrize("module", [SCRIPT, HERE.root / "setting_up" / "__init__.py"], ids=lambda path: path.name)
def test_that_an_older_python_can_read_the_sentence_it_is_told(module: Path) -> None:
    ast.parse(module.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("words", [(), ("fly",), ("--help", "me")])
def test_that_an_unknown_command_is_answered_with_the_usage(words: tuple[str, ...]) -> None:
    answer = _call(*words)
    assert answer.returncode == 2
    assert "usage: python3 run.py COMMAND" in answer.stderr
    assert not answer.stdout


def test_that_asking_for_help_is_no_fault() -> None:
    assert _call("--help").returncode == 0


@pytest.mark.parametrize("words", [("setup", "--fast"), ("lint", "ui")])
def test_that_arguments_nobody_reads_are_refused(words: tuple[str, ...]) -> None:
    assert _call(*words).returncode == 2


def test_that_every_command_stands_in_the_usage() -> None:
    usage = run.__doc__ or ""
    assert [name for name in run.COMMANDS if f"\n    {name} " not in usage] == []


def test_that_every_check_is_a_program_of_the_environment() -> None:
    assert [check[0] for check in run.CHECKS if not HERE.program(check[0]).exists()] == []


def test_that_the_readme_opens_with_the_two_commands_and_the_size_of_the_download() -> None:
    opening = (HERE.root / "README.md").read_text(encoding="utf-8")[:900]
    assert opening.index("python3 run.py demo") < opening.index("python3 run.py test")
    assert f"about {sizes.APP['linux']} MB" in opening
    assert f"{sizes.DEVELOPMENT['linux']} MB more" in opening
