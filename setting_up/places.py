"""Where things stand in a checkout, on every system."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ON_WINDOWS: Final = os.name == "nt"


@dataclass(frozen=True)
class Checkout:
    """One copy of the project's files and the virtual environment inside it."""

    root: Path

    @property
    def environment(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def programs(self) -> Path:
        """The folder of the environment's programs."""
        return self.environment / ("Scripts" if ON_WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.program("python")

    @property
    def benchmarks(self) -> Path:
        """The folder of the benchmarks."""
        return self.root / "tests" / "benchmarks"

    def program(self, name: str) -> Path:
        """A program that a package put into the environment."""
        return self.programs / (f"{name}.exe" if ON_WINDOWS else name)

    def requirements(self, selection: str) -> Path:
        """The hash-locked list of packages of `app` or `dev`."""
        return self.root / "requirements" / f"{selection}.txt"


HERE: Final = Checkout(Path(__file__).resolve().parent.parent)
