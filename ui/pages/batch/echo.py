"""How a half-typed number would be read, echoed beside it; no judgement while typing."""

from batchtrack.refusals import Refusal
from batchtrack.services.views.shapes import FormRow, RowKind, StepForm
from batchtrack.units import read
from ui.texts import say
from ui.texts import step as texts


def reading_of(row: FormRow, text: str, form: StepForm) -> str:
    """``read as 12.5 × 10⁹/L``; empty where nothing is typed or the row is no number. What cannot be read waits."""
    if row.kind is not RowKind.QUANTITY or not text.strip():
        return ""
    reading = read(text, form.number_field(row.quantity, row.unit))
    return "" if isinstance(reading, Refusal) else say(texts.READ_AS, reading=reading.echo)
