"""A form from the record as it stands: identifiers, rows with unit and limit, what is there already, who signs."""

import re
from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.progress import is_complete
from batchtrack.batch.questions.times import show_time
from batchtrack.identity import ChainOfIdentity, OrderCode, PaperCode, encode
from batchtrack.product.model import Carrier, FieldDefinition, StepDefinition, StepKind, Verification
from batchtrack.services.forms import words
from batchtrack.services.forms.content import FormContent, FormLine, FormStep
from batchtrack.services.sheet import NO_LETTERHEAD, Letterhead
from batchtrack.services.showing import show_chain
from batchtrack.services.views.beside import windows_of
from batchtrack.services.views.rows import rows_of
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import FormRow, RowKind

_NOT_ON_PAPER = frozenset({StepKind.TESTING, StepKind.CERTIFICATION})
_YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Printing:
    """One print: its number within the batch, when, by whom, and on what."""

    number: int
    at: datetime
    name: str
    letterhead: Letterhead = NO_LETTERHEAD


def contingency(seen: Seen, printing: Printing) -> FormContent:
    """The open and coming steps, so that work goes on while the computer is down."""
    steps = tuple(
        step
        for step in seen.product.steps
        if step.kind not in _NOT_ON_PAPER and not is_complete(seen.product, seen.batch, step)
    )
    return _content(seen, printing, words.CONTINGENCY, words.CONTINGENCY_NOTICE, steps)


def reported(seen: Seen, step: StepDefinition, printing: Printing) -> FormContent:
    """The form that a person without an account fills: collection, hand-over, bedside."""
    title = words.REPORTED.format(function=step.reported_by or "")
    return _content(seen, printing, title, words.REPORTED_NOTICE, (step,))


def _content(seen: Seen, printing: Printing, title: str, notice: str, steps: tuple[StepDefinition, ...]) -> FormContent:
    batch, site = seen.batch, seen.site
    chain = ChainOfIdentity(batch.chain)
    end = expiry(seen.product, batch)
    number = f"{batch.id}-F{printing.number}"
    return FormContent(
        number=number,
        document_code=encode(PaperCode(number)),
        title=title,
        facility=site.name,
        facility_lines=(*printing.letterhead.lines, f"Facility {site.code}"),
        product=f"{seen.product.title}, {seen.product.code} version {seen.product.version}",
        batch=batch.id,
        subject=batch.subject,
        chain=chain.short.rpartition(" ")[0],
        chain_check=chain.check_character,
        expires=words.NOT_STARTED if end is None else show_time(end, site.zone),
        notice=notice,
        steps=tuple(_step(seen, step) for step in steps),
        printed=words.PRINTED.format(time=show_time(printing.at, site.zone), name=printing.name),
        demonstration=site.demonstration or seen.product.demonstration,
        sheet=printing.letterhead.sheet,
    )


def _step(seen: Seen, step: StepDefinition) -> FormStep:
    rows = (row for row in rows_of(seen, step) if row.kind is not RowKind.REPORTED)
    ends = [window.ends for window in windows_of(seen, step) if window.ends is not None and window.elapsed is None]
    return FormStep(
        code=step.code,
        title=step.title,
        instruction=step.instruction,
        lines=tuple(_line(seen, step, row) for row in rows),
        signers=_signers(step),
        latest=words.LATEST.format(time=show_time(min(ends), seen.site.zone)) if ends else "",
    )


def _signers(step: StepDefinition) -> tuple[str, ...]:
    first = words.REPORTED_BY if step.reported_by else words.DONE_BY
    return (first,) if step.verification is Verification.NONE or step.reported_by else (first, words.SECOND)


def _line(seen: Seen, step: StepDefinition, row: FormRow) -> FormLine:
    label = row.label[:1].upper() + row.label[1:]
    if row.kind is RowKind.SCAN:
        return _scanned(seen, step, row, label)
    choices = _YES_NO if row.kind is RowKind.YES_NO else row.choices
    return FormLine(label, _wanted(seen, row), row.unit_words, choices, row.shown)


def _wanted(seen: Seen, row: FormRow) -> str:
    """What belongs in the place to write: a lot, a device, a time with its zone, a value within its limit."""
    told = {
        RowKind.ROOM: words.ROOM_WANTED,
        RowKind.MATERIAL: words.LOT,
        RowKind.EQUIPMENT: words.DEVICE,
        RowKind.TIME: words.TIME.format(zone=seen.site.zone),
    }
    if row.kind is RowKind.COMPUTED:
        return _computed(seen, seen.product.field(row.id)[1], row)
    return told.get(row.kind, "" if row.choices else _limit(row))


def _scanned(seen: Seen, step: StepDefinition, row: FormRow, label: str) -> FormLine:
    """What must be at hand, by its identifier; the travelling order is the form itself, with its code."""
    carrier = next(scan for scan in step.scans if scan.id == row.id)
    chain = ChainOfIdentity(seen.batch.chain)
    match carrier.carrier:
        case Carrier.ORDER:
            return FormLine(label, show_chain(seen.batch.chain), value=row.shown, symbol=encode(OrderCode(chain)))
        case Carrier.WRISTBAND:
            return FormLine(label, seen.batch.subject, value=row.shown)
        case Carrier.CONTAINER:
            made = seen.batch.container(carrier.container or "")
            number = show_chain(seen.batch.chain) + ("" if made is None else f" {made.number:02d}")
            return FormLine(label, number, value=row.shown)


def _limit(row: FormRow) -> str:
    if not row.limit:
        return ""
    limit = words.IN_LIMIT.format(limit=row.limit)
    return f"{limit}, {words.DEMONSTRATION}" if row.demonstration else limit


def _computed(seen: Seen, field: FieldDefinition, row: FormRow) -> str:
    """The formula with the labels of its rows, for the calculation by hand, and the limit."""
    formula = " / ".join(field.every_formula)
    said = re.sub(r"[a-z][a-z0-9_]*", lambda found: _called(seen, found.group()), formula)
    return ", ".join(part for part in (words.COMPUTED.format(formula=said.replace("*", "×")), _limit(row)) if part)


def _called(seen: Seen, name: str) -> str:
    return f"[{seen.product.field(name)[1].label}]" if seen.product.has_field(name) else name
