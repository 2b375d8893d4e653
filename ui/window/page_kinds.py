"""What the window asks of a page, where the page knows an answer."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance

from ui.desk import Target


@runtime_checkable
class Refreshes(Protocol):
    """A page that can read again what it shows."""

    def refresh(self) -> None:
        """Read again what is shown."""
        ...


@runtime_checkable
class Hears(Protocol):
    """A page that knows which streams it shows; any other shows all."""

    def concerns(self, streams: Collection[str]) -> bool:
        """Whether what others added to these streams changes what is shown."""
        ...


@runtime_checkable
class Ticks(Protocol):
    """A page with clocks."""

    def tick(self, now: datetime) -> None:
        """Show the time at a moment (aware, UTC)."""
        ...


@runtime_checkable
class TakesScans(Protocol):
    """A page that may want a scan for itself."""

    def take_scan(self, text: str) -> bool:
        """Take a scan; False where the page has no use for it, and the window opens its batch."""
        ...


@runtime_checkable
class ShowsTargets(Protocol):
    """A page that shows a place in a batch."""

    def show_target(self, target: Target) -> None:
        """Show a batch, a tab, a step, a row."""
        ...


@runtime_checkable
class Acts(Protocol):
    """A page on which function keys act."""

    def act_on_key(self, act: str) -> None:
        """Do what a key of the key sheet stands for, if the page knows it."""
        ...


@runtime_checkable
class ShowsIdentity(Protocol):
    """A page about one batch: its identity stands in the window's banner, its scans under it.

    Attributes:
        identity: signal with `BannerFacts`.
        news: signal with `ScanNews`.
    """

    identity: SignalInstance
    news: SignalInstance
