"""Chain of identity and custody: every identity check, container and hand-over; a gap is named."""

from collections.abc import Iterator

from batchtrack.batch.state import StepState
from batchtrack.product.model import StepDefinition
from batchtrack.services.paperwork.content import Cell, Line, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import Told, code, plain, strong
from batchtrack.services.views.custody import container_rows, handover_rows, packing_rows
from batchtrack.services.views.shapes import ContainerRow, HandoverRow, PackingRow


def sections(told: Told) -> Iterator[Section]:
    """Identity checks, refused scans, containers, packing, hand-overs."""
    yield _checks(told)
    yield from _refused(told)
    yield containers(told)
    yield custody(told)


def containers(told: Told) -> Section:
    """Where each container came from and what became of it."""
    rows = tuple(_container(row) for row in container_rows(told.seen))
    if not rows:
        return Section("Containers", (Passage((Line("No container was made."),)),))
    heads = ("Container", "From", "Holds", "Where it is", "State")
    return Section("Containers", (Table(heads, (30, 18, 20, 18, 14), rows),))


def custody(told: Told) -> Section:
    """Packing and hand-overs, both sides of each."""
    rows = (
        *(_packing(told, row) for row in packing_rows(told.seen)),
        *(_handover(told, row) for row in handover_rows(told.seen)),
    )
    if not rows:
        return Section("Custody", (Passage((Line("Nothing was handed over."),)),))
    heads = ("Act", "Containers", "When, where", "Between", "Seal and condition")
    return Section("Custody", (Table(heads, (14, 14, 26, 26, 20), rows),))


def _checks(told: Told) -> Section:
    rows = tuple(row for step in told.seen.product.steps for row in _of_step(told, step))
    if not rows:
        return Section("Identity checks", (Passage((Line("No identity check is recorded."),)),))
    return Section("Identity checks", (Table(("Step", "Asked for", "Read", "By"), (28, 24, 26, 22), rows),))


def _of_step(told: Told, step: StepDefinition) -> Iterator[tuple[Cell, ...]]:
    state = told.seen.batch.step(step.id)
    if state is None:
        return
    prompts = {scan.id: scan.prompt for scan in step.scans}
    for scan, done in state.scans.items():
        typed = "typed, not scanned" if done.typed else "scanned"
        second = "" if done.confirmed is None else f"confirmed by {told.seen.name(done.confirmed.who)}"
        yield (
            strong(f"{step.code} {step.title}"),
            plain(prompts.get(scan, scan)),
            (*code(done.shown), *(Line(each, Tone.QUIET) for each in (typed, second) if each)),
            told.by(done.made),
        )


def _refused(told: Told) -> Iterator[Section]:
    steps = [(step, told.seen.batch.step(step.id)) for step in told.seen.product.steps]
    rows = tuple(row for step, state in steps if state is not None for row in _refusals(step, state))
    if rows:
        yield Section("Refused scans", (Table(("Step", "Read", "Why it was refused"), (30, 30, 40), rows),))


def _refusals(step: StepDefinition, state: StepState) -> Iterator[tuple[Cell, ...]]:
    for refused in state.refused_scans:
        yield (
            strong(f"{step.code} {step.title}"),
            code(refused.shown),
            plain(refused.mismatch.value.replace("_", " ")),
        )


def _container(row: ContainerRow) -> tuple[Cell, ...]:
    origin = f"{row.act}: {', '.join(part for part in (row.source, row.others) if part)}" if row.source else row.act
    state = (Line(row.state), *(() if row.adds_up else (Line("does not add up", Tone.STOP),)))
    return (
        (*strong(row.label, row.kind), *code(row.shown, row.din)),
        plain(origin),
        plain(row.amount, row.contents),
        plain(row.holder, row.place),
        state,
    )


def _packing(told: Told, row: PackingRow) -> tuple[Cell, ...]:
    return (
        (*strong("packed"), *_gap(gap=row.gap)),
        plain(row.containers),
        (*told.both(row.at), *(plain(row.place) if row.place else ())),
        plain(row.party, row.packed_by, row.witness and f"witness {row.witness}"),
        plain(row.seal and f"seal {row.seal}", row.condition),
    )


def _handover(told: Told, row: HandoverRow) -> tuple[Cell, ...]:
    return (
        (*strong("handed over"), *_gap(gap=row.gap)),
        plain(row.containers),
        (*told.both(row.at), *(plain(row.place) if row.place else ())),
        plain(f"{row.giver} to {row.receiver}", row.gave and f"gave: {row.gave}", row.took and f"took: {row.took}"),
        plain(row.seal and f"seal {row.seal}", row.condition),
    )


def _gap(*, gap: bool) -> Cell:
    return (Line("gap in custody", Tone.STOP),) if gap else ()
