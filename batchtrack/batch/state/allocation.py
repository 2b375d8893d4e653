"""Which vial of which bank is the recipient's."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.allocation import VialAllocated
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Allocation:
    """An allocation; it stands until it is released.

    Attributes:
        taken: when the vial was taken out of the bank, None before.
    """

    event: VialAllocated
    made: Signature
    released: str | None = None
    taken: datetime | None = None

    @property
    def stands(self) -> bool:
        """Whether the vial is this recipient's."""
        return self.released is None
