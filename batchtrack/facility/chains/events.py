"""The facts of a register of chain-of-identity numbers, stream ``register/chain-<FIN>-<yy>``."""

from typing import ClassVar, Final

from batchtrack.events import Event, PlainText


class ChainNumberIssued(Event):
    """The next number went to a batch; none is ever given twice (ISBT 128 ST-001 2.4.40)."""

    KIND: ClassVar[str] = "chain.number_issued"

    serial: int
    chain: PlainText
    batch: PlainText


EVENTS: Final[tuple[type[Event], ...]] = (ChainNumberIssued,)
