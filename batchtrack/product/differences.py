"""What is new in a version of a master batch record against an earlier one, part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import timedelta
from enum import Enum
from typing import Any, Final

from batchtrack.product.model import Product

_NO_PART: Final = frozenset({"id", "fields", "materials", "equipment", "scans", "makes"})
"""Said by parts of their own, or the name itself."""


class Change(Enum):
    """What became of a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        kind: of the part: ``step``, ``field``, ``material``, ``equipment``, ``scan``, ``container``, ``clock``,
            ``test``, ``stage``, ``role``, ``certificate`` or ``document``.
        name: as people know the part, for example ``S15 Resuspend and count``; where: the step it belongs to, or empty.
        part: what of it changed, by its name in the document; empty for a part that came or went.
        before, after: the texts; empty for none.
    """

    change: Change
    kind: str
    name: str
    where: str = ""
    part: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    where: str
    thing: object


def differences(before: Product, after: Product) -> tuple[Difference, ...]:
    """Every difference, in the order in which the newer document says them; what is gone stands at its kind's end."""
    old, new = _parts(before), _parts(after)
    found: list[Difference] = []
    for kind in new:
        found.extend(_of_kind(kind, old[kind], new[kind]))
    return tuple(found)


def _parts(product: Product) -> dict[str, dict[str, _Part]]:
    """Every part by kind and id."""
    steps = [(step, f"{step.code} {step.title}") for step in product.steps]
    document = {"title": product.title, "late_after": product.late_after, "planned_use": product.planned_use}
    document["certificate_form"] = product.certificate.form.value
    return {
        "document": {name: _Part(name, "", value) for name, value in document.items()},
        "role": {name: _Part(name, "", value) for name, value in product.roles.items()},
        "clock": {clock.id: _Part(clock.label, "", clock) for clock in product.clocks},
        "step": {step.id: _Part(named, "", step) for step, named in steps},
        "scan": {f"{step.id}/{row.id}": _Part(row.prompt, named, row) for step, named in steps for row in step.scans},
        "material": {
            f"{step.id}/{row.id}": _Part(row.label, named, row) for step, named in steps for row in step.materials
        },
        "equipment": {
            f"{step.id}/{row.id}": _Part(row.label, named, row) for step, named in steps for row in step.equipment
        },
        "field": {row.id: _Part(row.label, named, row) for step, named in steps for row in step.fields},
        "container": {row.id: _Part(row.label, named, row) for step, named in steps for row in step.makes},
        "test": {test.id: _Part(test.label, "", test) for test in product.tests},
        "stage": {stage.id: _Part(stage.title, "", stage) for stage in product.stages},
        "certificate": {number: _Part(number, "", text) for number, text in product.certificate.fields.items()},
    }


def _of_kind(kind: str, old: Mapping[str, _Part], new: Mapping[str, _Part]) -> Iterator[Difference]:
    for key, part in new.items():
        if key not in old:
            yield Difference(Change.ADDED, kind, part.name, part.where)
        else:
            yield from _changed(kind, old[key], part)
    for key, part in old.items():
        if key not in new:
            yield Difference(Change.REMOVED, kind, part.name, part.where)


def _changed(kind: str, old: _Part, new: _Part) -> Iterator[Difference]:
    if old.where != new.where:
        yield Difference(Change.CHANGED, kind, new.name, new.where, "step", old.where, new.where)
    before, after = _texts(old.thing), _texts(new.thing)
    for part, text in after.items():
        if before.get(part, "") != text:
            yield Difference(Change.CHANGED, kind, new.name, new.where, part, before.get(part, ""), text)


def _texts(thing: object) -> dict[str, str]:
    """What a part says, by the names of its own parts."""
    if is_dataclass(thing) and not isinstance(thing, type):
        values = {each.name: getattr(thing, each.name) for each in fields(thing) if each.name not in _NO_PART}
        return {name: _text(value) for name, value in values.items()}
    return {"": _text(thing)}


def _text(value: Any) -> str:  # noqa: ANN401 - any value of a document
    match value:
        case None | ():
            text = ""
        case bool():
            text = "yes" if value else "no"
        case Enum():
            text = str(value.value)
        case timedelta():
            text = _span(value)
        case tuple() | list():
            text = "; ".join(_text(each) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            text = ", ".join(f"{name} {words}" for name, words in _texts(value).items() if words)
        case _:
            text = str(value)
    return text


def _span(span: timedelta) -> str:
    minutes = span // timedelta(minutes=1)
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours else f"{hours} h" if not rest else f"{hours} h {rest} min"
