"""Data structure 040: the chain of identity (ST-001 2.4.40)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from batchtrack.identity.chain import ChainOfIdentity, chain_slip
from batchtrack.identity.isbt.base import IsbtCode
from batchtrack.refusals import Refusal


@dataclass(frozen=True, slots=True)
class ChainCode(IsbtCode):
    """The number that binds all donations and containers of one patient's therapy."""

    number: ClassVar[str] = "040"

    chain: ChainOfIdentity

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character against what may stand at its place."""
        return chain_slip(content)

    @classmethod
    def parse(cls, content: str) -> Self:
        """The number."""
        return cls(ChainOfIdentity(content))

    @property
    def content(self) -> str:
        """The 15 characters, ``CH`` included."""
        return self.chain.code

    @property
    def words(self) -> str:
        """The number in groups with its check character."""
        return f"chain of identity {self.chain.short}"

    @property
    def data(self) -> Mapping[str, str | int | None]:
        """The parts of the number and its check character."""
        return {
            "chain": self.chain.code,
            "facility": self.chain.facility,
            "year": self.chain.year,
            "serial": self.chain.serial,
            "check_character": self.chain.check_character,
        }
