"""Fields and dose rules: what a declared quantity, a formula or choices already say is filled in."""

from batchtrack.product.building.names import Names
from batchtrack.product.model import FieldDefinition, FieldType
from batchtrack.product.problems import Path
from batchtrack.product.schema.entries import WrittenDose, WrittenField
from batchtrack.refusals import refuse

_NUMBERS = (FieldType.QUANTITY, FieldType.COMPUTED)


def build_field(written: WrittenField, names: Names, path: Path) -> FieldDefinition:
    """One row of a step's form."""
    declared = names.quantities.get(written.id)
    kind = _type(written, names, path)
    is_number = kind in _NUMBERS
    return FieldDefinition(
        id=written.id,
        label=_label(written.label or (declared.label if declared else None), names, path),
        type=kind,
        quantity=(written.quantity or (declared.kind if declared else "")) if is_number else "",
        unit=(written.unit or (declared.unit if declared else "")) if is_number else "",
        limit=written.limit,
        alert=written.alert,
        otherwise=written.otherwise,
        missing=written.missing,
        critical=written.critical,
        required=written.required,
        choices=written.choices,
        conforming=written.conforming,
        formula=written.formula,
        due=written.due,
        planned=written.planned or (declared.planned if declared else None),
        instrument=written.instrument,
        origin=names.origin(written.origin, *path),
        asks=written.asks,
        formulas=tuple(written.formulas.items()),
        states=written.states,
        traps=written.traps or (declared.traps if declared and is_number else ()),
    )


def build_dose(written: WrittenDose, names: Names) -> FieldDefinition:
    """A dose rule as the computed field that it is; a value outside its limit holds the batch."""
    path: Path = ("dose", written.id)
    declared = names.quantities.get(written.id)
    return FieldDefinition(
        id=written.id,
        label=_label(written.label or (declared.label if declared else None), names, path),
        type=FieldType.COMPUTED,
        quantity=written.quantity or (declared.kind if declared else ""),
        unit=written.unit or (declared.unit if declared else ""),
        limit=written.limit,
        alert=written.alert,
        otherwise=written.otherwise,
        critical=True,
        formula=written.formula,
        dose=True,
        origin=names.origin(written.origin, *path),
        asks=written.asks,
        formulas=tuple(written.formulas.items()),
        states=written.states,
        traps=written.traps or (declared.traps if declared else ()),
    )


def _type(written: WrittenField, names: Names, path: Path) -> FieldType:
    if written.type is not None:
        return written.type
    if written.formula is not None or written.formulas:
        return FieldType.COMPUTED
    if written.choices:
        return FieldType.CHOICE
    if written.quantity is None and written.id not in names.quantities:
        names.note(refuse("PR-21", field=written.id), path)
    return FieldType.QUANTITY


def _label(label: str | None, names: Names, path: Path) -> str:
    if label is None:
        names.note(refuse("PR-22", field=str(path[-1])), path)
    return label or ""
