"""The project's own virtual environment, also where the system's Python comes without the means to make one.

Debian keeps `ensurepip` in a package of its own. Where it is missing, a pip of the system fills an
environment from outside; where there is none either, Debian's package is installed or named.
"""

import shutil
import sys
from enum import Enum
from pathlib import Path

from setting_up import processes
from setting_up.places import Checkout
from setting_up.speech import StoppedError, say
from setting_up.system_packages import Package


class Means(Enum):
    """What there is to make a virtual environment with."""

    ENSUREPIP = "an environment with a pip of its own"
    PIP_OUTSIDE = "an environment that the system's pip fills"
    NONE = "nothing"


def make(checkout: Checkout) -> None:
    """Makes the virtual environment, unless one that works stands there.

    Raises:
        StoppedError: when this Python lacks what it takes.
    """
    if works(checkout.python) and not _was_moved(checkout):
        return
    if checkout.environment.exists():
        say(f"The virtual environment in {checkout.environment} was moved or does not start; a new one replaces it.")
        shutil.rmtree(checkout.environment)
    found = means()
    if found is Means.NONE:
        raise StoppedError(
            "Without what is missing no virtual environment can be made; install it, then run this again."
        )
    say(f"Making a virtual environment in {checkout.environment}.")
    options = [] if found is Means.ENSUREPIP else ["--without-pip"]
    if not processes.succeeds([sys.executable, "-m", "venv", *options, checkout.environment]):
        shutil.rmtree(checkout.environment, ignore_errors=True)
        raise StoppedError("Python's venv module did not make the virtual environment; its reason stands above.")


def means_to_make_one(checkout: Checkout) -> Package:
    """Debian's package with the means, there when an environment stands already."""
    name = "python{}.{}-venv".format(*sys.version_info[:2])
    return Package(name, "a virtual environment", lambda: works(checkout.python) or means() is not Means.NONE)


def works(python: Path) -> bool:
    """Whether an interpreter of an environment starts."""
    return processes.complaint([python, "-c", ""]) is None


def pip(checkout: Checkout) -> list[str | Path]:
    """How to call pip for the environment: its own, or the system's from outside."""
    if processes.complaint([checkout.python, "-m", "pip", "--version"]) is None:
        return [checkout.python, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", checkout.python]


def means() -> Means:
    """What this Python has to make a virtual environment with."""
    if processes.complaint([sys.executable, "-c", "import venv, ensurepip"]) is None:
        return Means.ENSUREPIP
    if processes.complaint([sys.executable, "-m", "pip", "--python", sys.executable, "--version"]) is None:
        return Means.PIP_OUTSIDE
    return Means.NONE


def _was_moved(checkout: Checkout) -> bool:
    """Whether the environment was made in another place, which its programs still name as their interpreter's."""
    settings = (checkout.environment / "pyvenv.cfg").read_text(encoding="utf-8")
    made_by = [line for line in settings.splitlines() if line.startswith("command = ")]
    return any(not line.endswith(f" {checkout.environment}") for line in made_by)
