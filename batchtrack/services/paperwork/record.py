"""The executed batch record with its audit trail (EU GMP Part IV 6; 21 CFR 211.188; Annex 11, 8.2)."""

from collections.abc import Iterator

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How, StepState
from batchtrack.database.columns import time_of
from batchtrack.product.model import StepDefinition, StepKind
from batchtrack.services.paperwork import analysis, custody, deviations
from batchtrack.services.paperwork.content import Block, Cell, Facts, Line, Passage, Section, Specimen, Table, Tone
from batchtrack.services.paperwork.telling import Told, dash, plain, strong
from batchtrack.services.views.exceptions import exception_rows
from batchtrack.services.views.rows import rows_of
from batchtrack.services.views.shapes import FormRow, RowKind
from batchtrack.services.views.timeline import timeline_rows


def sections(told: Told) -> Iterator[Section]:
    """The order, what was out of the ordinary, every step, results, containers, labels, deviations, every event."""
    yield _order(told)
    yield _unusual(told)
    for step in told.seen.product.steps:
        yield Section(f"{step.code} {step.title}", _step(told, step))
    yield from analysis.sections(told)
    yield custody.containers(told)
    yield custody.custody(told)
    yield _labels(told)
    yield deviations.summary(told)
    if told.seen.batch.holds:
        yield deviations.holds(told)
    yield _trail(told)


def _order(told: Told) -> Section:
    batch = told.seen.batch
    ended = "" if batch.ended is None else f"{batch.ended.end.value.replace('_', ' ')}: {batch.ended.reason}"
    rows: tuple[tuple[str, Cell], ...] = (
        ("Ordered", told.by(batch.ordered)),
        ("Master batch record", plain(f"{batch.product} version {batch.product_version}", f"SHA-256 {batch.document}")),
        ("Patient's identifiers", _identifiers(told)),
        ("Entries in this record", plain(str(batch.version))),
        ("Ended", plain(ended)),
    )
    return Section("Order", (Facts(rows),))


def _identifiers(told: Told) -> Cell:
    """That they are kept sealed, or were erased; the paper shows the subject's code alone."""
    erased = told.sealing.erased
    if erased is not None:
        at = told.time(time_of(erased.at))
        return plain(f"erased by {erased.name}, {at}", f"ground: {erased.ground}")
    return plain("recorded, sealed: on no paper" if told.sealing.recorded else "none recorded")


def _unusual(told: Told) -> Section:
    found = exception_rows(told.seen, told.facts)
    if not found:
        return Section("Out of the ordinary", (Passage((Line("Nothing out of the ordinary is recorded."),)),))
    rows = tuple((strong(row.kind), plain(row.what, row.reason), plain(row.who, told.time(row.at))) for row in found)
    return Section("Out of the ordinary", (Table(("Kind", "What", "Who, when"), (18, 54, 28), rows),))


def _step(told: Told, step: StepDefinition) -> tuple[Block, ...]:
    state = told.seen.batch.step(step.id)
    if state is None:
        return (Passage(_elsewhere(told, step)),)
    rows = tuple(_row(told, row) for row in rows_of(told.seen, step) if row.filled or row.required)
    table = (Table(("What", "Recorded", "Limit", "Verdict", "Who, when"), (22, 27, 15, 13, 23), rows),) if rows else ()
    instruction = Passage((Line(step.instruction, Tone.QUIET),)) if step.instruction else None
    return (*((instruction,) if instruction else ()), *table, Facts(_signed(told, step, state)))


def _elsewhere(told: Told, step: StepDefinition) -> Cell:
    """What is told of a step that has no form of its own, or was not begun."""
    if step.kind is StepKind.TESTING:
        return (Line("Its results stand under “Results of analysis”.", Tone.QUIET),)
    certificate = told.seen.batch.certificate(step.stage) if step.stage else None
    if certificate is not None:
        return (*strong(f"Certificate {certificate.number}"), *told.by(certificate.made))
    return (Line("Not begun.", Tone.QUIET),)


def _signed(told: Told, step: StepDefinition, state: StepState) -> tuple[tuple[str, Cell], ...]:
    reported = state.reported
    of = "" if reported is None else f"for {reported.name}, {reported.function}, {reported.organisation}"
    windows = [f"time window {'kept' if each.kept else 'exceeded'}" for each in state.windows]
    return (
        ("Begun", told.by(state.started)),
        (f"Signed: {step.meaning}", (*told.by(state.signed), *((Line(of, Tone.QUIET),) if of else ()))),
        *(((f"Verified: {step.verification_meaning}", told.by(state.verified)),) if step.verification_meaning else ()),
        *((("Windows", plain(*windows)),) if windows else ()),
    )


def _row(told: Told, row: FormRow) -> tuple[Cell, ...]:
    struck = tuple(
        line
        for each in row.struck
        for line in (
            Line(each.shown, Tone.STRUCK),
            Line(f"{each.who}, {told.time(each.at)}; replaced: {each.reason or 'no reason told'}", Tone.QUIET),
        )
    )
    shown = (Line("not applicable"),) if row.how is How.NOT_APPLICABLE else plain(row.shown)
    notes = [row.reason if row.how is How.NOT_APPLICABLE else "", "late entry" if row.late else "", *row.warnings]
    notes += ["typed, not scanned" if row.typed and row.kind is RowKind.SCAN else ""]
    limit = f"{row.limit} (demonstration data)" if row.limit and row.demonstration else row.limit
    return (
        strong(row.label),
        (*struck, *shown, *(Line(each, Tone.QUIET) for each in notes if each)),
        plain(limit) if limit else dash(),
        _verdict(row),
        plain(row.who, told.time(row.at)),
    )


def _verdict(row: FormRow) -> Cell:
    if row.standing is None or row.standing is Standing.UNLIMITED:
        return dash()
    words = f"{row.side.value} the {'alert ' if row.standing is Standing.ALERT else ''}limit" if row.side else ""
    if row.standing is Standing.WITHIN:
        return plain("matches" if row.kind is RowKind.SCAN else "within limits")
    if row.standing is Standing.UNDECIDED:
        return (Line("undecided", Tone.STOP),)
    return (Line(words or row.standing.value, Tone.STOP if row.standing is Standing.OUTSIDE else Tone.STRONG),)


def _labels(told: Told) -> Section:
    batch = told.seen.batch
    if not batch.labels:
        return Section("Labels", (Passage((Line("No label was printed."),)),))
    rows = tuple(
        (
            strong(f"{label.kind}, label {label.number}", f"container {label.container:02d}"),
            plain(f"blank {label.stock} of {label.room}", label.printer),
            told.by(label.printed),
            plain(label.standing.value, label.reason),
            told.by(label.settled),
        )
        for label in batch.labels
    )
    table = Table(("Label", "Blank", "Printed", "Standing", "Applied or voided"), (26, 18, 20, 16, 20), rows)
    digests = dict.fromkeys(label.document for label in batch.labels)
    specimens = tuple(
        Specimen(f"Specimen, SHA-256 {digest[:16]}…", digest, told.specimens[digest])
        for digest in digests
        if digest in told.specimens
    )
    return Section("Labels", (table, *specimens))


def _trail(told: Told) -> Section:
    rows = tuple(
        (plain(str(row.version)), plain(row.what), plain(row.who), plain(told.time(row.at)), plain(row.meaning))
        for row in timeline_rows(told.seen, told.facts)
    )
    heads = ("No.", "What", "Who", "When", "Signed as")
    return Section("Audit trail", (Table(heads, (6, 42, 18, 22, 12), rows),), new_page=True)
