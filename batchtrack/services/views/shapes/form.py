"""The form of a step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How
from batchtrack.product.model import StepKind, Verification
from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes.beside import KeptFile, PaperView, PhoneView, Remark, WindowView
from batchtrack.services.views.shapes.marks import FormState, RowKind, Side
from batchtrack.units import DecimalMark, NumberField


@dataclass(frozen=True, slots=True)
class Struck:
    """An earlier value of a row, shown struck through."""

    shown: str
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of the form.

    Attributes:
        quantity: kind of quantity, with ``unit`` what a typed number is read by; unit_words: the unit as printed.
        limit, alert: as printed, empty for none; basis: where the limit comes from.
        shown: the value as people read it, empty while there is none; entered: as typed.
        standing: the verdict, None while nothing was judged; side: on which side of the limit, for the words.
        why: the derivation of a computed value, line by line; planned: inputs that are planned values.
        warnings: slips that the value looks like, in words; they do not block.
        refused: how many scans were refused at this row.
        happened: when the value was taken, where that was told to be earlier; transcribed: copied from paper.
        last: what the batch before had here, empty where none had.
        unit_keys: other units in which people type it, as printed.
        second: scanned by the second person as well, before they verify; seconded: whether that is done.
        unconfirmed: True for a typed code that no second person has confirmed; ``entered`` then says it in words, and
            ``code`` the text under its symbol.
    """

    id: str
    kind: RowKind
    label: str
    quantity: str = ""
    unit: str = ""
    unit_words: str = ""
    limit: str = ""
    alert: str = ""
    basis: str = ""
    demonstration: bool = False
    required: bool = True
    critical: bool = False
    choices: tuple[str, ...] = ()
    shown: str = ""
    entered: str = ""
    standing: Standing | None = None
    side: Side | None = None
    how: How | None = None
    who: str = ""
    at: datetime | None = None
    reason: str = ""
    late: bool = False
    typed: bool = False
    instrument: bool = False
    struck: tuple[Struck, ...] = ()
    why: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    refused: int = 0
    unconfirmed: bool = False
    code: str = ""
    comments: tuple[Remark, ...] = ()
    files: tuple[KeptFile, ...] = ()
    happened: datetime | None = None
    transcribed: bool = False
    last: str = ""
    unit_keys: tuple[str, ...] = ()
    second: bool = False
    seconded: bool = False

    @property
    def filled(self) -> bool:
        """Whether the row holds something that counts, be it that it is not applicable."""
        return (bool(self.shown) and not self.unconfirmed) or self.how is How.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be seen before signing: a value outside its limit, and what follows from it."""

    row: str
    shown: str
    limit: str
    standing: Standing
    side: Side | None
    holds: bool
    deviates: bool


@dataclass(frozen=True, slots=True)
class StepForm:
    """The step on the page.

    Attributes:
        against_start: why the step may not begin now; empty once it has begun.
        open_rows: labels of rows that are still needed.
        decimal_mark: what the site writes; a typed number is read by it.
        m_is_million: whether the site writes "M" before a unit for million.
        comments, files: of the step, not of a row.
        windows: time limits of this step; phoned: exceptions by telephone in it that are not settled.
        paper: of a step that is typed in from paper, else None.
        instructions: the instruction by language, a tag of BCP 47.
        waits_for: the steps that must be complete before it and are not, in words.
        untrained: why whoever looks may not work in it for want of training, which QA may let pass; empty for who may.
        bars_verifying: True where whoever verifies will be barred from reviewing and certifying this batch.
        bars_release: True where whoever signs will be barred from reviewing and certifying this batch.
    """

    id: str
    code: str
    title: str
    instruction: str
    kind: StepKind
    stage: str | None
    state: FormState
    performer_role: str
    verifier_role: str
    verification: Verification
    reported_by: str | None
    meaning: str
    verification_meaning: str
    against_start: tuple[Refusal, ...]
    rows: tuple[FormRow, ...]
    open_rows: tuple[str, ...]
    notices: tuple[Notice, ...]
    signed_by: str
    signed_at: datetime | None
    verified_by: str
    verified_at: datetime | None
    decimal_mark: DecimalMark
    m_is_million: bool
    bars_release: bool
    comments: tuple[Remark, ...] = ()
    files: tuple[KeptFile, ...] = ()
    windows: tuple[WindowView, ...] = ()
    phoned: tuple[PhoneView, ...] = ()
    paper: PaperView | None = None
    instructions: Mapping[str, str] = field(default_factory=dict)
    waits_for: tuple[str, ...] = ()
    bars_verifying: bool = False
    untrained: tuple[Refusal, ...] = ()

    def instruction_in(self, language: str) -> str:
        """The instruction in a language of the document, else as the document has it first."""
        return self.instructions.get(language, self.instruction)

    def number_field(self, kind: str, unit: str) -> NumberField:
        """How a number of this kind is read while it is typed, as it will be when it is entered."""
        return NumberField(kind, unit, self.decimal_mark, m_is_million=self.m_is_million)
