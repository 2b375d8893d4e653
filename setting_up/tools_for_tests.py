"""Programs and libraries of the system that tests use as real parts: installed or named, never required.

Where one is missing, the tests that need it say that they skip, and why.
"""

import ctypes.util
import shutil
from pathlib import Path
from typing import Final

from setting_up.system_packages import Package, program

PURPOSE: Final = "some of the tests"


def _has_postgresql() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


PACKAGES: Final = (
    Package("postgresql", PURPOSE, _has_postgresql),
    program("xvfb", "Xvfb", PURPOSE),
    program("poppler-utils", "pdftoppm", PURPOSE),
    program("libnss3-tools", "certutil", PURPOSE),
    Package("libdmtx0b", PURPOSE, lambda: ctypes.util.find_library("dmtx") is not None),
)
