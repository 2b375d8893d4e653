"""Packages of the operating system: installed where that is permitted, else named with the one command.

Debian and its kin alone have a package manager that is asked here; elsewhere on Linux the names stand in the
sentence. Windows and macOS bring what is looked for.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from setting_up import processes
from setting_up.speech import say


@dataclass(frozen=True)
class Package:
    """A package by Debian's name, what it is for, and whether its content is there."""

    name: str
    purpose: str
    is_there: Callable[[], bool]


def library(name: str, file: str, purpose: str) -> Package:
    """A package of one shared library, there when that loads."""
    return Package(name, purpose, lambda: loads(file))


def program(name: str, file: str, purpose: str) -> Package:
    """A package of one program, there when that is on the search path."""
    return Package(name, purpose, lambda: shutil.which(file) is not None)


def loads(file: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def make_present(packages: Sequence[Package]) -> None:
    """Installs or names, in one go, those whose content is missing."""
    missing = [package for package in packages if not package.is_there()] if sys.platform == "linux" else []
    if not missing:
        return
    purposes = " and ".join(dict.fromkeys(package.purpose for package in missing))
    names = [package.name for package in missing]
    if _permitted():
        _install(names, purposes)
    else:
        say(f"Missing on this system, for {purposes}. {how_to_install(names)}")


def how_to_install(names: Sequence[str]) -> str:
    """One sentence with the one command."""
    joined = " ".join(names)
    if shutil.which("apt-get"):
        return f"This installs it: sudo apt-get install {joined}"
    return f"Debian calls the packages {joined}; install their like with your system's package manager."


def _install(names: Sequence[str], purposes: str) -> None:
    say(f"Installing with apt-get, for {purposes}: {' '.join(names)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    # A fresh system has no lists of packages; an old list names files that are gone.
    processes.succeeds(["apt-get", "update", "-q"], also=quiet)
    command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *names]
    if not processes.succeeds(command, also=quiet):
        say(f"apt-get did not install them. {how_to_install(names)}")


def _permitted() -> bool:
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0
