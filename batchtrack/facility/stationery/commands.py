"""What can be asked of the stationery."""

from dataclasses import dataclass

from batchtrack.facility.stationery.events import PageFormat


@dataclass(frozen=True, slots=True)
class ChangeStationery:
    """Print every later paper so.

    Attributes:
        lines: of the letterhead under the facility's name; logo: SHA-256 of its file, None for none.
    """

    lines: tuple[str, ...]
    logo: str | None
    page: PageFormat
    signed_in_ink: bool
    reason: str
