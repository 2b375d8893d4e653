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
    rows, title = tuple(_container(told, row) for row in container_rows(told.seen)), told.say("Containers")
    if not rows:
        return Section(title, (Passage((Line(told.say("No container was made.")),)),))
    heads = told.heads("Container", "From", "Holds", "Where it is", "State")
    return Section(title, (Table(heads, (30, 18, 20, 18, 14), rows),))


def custody(told: Told) -> Section:
    """Packing and hand-overs, both sides of each."""
    title = told.say("Custody")
    rows = (
        *(_packing(told, row) for row in packing_rows(told.seen)),
        *(_handover(told, row) for row in handover_rows(told.seen)),
    )
    if not rows:
        return Section(title, (Passage((Line(told.say("Nothing was handed over.")),)),))
    heads = told.heads("Act", "Containers", "When, where", "Between", "Seal and condition")
    return Section(title, (Table(heads, (14, 14, 26, 26, 20), rows),))


def _checks(told: Told) -> Section:
    rows = tuple(row for step in told.seen.product.steps for row in _of_step(told, step))
    title = told.say("Identity checks")
    if not rows:
        return Section(title, (Passage((Line(told.say("No identity check is recorded.")),)),))
    return Section(title, (Table(told.heads("Step", "Asked for", "Read", "By"), (28, 24, 26, 22), rows),))


def _of_step(told: Told, step: StepDefinition) -> Iterator[tuple[Cell, ...]]:
    state, say = told.seen.batch.step(step.id), told.say
    if state is None:
        return
    prompts = {scan.id: scan.prompt for scan in step.scans}
    for scan, done in state.scans.items():
        typed = say("typed, not scanned") if done.typed else say("scanned")
        second = "" if done.confirmed is None else say("confirmed by {name}", name=told.seen.name(done.confirmed.who))
        yield (
            strong(f"{step.code} {step.title}"),
            plain(prompts.get(scan, scan)),
            (*code(done.shown), *(Line(each, Tone.QUIET) for each in (typed, second) if each)),
            told.by(done.made),
        )


def _refused(told: Told) -> Iterator[Section]:
    steps = [(step, told.seen.batch.step(step.id)) for step in told.seen.product.steps]
    rows = tuple(row for step, state in steps if state is not None for row in _refusals(told, step, state))
    if rows:
        heads = told.heads("Step", "Read", "Why it was refused")
        yield Section(told.say("Refused scans"), (Table(heads, (30, 30, 40), rows),))


def _refusals(told: Told, step: StepDefinition, state: StepState) -> Iterator[tuple[Cell, ...]]:
    for refused in state.refused_scans:
        yield (
            strong(f"{step.code} {step.title}"),
            code(refused.shown),
            plain(told.say(refused.mismatch.value.replace("_", " "))),
        )


def _container(told: Told, row: ContainerRow) -> tuple[Cell, ...]:
    say = told.say
    act = say(row.act)
    origin = f"{act}: {', '.join(part for part in (row.source, row.others) if part)}" if row.source else act
    state = (Line(say(row.state)), *(() if row.adds_up else (Line(say("does not add up"), Tone.STOP),)))
    return (
        (*strong(row.label, row.kind), *code(row.shown, row.din)),
        plain(origin),
        plain(row.amount, row.contents),
        plain(row.holder, row.place),
        state,
    )


def _packing(told: Told, row: PackingRow) -> tuple[Cell, ...]:
    say = told.say
    return (
        (*strong(say("packed")), *_gap(told, gap=row.gap)),
        plain(row.containers),
        (*told.both(row.at), *(plain(row.place) if row.place else ())),
        plain(row.party, row.packed_by, row.witness and say("witness {name}", name=row.witness)),
        plain(row.seal and say("seal {number}", number=row.seal), row.condition),
    )


def _handover(told: Told, row: HandoverRow) -> tuple[Cell, ...]:
    say = told.say
    return (
        (*strong(say("handed over")), *_gap(told, gap=row.gap)),
        plain(row.containers),
        (*told.both(row.at), *(plain(row.place) if row.place else ())),
        plain(
            say("{giver} to {receiver}", giver=row.giver, receiver=row.receiver),
            row.gave and say("gave: {name}", name=row.gave),
            row.took and say("took: {name}", name=row.took),
        ),
        plain(row.seal and say("seal {number}", number=row.seal), row.condition),
    )


def _gap(told: Told, *, gap: bool) -> Cell:
    return (Line(told.say("gap in custody"), Tone.STOP),) if gap else ()
