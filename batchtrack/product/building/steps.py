"""Steps: what a step leaves unsaid follows from the one above it and from the document's statements."""

from batchtrack.product.building.containers import build_container, build_custody, build_handling
from batchtrack.product.building.fields import build_dose, build_field
from batchtrack.product.building.names import Names, StepNames
from batchtrack.product.model import (
    Carrier,
    EquipmentDefinition,
    FieldDefinition,
    MaterialDefinition,
    ScanDefinition,
    StepDefinition,
    Verification,
    Window,
)
from batchtrack.product.problems import Path
from batchtrack.product.schema.document import WrittenProduct
from batchtrack.product.schema.entries import WrittenScan
from batchtrack.product.schema.steps import WrittenStep, WrittenWindow
from batchtrack.refusals import refuse


def build_steps(written: WrittenProduct, names: StepNames) -> tuple[StepDefinition, ...]:
    """All steps, each with the dose rules that are decided at it."""
    known = {step.id for step in written.steps}
    for rule in written.dose:
        if rule.at not in known:
            names.note(refuse("PR-20", name=rule.at, what="step", where="steps"), ("dose", rule.id, "at"))
    above: tuple[str, ...] = ()
    steps = []
    for step in written.steps:
        doses = tuple(build_dose(rule, names) for rule in written.dose if rule.at == step.id)
        steps.append(_step(step, above, doses, names))
        above = (step.id,)
    return tuple(steps)


def _step(
    written: WrittenStep, above: tuple[str, ...], doses: tuple[FieldDefinition, ...], names: StepNames
) -> StepDefinition:
    path: Path = ("steps", written.id)
    fields = tuple(build_field(row, names, (*path, "fields", row.id)) for row in written.fields)
    windows = enumerate(written.windows)
    instruction = written.instruction
    return StepDefinition(
        id=written.id,
        code=written.code,
        title=written.title,
        instruction=instruction if isinstance(instruction, str) else next(iter(instruction.values())),
        instructions={} if isinstance(instruction, str) else instruction,
        after=above if written.after is None else written.after,
        performer=written.performer,
        verification=written.verification,
        verifier=written.verifier or "",
        kind=written.kind,
        gate=written.gate,
        reported_by=written.reported_by,
        stage=written.stage,
        room=written.room,
        identity=written.identity,
        scans=tuple(_scan(scan) for scan in written.scans),
        fields=fields + doses,
        materials=tuple(MaterialDefinition(m.id, m.label, m.kind, *m.amount) for m in written.materials),
        equipment=tuple(EquipmentDefinition(device.id, device.label, device.kind) for device in written.equipment),
        makes=tuple(build_container(made) for made in written.makes),
        handles=tuple(build_handling(handled) for handled in written.handles),
        custody=build_custody(written.custody) if written.custody else None,
        windows=tuple(_window(window, names, (*path, "windows", place)) for place, window in windows),
        phase=written.phase,
        meaning=written.meaning or _performed(written, names),
        verification_meaning=written.verification_meaning or _verified(written, names),
    )


def _performed(written: WrittenStep, names: StepNames) -> str:
    return names.statements.reported if written.reported_by else names.statements.performed


def _verified(written: WrittenStep, names: StepNames) -> str:
    texts = {
        Verification.NONE: "",
        Verification.WITNESSED: names.statements.witnessed,
        Verification.CHECKED: names.statements.checked,
    }
    return texts[written.verification]


def _scan(written: WrittenScan) -> ScanDefinition:
    carrier, _, container = written.must_be.partition(".")
    return ScanDefinition(written.id, written.prompt, Carrier(carrier), container or None, written.second)


def _window(written: WrittenWindow, names: Names, path: Path) -> Window:
    return Window(
        clock=written.after,
        at_most=written.at_most,
        at=written.at,
        warn=written.warn,
        otherwise=written.otherwise,
        origin=names.origin(written.origin, *path),
    )
