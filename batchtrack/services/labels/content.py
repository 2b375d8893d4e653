"""What one label says, codes and words, ready to be laid out; no layout stands here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from batchtrack.identity import ChainCode, Code, ContainerCode, DinCode, ExpiryCode, MessageCode, ProductCode, encode
from batchtrack.product.labelling import Element, LabelSize, Language, caption
from batchtrack.services.labels.eye_readable import EyeReadable, eye_readable

_CAPTIONS: Final[Mapping[type[Code], str]] = {
    DinCode: Element.DONATION_NUMBER,
    ProductCode: Element.PRODUCT_CODE,
    ExpiryCode: Element.EXPIRY,
    ChainCode: "chain",
}


class Symbology(StrEnum):
    """How a code is drawn."""

    DATA_MATRIX = "data_matrix"
    CODE_128 = "code_128"


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A code on a label. Symbol and eye-readable text are both made from ``code`` and from nothing else.

    Attributes:
        caption: what stands before the text, empty for nothing.
    """

    code: Code
    symbology: Symbology
    caption: str = ""

    @property
    def wire(self) -> str:
        """What the symbol holds."""
        return encode(self.code)

    @property
    def eye(self) -> EyeReadable:
        """What people read."""
        return eye_readable(self.code)


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A caption and its text, lines parted by line breaks; ``by_hand`` leaves a line to write on."""

    caption: str
    text: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class LabelContent:
    """Everything that one label says.

    Attributes:
        title: of the file; author: the facility; language: tag of BCP 47.
        heading: product class or what is in the container.
        statements: warnings, the most important first; biohazard: whether its sign is drawn.
        own: the container's own code with the number of this label, or a shipper's paper code.
        codes: linear symbols with their text.
        message: the ISBT 128 structures in one symbol, None where the label has none.
        foot: number of the label and its place in the print job; stock: number of the blank it is printed on.
        demonstration: the words on every label of a demonstration, empty for none.
    """

    title: str
    author: str
    language: str
    size: LabelSize
    heading: str
    statements: tuple[str, ...]
    biohazard: bool
    own: PrintedCode
    codes: tuple[PrintedCode, ...]
    message: PrintedCode | None
    lines: tuple[LabelLine, ...]
    foot: str
    stock: str
    demonstration: str

    @property
    def symbols(self) -> Iterator[PrintedCode]:
        """Every code on it."""
        yield self.own
        yield from self.codes
        if self.message is not None:
            yield self.message

    @property
    def parts(self) -> tuple[PrintedCode, ...]:
        """The structures inside the compound message, each as a code of its own.

        The chain is left out where the container's own code says it already.
        """
        if self.message is None or not isinstance(self.message.code, MessageCode):
            return ()
        told = isinstance(self.own.code, ContainerCode)
        codes = (code for code in self.message.code.parts if not (told and isinstance(code, ChainCode)))
        language = Language(self.language)
        return tuple(PrintedCode(code, Symbology.DATA_MATRIX, _captioned(code, language)) for code in codes)


def _captioned(code: Code, language: Language) -> str:
    """What tells numbers apart that look alike: a donation, a product code, a chain of identity."""
    name = _CAPTIONS.get(type(code))
    return "" if name is None else caption(name, language)


@dataclass(frozen=True, slots=True)
class SheetLabel:
    """One code of a sheet of demonstration labels: what it is, and what its symbol holds."""

    name: str
    kind: str
    wire: str
