"""The console command, run in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

_ENTRY: Final = "from batchtrack.commands.main import run; run()"


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Standard output, which must be JSON and nothing else."""
        return json.loads(self.out)


Run = Callable[..., Ran]
"""Runs a command by its words; keyword arguments are environment variables."""


def run_command(words: Sequence[str], surroundings: Mapping[str, str], entry: str = _ENTRY) -> Ran:
    """Run the console command, with nobody at the keyboard."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("BATCHTRACK_")}
    done = subprocess.run(
        [sys.executable, "-c", entry, *words],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**environment, "PYTHONUTF8": "1", "PYTHONWARNINGS": "error", **surroundings},
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
