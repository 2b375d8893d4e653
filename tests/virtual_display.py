"""A private X server without a screen (Xvfb), for tests that take pictures of real windows."""

import ctypes.util
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SCREEN: Final = "1920x1200x24"
DOTS_PER_INCH: Final = "96"


@dataclass(frozen=True)
class VirtualDisplay:
    """A running X server, for programs in processes of their own."""

    name: str

    def environment(self, surroundings: Mapping[str, str] | None = None) -> dict[str, str]:
        """Environment variables with which a Qt program shows its windows there and nowhere else."""
        inherited = os.environ if surroundings is None else surroundings
        kept = {name: value for name, value in inherited.items() if name != "WAYLAND_DISPLAY"}
        return {**kept, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}


def find_server() -> Path | None:
    """The program of the virtual X server; nothing where it or what Qt needs to speak to it is not installed."""
    found = shutil.which("Xvfb")
    return Path(found) if found and ctypes.util.find_library("xcb-cursor") else None


@contextmanager
def running(server: Path) -> Iterator[VirtualDisplay]:
    """Starts an X server under a number of its own choice; ends it at the end."""
    reading, writing = os.pipe()
    words = ["-displayfd", str(writing), "-screen", "0", SCREEN, "-dpi", DOTS_PER_INCH]
    with (
        os.fdopen(reading, encoding="ascii") as announcement,
        subprocess.Popen(
            [server, *words, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process,
    ):
        os.close(writing)
        try:
            # The server writes its number once it listens; the line is empty if it ended instead.
            yield VirtualDisplay(f":{int(announcement.readline())}")
        finally:
            process.terminate()
