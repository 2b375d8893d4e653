"""Sets up what is missing, then runs the program, its tests, its checks or its benchmarks.

usage: python3 run.py COMMAND [ARGUMENT ...]         (Windows: py run.py COMMAND)

    demo    opens a facility marked "demonstration"; further arguments go to `batchtrack demo`
    open    opens the window at a facility, or the start page before there is one; arguments go to `batchtrack open`
    test    runs the tests; further arguments go to pytest
    setup   makes .venv with the program in it (--development: also what tests and checks need)
    lint    ruff, mypy, the import contracts, and whether models and migrations agree
    bench   runs the benchmarks; further arguments go to pytest
    torture exchanges labels, tubes, files and wristbands among 1000 patients (--patients N, --database URL), alters a
            record 10,000 times (--alterations N), then kills a writer 1000 times on each kind of database (--kills N)

Needs Python 3.11 or newer and nothing else. The set-up is done once, and again when a lock changes.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from setting_up import environment, locked_packages, qt_libraries, system_packages, tools_for_tests
from setting_up.places import HERE
from setting_up.speech import INTERRUPTED, StoppedError, say
from setting_up.system_packages import Package

CHECKS: Final[tuple[tuple[str, ...], ...]] = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("python", "-m", "batchtrack.upkeep.migrations_agree"),
)


def demo(arguments: Sequence[str]) -> int:
    """Runs the demonstration, without its window where none can be shown."""
    _prepare_to_run()
    words = list(arguments)
    if not qt_libraries.has_display(os.environ) and "--no-window" not in words:
        say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window opens.")
        words.append("--no-window")
    return _run("batchtrack", "demo", *words)


def open_window(arguments: Sequence[str]) -> int:
    """Opens the window; without a display nothing can be opened."""
    _prepare_to_run()
    if not qt_libraries.has_display(os.environ):
        say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): no window opens.")
        return 2
    return _run("batchtrack", "open", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Runs the tests on two processes."""
    _prepare_to_develop()
    return _run("python", "-m", "pytest", "-n", "2", "--dist", "loadgroup", *arguments, within=HERE.root)


def setup(arguments: Sequence[str]) -> int:
    """Sets up what is missing and says where the program is."""
    if list(arguments) == ["--development"]:
        _prepare_to_develop()
    elif arguments:
        say(f"`setup` takes --development or nothing, not {' '.join(arguments)}.")
        return 2
    else:
        _prepare_to_run()
    say(f"Set up: {HERE.program('batchtrack')}")
    return 0


def lint(arguments: Sequence[str]) -> int:
    """Runs every check, also after one has found something."""
    if arguments:
        say(f"`lint` takes no arguments, not {' '.join(arguments)}.")
        return 2
    _prepare_to_develop()
    found = [" ".join(check) for check in CHECKS if _run(*check, within=HERE.root) != 0]
    say(f"Findings from: {'; '.join(found)}." if found else "All checks are clean.")
    return 1 if found else 0


def bench(arguments: Sequence[str]) -> int:
    """Runs the benchmarks one after another, so that none disturbs the figures of another."""
    if not any(HERE.benchmarks.rglob("measure_*.py")):
        say(f"There is no benchmark in {HERE.benchmarks} (a file named measure_*.py).")
        return 1
    _prepare_to_develop()
    chosen = ("-o", "python_files=measure_*.py", "-s", str(HERE.benchmarks))
    return _run("python", "-m", "pytest", *chosen, *arguments, within=HERE.root)


def torture(arguments: Sequence[str]) -> int:
    """Exchanges things between patients with near-identical numbers, and kills a writer: none passes, none is lost."""
    _prepare_to_develop()
    return _run("python", "-m", "tests.torture", *arguments, within=HERE.root)


COMMANDS: Final[dict[str, Callable[[Sequence[str]], int]]] = {
    "demo": demo,
    "open": open_window,
    "test": test,
    "setup": setup,
    "lint": lint,
    "bench": bench,
    "torture": torture,
}


def main(words: Sequence[str]) -> int:
    """Runs one command; its exit status."""
    if not words or words[0] not in COMMANDS:
        say((__doc__ or "").strip())
        return 0 if list(words) in (["-h"], ["--help"]) else 2
    try:
        return COMMANDS[words[0]](words[1:])
    except StoppedError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def _prepare_to_run() -> None:
    on_x11 = qt_libraries.shows_on_x11(os.environ)
    _prepare(locked_packages.APP, qt_libraries.ON_X11 if on_x11 else (), on_x11=on_x11)


def _prepare_to_develop() -> None:
    _prepare(locked_packages.DEVELOPMENT, (*qt_libraries.ON_X11, *tools_for_tests.PACKAGES), on_x11=False)


def _prepare(selection: str, besides: Sequence[Package], *, on_x11: bool) -> None:
    system_packages.make_present([environment.means_to_make_one(HERE), *qt_libraries.WITHOUT_WINDOW, *besides])
    environment.make(HERE)
    locked_packages.install(HERE, selection)
    qt_libraries.make_sure_qt_starts(HERE, on_x11=on_x11)


def _run(program: str, *words: str, within: Path | None = None) -> int:
    return subprocess.run([HERE.program(program), *words], cwd=within, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
