"""Other programs, run with their words kept off standard output."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from setting_up.speech import say

Words = Sequence[str | Path]


def succeeds(words: Words, *, also: Mapping[str, str] | None = None) -> bool:
    """Whether a program ends well.

    What it prints goes to standard error: as it comes on a terminal, elsewhere only where it did not end well.
    """
    watched = sys.stderr.isatty()
    run = subprocess.run(
        words,
        env=_surroundings(also),
        stdout=sys.stderr if watched else subprocess.PIPE,
        stderr=None if watched else subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if run.returncode != 0 and run.stdout:
        say(run.stdout.rstrip())
    return run.returncode == 0


def complaint(words: Words, *, also: Mapping[str, str] | None = None) -> str | None:
    """The last line a program complained with; nothing where it ended well."""
    try:
        run = subprocess.run(
            words, env=_surroundings(also), capture_output=True, text=True, errors="replace", check=False
        )
    except OSError as cause:
        return str(cause)
    if run.returncode == 0:
        return None
    return (run.stderr.strip().splitlines() or [f"ended with {run.returncode}"])[-1]


def _surroundings(also: Mapping[str, str] | None) -> dict[str, str]:
    return {**os.environ, **(also or {})}
