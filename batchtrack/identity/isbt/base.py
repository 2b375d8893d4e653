"""What every data structure of ISBT 128 can do once it is read into a value."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from batchtrack.identity.structures import Structure, numbered
from batchtrack.identity.typing_slips import first_slip, length_slip, shown
from batchtrack.refusals import Refusal, refuse


class IsbtCode(ABC):
    """One data structure as a typed value; it cannot be made out of its form."""

    __slots__ = ()
    number: ClassVar[str]

    def __post_init__(self) -> None:
        slip = self.slip(self.content)
        if slip is not None:
            raise ValueError(f"{self.content!r} is no {self.structure().name}: {slip.code}")

    @classmethod
    def structure(cls) -> Structure:
        """Its row in the table of structures."""
        return numbered(cls.number)

    @classmethod
    def read(cls, content: str) -> Self | Refusal:
        """Read the characters after the data identifier."""
        return cls.slip(content) or cls.parse(content)

    @classmethod
    @abstractmethod
    def slip(cls, content: str) -> Refusal | None:
        """Where ``content`` departs from the form of this structure; None where it does not."""

    @classmethod
    @abstractmethod
    def parse(cls, content: str) -> Self:
        """The value of a content that has no slip."""

    @property
    @abstractmethod
    def content(self) -> str:
        """The characters after the data identifier."""

    @property
    @abstractmethod
    def words(self) -> str:
        """What it is, in a few words, without a capital."""

    @property
    @abstractmethod
    def data(self) -> Mapping[str, str | int | None]:
        """Its parts by name."""

    def wire(self) -> str:
        """The structure as a symbol holds it, data identifier included."""
        return f"{self.structure().identifier}{self.content}"


@dataclass(frozen=True, slots=True)
class TextCode(IsbtCode):
    """A structure that is its text: each part of it lies at fixed places.

    Attributes:
        text: the content without the data identifier.
    """

    places: ClassVar[tuple[str, ...]]

    text: str

    @classmethod
    def slip(cls, content: str) -> Refusal | None:
        """Each character against what may stand at its place."""
        name = cls.structure().name
        return length_slip(content, len(cls.places), name) or first_slip(content, cls.places, name)

    @classmethod
    def parse(cls, content: str) -> Self:
        """The text itself."""
        return cls(content)

    @property
    def content(self) -> str:
        """The text."""
        return self.text


def off_table(code: type[IsbtCode], content: str) -> Refusal:
    """The content has the right characters but not a value that the standard gives."""
    return refuse("ID-16", name=code.structure().name, content=shown(content))


def padded(text: str, width: int) -> str:
    """A shorter number filled with zeros from the left, as the standard transmits it."""
    return text.rjust(width, "0")


def bare(text: str) -> str:
    """The number without the zeros that fill it; a zero alone stays."""
    return text.lstrip("0") or "0"
