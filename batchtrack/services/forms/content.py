"""What a form for paper says; no layout stands here."""

from dataclasses import dataclass

from batchtrack.services.sheet import PLAIN, Sheet


@dataclass(frozen=True, slots=True)
class FormLine:
    """One row of a form.

    Attributes:
        label: what is written here; wanted: limit, lot, device or identifier that is wanted, with its unit.
        unit: printed behind the place to write; choices: printed with boxes to tick instead.
        value: what the record holds already, printed in the place to write.
        symbol: text of a Data Matrix to scan, empty for none.
    """

    label: str
    wanted: str = ""
    unit: str = ""
    choices: tuple[str, ...] = ()
    value: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class FormStep:
    """One step of a form.

    Attributes:
        latest: until when its window allows it, empty for none.
        signers: who signs at its foot, each with what they add, for example ``Done by: name, date, time``.
    """

    code: str
    title: str
    instruction: str
    lines: tuple[FormLine, ...]
    signers: tuple[str, ...]
    latest: str = ""


@dataclass(frozen=True, slots=True)
class FormContent:
    """A numbered form with the batch's identifiers on every page.

    Attributes:
        number: of the form within the batch; document_code: its own code, which identifies the paper and nothing else.
        notice: how it is filled in and what happens with it.
        expires: when the product expires, in words.
        printed: when and by whom.
    """

    number: str
    document_code: str
    title: str
    facility: str
    facility_lines: tuple[str, ...]
    product: str
    batch: str
    subject: str
    chain: str
    chain_check: str
    expires: str
    notice: str
    steps: tuple[FormStep, ...]
    printed: str
    demonstration: bool
    sheet: Sheet = PLAIN
