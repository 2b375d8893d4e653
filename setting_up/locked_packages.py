"""The locked Python packages and the project itself: put into the environment once, and again when a lock changes."""

import hashlib
from pathlib import Path
from typing import Final, NamedTuple

from setting_up import environment, processes, sizes
from setting_up.places import Checkout
from setting_up.speech import StoppedError, say

APP: Final = "app"
"""The packages to run the program."""

DEVELOPMENT: Final = "dev"
"""Those and what the tests and checks need."""


class Stamp(NamedTuple):
    """What the environment was filled from: a digest of the locks, and which selection."""

    digest: str
    selection: str


def install(checkout: Checkout, selection: str) -> bool:
    """Installs a selection unless the environment holds it; whether anything was done.

    Raises:
        StoppedError: when pip does not bring the packages.
    """
    held, digest = _read_stamp(checkout), _digest(checkout)
    if held and held.digest == digest and held.selection in {selection, DEVELOPMENT}:
        return False
    wanted = DEVELOPMENT if held and held.selection == DEVELOPMENT else selection
    if not held or held.selection != wanted:
        say(sizes.sentence(app=not held, development=wanted == DEVELOPMENT))
    else:
        say("The locks or the project's declaration changed: bringing the environment up to date.")
    _fill(checkout, wanted)
    _stamp_file(checkout).write_text(f"{digest} {wanted}\n", encoding="ascii")
    return True


def _fill(checkout: Checkout, selection: str) -> None:
    pip = [*environment.pip(checkout), "install", "--no-input", "--disable-pip-version-check"]
    # Only wheels: a source archive would fetch its build tools past the lock.
    locked: processes.Words = ["--require-hashes", "--only-binary", ":all:", "-r", checkout.requirements(selection)]
    project: processes.Words = ["-qq", "--no-index", "--no-deps", "--no-build-isolation", "-e", checkout.root]
    for what in (locked, project):
        if not processes.succeeds([*pip, *what]):
            raise StoppedError("pip did not install the packages, for the reason above.")


def _digest(checkout: Checkout) -> str:
    """Changes with a lock, the project's declaration, and the interpreter and place of the environment."""
    sources = [
        checkout.requirements(APP),
        checkout.requirements(DEVELOPMENT),
        checkout.root / "pyproject.toml",
        checkout.environment / "pyvenv.cfg",
    ]
    whole = hashlib.sha256()
    for source in sources:
        whole.update(hashlib.sha256(source.read_bytes()).digest())
    return whole.hexdigest()


def _stamp_file(checkout: Checkout) -> Path:
    return checkout.environment / "batchtrack-set-up.txt"


def _read_stamp(checkout: Checkout) -> Stamp | None:
    file = _stamp_file(checkout)
    words = file.read_text(encoding="ascii").split() if file.exists() else []
    return Stamp(*words) if len(words) == len(Stamp._fields) else None
