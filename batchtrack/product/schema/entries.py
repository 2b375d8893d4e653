"""How the rows of a step's form are written: fields, scans, materials, equipment, containers."""

from typing import Annotated

from pydantic import Field, StringConstraints

from batchtrack.product.model import FieldType, Otherwise
from batchtrack.product.schema.base import Amount, Flag, Name, Text, Written

Mark = Annotated[str, StringConstraints(pattern=r"^(wristband|order|container\.[a-z][a-z0-9_]{0,39})$")]
"""What a scan must show: ``wristband``, ``order`` or ``container.<id>``."""


class WrittenQuantity(Written):
    """A named quantity; a field of that name takes kind, unit, label and planned value from here."""

    kind: Name
    unit: Text
    label: Text
    planned: Text | None = None


class WrittenField(Written):
    """A row. ``in`` is its limit, ``alert`` the inner limit; ``type`` may be left out where the rest shows it."""

    id: Name
    label: Text | None = None
    type: FieldType | None = None
    quantity: Name | None = None
    unit: Text | None = None
    limit: Text | None = Field(None, alias="in")
    alert: Text | None = None
    otherwise: Otherwise = Otherwise.DEVIATION
    critical: Flag = False
    required: Flag = True
    choices: tuple[Text, ...] = ()
    conforming: tuple[Text, ...] = ()
    formula: Text | None = None
    due: Name | None = None
    planned: Text | None = None
    instrument: Flag = False
    origin: Name | None = None


class WrittenDose(Written):
    """A dose rule, decided at the step ``at``."""

    id: Name
    label: Text | None = None
    at: Name
    formula: Text
    quantity: Name | None = None
    unit: Text | None = None
    limit: Text = Field(alias="in")
    alert: Text | None = None
    otherwise: Otherwise = Otherwise.HOLD
    origin: Name | None = None


class WrittenScan(Written):
    """A scan and what it must show."""

    id: Name
    prompt: Text
    must_be: Mark


class WrittenMaterial(Written):
    """A material; ``amount`` is drawn from its lot."""

    id: Name
    label: Text
    kind: Text
    amount: Amount = ("1", "piece")


class WrittenEquipment(Written):
    """A device by its kind."""

    id: Name
    label: Text
    kind: Text


class WrittenContainer(Written):
    """A container that the step makes; ``from`` names the one that it is filled from."""

    container: Name
    label: Text
    kind: Text
    source: Name | None = Field(None, alias="from")
    purpose: Annotated[str, StringConstraints(pattern="^(product|sample|retain)$")] = "product"
    volume: Name | None = None
