"""What a paper says, as headings, facts, tables and passages; how it looks is the concern of whoever lays it out."""

from dataclasses import dataclass
from enum import StrEnum

from batchtrack.services.marks import Mark
from batchtrack.services.sheet import PLAIN, Sheet


class Tone(StrEnum):
    """What a line is, besides its words."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    CODE = "code"
    """An identifier: zero with a slash."""
    STRUCK = "struck"
    """What stood there before it was corrected; stays legible (EU GMP 4.9)."""
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""

    text: str
    tone: Tone = Tone.PLAIN


Cell = tuple[Line, ...]
"""Lines under each other."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what is said under each, in pairs beside each other."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``shares`` are the widths of its columns in parts of a hundred."""

    heads: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text; with ``apart`` on a tint, for what must not be overlooked."""

    lines: tuple[Line, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """Places to be filled in by hand, one a label, ``lines`` rules high."""

    labels: tuple[str, ...]
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Specimen:
    """A page of another file at its true size, with its caption and the file's SHA-256."""

    caption: str
    digest: str
    pdf: bytes


Block = Facts | Table | Passage | Blanks | Specimen


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """Whose paper it is; ``check`` is the chain's check character, printed in a box. All empty for a register."""

    subject: str = ""
    chain: str = ""
    check: str = ""
    batch: str = ""
    product: str = ""


@dataclass(frozen=True, slots=True)
class PaperContent:
    """Everything that a paper says; every text is ready to be printed.

    Attributes:
        number: number of the paper, coded in its Data Matrix; document_code: that code, ``BTP-…``.
        language: tag of BCP 47 of the words that the paper brings itself.
        subtitle: what follows the title, for example the stage and when it was issued.
        warning: said in large letters on the first page and on a band of each; empty for none.
        head_hash: hash of the last event that the paper tells of, hexadecimal; checkpoint: the newest one before the
            paper; root: fingerprint of the facility's root.
        signature_notice: what the paper says of its signature; empty on a form that is signed by hand.
        demonstration: True for a facility that is a demonstration; said on every page.
        mark: None on the issued file; mark_words: what the mark says.
        by_hand: lines to be signed in ink, beside the signature in the file.
    """

    number: str
    document_code: str
    language: str
    title: str
    subtitle: str
    facility: str
    facility_lines: tuple[str, ...]
    about: About
    sections: tuple[Section, ...]
    issued: str
    head_hash: str = ""
    checkpoint: str = ""
    root: str = ""
    signature_notice: str = ""
    warning: str = ""
    demonstration: bool = False
    mark: Mark | None = None
    mark_words: str = ""
    by_hand: tuple[str, ...] = ()
    sheet: Sheet = PLAIN
