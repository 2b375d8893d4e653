"""Containers: what they hold, where it came from, what was done with them, who holds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from batchtrack.batch.events.containers import ContainerBalanced, ContainerFilled
from batchtrack.batch.state.signature import Signature
from batchtrack.product.model import ContainerAct, Handling

UNDIVIDED: Final = "00"
"""Division code of what was not divided (ISBT 128 ST-001 2.4.3)."""


@dataclass(frozen=True, slots=True)
class HandlingDone:
    """What was done with a container; ``step`` is None where it was told at the bench."""

    act: Handling
    at: datetime
    zone: str
    place: str
    words: str
    step: str | None
    made: Signature


@dataclass(frozen=True, slots=True)
class Container:
    """A container of this batch.

    Attributes:
        source: number of the first container it was filled from; sources: of all of them.
        din: donation identification number, None before it was told.
        division: division code, ``00`` for one that is no part of another.
        kept_at: where it was first put.
        filled: what it holds and took from others; None before its step is signed.
        balance: the last judgement of its balance, None before the first.
    """

    id: str
    number: int
    label: int
    kind: str
    purpose: str
    source: int | None
    step: str
    holder: str | None = None
    sources: tuple[int, ...] = ()
    act: ContainerAct = ContainerAct.DRAW
    contents: str = ""
    product_code: str | None = None
    division: str = UNDIVIDED
    kept_at: str = ""
    din: str | None = None
    filled: ContainerFilled | None = None
    balance: ContainerBalanced | None = None
    handled: tuple[HandlingDone, ...] = ()

    @property
    def place(self) -> str:
        """Where it is kept, empty where nobody told."""
        places = [done.place for done in self.handled if done.place]
        return places[-1] if places else self.kept_at

    @property
    def frozen(self) -> bool:
        """Whether it is frozen by the record."""
        turns = [done.act for done in self.handled if done.act in {Handling.FREEZE, Handling.THAW}]
        return bool(turns) and turns[-1] is Handling.FREEZE

    @property
    def destroyed(self) -> bool:
        """Whether it was destroyed."""
        return any(done.act is Handling.DESTROY for done in self.handled)
