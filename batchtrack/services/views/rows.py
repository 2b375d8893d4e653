"""The rows of a step's form."""

from dataclasses import replace
from itertools import pairwise

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import Entry, ScanDone, StepState
from batchtrack.identity import ChainOfIdentity, ContainerCode, OrderCode, WristbandCode, encode
from batchtrack.product.model import (
    Carrier,
    FieldDefinition,
    FieldType,
    RoomUse,
    ScanDefinition,
    StepDefinition,
)
from batchtrack.services.showing import show_chain, show_limit, show_rounded, show_unit_words, show_value
from batchtrack.services.views.beside import files_of, remarks_of
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import FormRow, RowKind, Struck
from batchtrack.services.views.sides import side_of
from batchtrack.units import KINDS

_UNIT_KEYS = 4

_KINDS = {
    FieldType.QUANTITY: RowKind.QUANTITY,
    FieldType.COMPUTED: RowKind.COMPUTED,
    FieldType.TEXT: RowKind.TEXT,
    FieldType.CHOICE: RowKind.CHOICE,
    FieldType.YES_NO: RowKind.YES_NO,
    FieldType.TIME: RowKind.TIME,
}


def rows_of(seen: Seen, step: StepDefinition) -> tuple[FormRow, ...]:
    """Every row of a step, in the order of the document: who, room, scans, equipment, materials, fields."""
    state = seen.batch.step(step.id)
    rows = (
        *_reported(step, state),
        *_room(seen, step, state),
        *_scans(seen, step, state),
        *_equipment(step, state),
        *_materials(step, state),
        *(field_row(seen, field) for field in step.fields),
    )
    return tuple(
        replace(row, comments=remarks_of(seen, step.id, row.id), files=files_of(seen, step.id, row.id)) for row in rows
    )


def field_row(seen: Seen, field: FieldDefinition) -> FormRow:
    """The row of one field."""
    history = seen.batch.fields.get(field.id, ())
    entry = history[-1] if history else None
    mark = seen.site.decimal_mark
    row = FormRow(
        id=field.id,
        kind=_KINDS[field.type],
        label=field.label,
        quantity=field.quantity,
        unit=field.unit,
        unit_words=show_unit_words(field.unit),
        limit=_limit(seen, field),
        alert=show_limit(field.alert, field.quantity, field.unit, mark),
        basis="" if field.origin is None else field.origin.text,
        demonstration=field.origin is not None and field.origin.demonstration,
        required=field.required,
        critical=field.critical,
        choices=("yes", "no") if field.type is FieldType.YES_NO else field.choices,
        instrument=field.instrument,
        last=_last(seen, field),
        unit_keys=_unit_keys(field),
    )
    return row if entry is None else _with_entry(seen, field, row, history, entry)


def _with_entry(seen: Seen, field: FieldDefinition, row: FormRow, history: tuple[Entry, ...], entry: Entry) -> FormRow:
    return replace(
        row,
        shown=_shown(seen, field, entry),
        entered="" if entry.value is None else entry.value.entered,
        standing=entry.standing,
        side=side_of(entry.judged, field.quantity, field.unit),
        how=entry.how,
        who=seen.name(entry.made.who),
        at=entry.made.at,
        reason=entry.reason or "",
        late=entry.late,
        struck=tuple(_struck(seen, field, earlier, later) for earlier, later in pairwise(history)),
        why=entry.derivation,
        planned=entry.planned,
        warnings=entry.warnings,
        happened=entry.happened,
        transcribed=entry.transcribed,
    )


def _shown(seen: Seen, field: FieldDefinition, entry: Entry) -> str:
    if entry.value is None:
        return ""
    mark = seen.site.decimal_mark
    if field.type is FieldType.COMPUTED:
        # A computed value has no digits typed; it is shown as it was compared, else at three figures of its own.
        rounded = show_rounded(entry.judged, field.unit, mark)
        return rounded or show_value(entry.value, field.unit, mark)
    return show_value(entry.value, "", mark)


def _unit_keys(field: FieldDefinition) -> tuple[str, ...]:
    """The units that people write for it, as keys of a pad; the field's own stands first."""
    if field.type is not FieldType.QUANTITY or field.quantity not in KINDS:
        return ()
    others = (show_unit_words(unit) for unit in KINDS[field.quantity].units if not unit.startswith("1"))
    return tuple(dict.fromkeys((show_unit_words(field.unit), *others)))[:_UNIT_KEYS]


def _last(seen: Seen, field: FieldDefinition) -> str:
    """What the newest earlier batch that has a value has here; a text or a time of another patient says nothing."""
    if field.type is not FieldType.QUANTITY:
        return ""
    found = (batch.entry(field.id) for batch in seen.earlier)
    return next((_shown(seen, field, entry) for entry in found if entry is not None and entry.value is not None), "")


def _struck(seen: Seen, field: FieldDefinition, earlier: Entry, later: Entry) -> Struck:
    return Struck(_shown(seen, field, earlier), later.reason or "", seen.name(earlier.made.who), earlier.made.at)


def _limit(seen: Seen, field: FieldDefinition) -> str:
    if field.conforming:
        return ", ".join(field.conforming)
    return show_limit(field.limit, field.quantity, field.unit, seen.site.decimal_mark)


def _reported(step: StepDefinition, state: StepState | None) -> tuple[FormRow, ...]:
    if step.reported_by is None:
        return ()
    reported = None if state is None else state.reported
    shown = "" if reported is None else f"{reported.name}, {reported.function}, {reported.organisation}"
    paper = "" if reported is None else reported.paper or ""
    return (FormRow(id="reported", kind=RowKind.REPORTED, label=step.reported_by, shown=shown, entered=paper),)


def _room(seen: Seen, step: StepDefinition, state: StepState | None) -> tuple[FormRow, ...]:
    if step.room is not RoomUse.ENTERS:
        return ()
    begun = state is not None and (seen.batch.room is not None or state.signed is not None)
    return (FormRow(id="room", kind=RowKind.ROOM, label="Room", shown=(seen.batch.room or "cleared") if begun else ""),)


def _scans(seen: Seen, step: StepDefinition, state: StepState | None) -> tuple[FormRow, ...]:
    rows: list[FormRow] = []
    for scan in step.scans:
        done = None if state is None else state.scans.get(scan.id)
        refused = 0 if state is None else sum(1 for each in state.refused_scans if each.scan in {None, scan.id})
        rows.append(
            FormRow(
                id=scan.id,
                kind=RowKind.SCAN,
                label=scan.prompt,
                shown="" if done is None else _matched(seen, scan, done),
                entered="" if done is None else done.shown,
                standing=Standing.WITHIN if done is not None and done.counts else None,
                who="" if done is None else seen.name(done.made.who),
                at=None if done is None else done.made.at,
                typed=done is not None and done.typed,
                refused=0 if done is not None else refused,
                unconfirmed=done is not None and not done.counts,
                second=scan.second,
                seconded=state is not None and scan.id in state.second_scans,
                code="" if done is None or done.counts else _code_text(seen, scan),
            )
        )
    return tuple(rows)


def _matched(seen: Seen, scan: ScanDefinition, done: ScanDone) -> str:
    """What matched, as its label says it to people."""
    match scan.carrier:
        case Carrier.CONTAINER:
            made = seen.batch.container(scan.container or "")
            chain = ChainOfIdentity(seen.batch.chain)
            return done.shown if made is None else ContainerCode(chain, made.number, made.label).display
        case Carrier.WRISTBAND:
            return seen.batch.subject
        case Carrier.ORDER:
            return show_chain(seen.batch.chain)


def _code_text(seen: Seen, scan: ScanDefinition) -> str:
    """The text under the symbol of what matched there."""
    chain = ChainOfIdentity(seen.batch.chain)
    match scan.carrier:
        case Carrier.CONTAINER:
            made = seen.batch.container(scan.container or "")
            return "" if made is None else encode(ContainerCode(chain, made.number, made.label))
        case Carrier.WRISTBAND:
            return encode(WristbandCode(seen.batch.subject))
        case Carrier.ORDER:
            return encode(OrderCode(chain))


def _equipment(step: StepDefinition, state: StepState | None) -> tuple[FormRow, ...]:
    used = {} if state is None else state.equipment
    return tuple(
        FormRow(
            id=row.id,
            kind=RowKind.EQUIPMENT,
            label=row.label,
            shown=f"{used[row.id].device}, {used[row.id].name}" if row.id in used else "",
        )
        for row in step.equipment
    )


def _materials(step: StepDefinition, state: StepState | None) -> tuple[FormRow, ...]:
    used = {} if state is None else state.materials
    return tuple(
        FormRow(
            id=row.id,
            kind=RowKind.MATERIAL,
            label=row.label,
            shown=f"{used[row.id].lot}, {used[row.id].name}" if row.id in used else "",
        )
        for row in step.materials
    )
