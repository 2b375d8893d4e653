"""How the rows of a step's form are written: fields, scans, materials, equipment, containers."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from batchtrack.product.model import ContainerAct, FieldType, Handling, Otherwise, Transfer
from batchtrack.product.schema.base import Amount, Flag, Name, Names, Text, Tolerated, Written

Mark = Annotated[str, StringConstraints(pattern=r"^(wristband|order|container\.[a-z][a-z0-9_]{0,39})$")]
"""What a scan must show: ``wristband``, ``order`` or ``container.<id>``."""


class WrittenQuantity(Written):
    """A named quantity; a field of that name takes kind, unit, label and planned value from here."""

    kind: Name
    unit: Text
    label: Text
    planned: Text | None = None
    traps: tuple[Text, ...] = ()


class WrittenField(Written):
    """A row. ``in`` is its limit, ``alert`` the inner limit; ``type`` may be left out where the rest shows it.

    ``asks`` names a choice; ``formulas`` then has a formula for each of its answers, in the place of ``formula``.
    """

    id: Name
    label: Text | None = None
    type: FieldType | None = None
    quantity: Name | None = None
    unit: Text | None = None
    limit: Text | None = Field(None, alias="in")
    alert: Text | None = None
    otherwise: Otherwise = Otherwise.DEVIATION
    missing: Otherwise = Otherwise.EXCEPTION
    critical: Flag = False
    required: Flag = True
    choices: tuple[Text, ...] = ()
    conforming: tuple[Text, ...] = ()
    formula: Text | None = None
    due: Name | None = None
    planned: Text | None = None
    instrument: Flag = False
    origin: Name | None = None
    asks: Name | None = None
    formulas: dict[Text, Text] = Field(default_factory=dict)
    states: tuple[Name, ...] = ()
    traps: tuple[Text, ...] = ()


class WrittenDose(Written):
    """A dose rule, decided at the step ``at``."""

    id: Name
    label: Text | None = None
    at: Name
    formula: Text | None = None
    quantity: Name | None = None
    unit: Text | None = None
    limit: Text = Field(alias="in")
    alert: Text | None = None
    otherwise: Otherwise = Otherwise.HOLD
    origin: Name | None = None
    asks: Name | None = None
    formulas: dict[Text, Text] = Field(default_factory=dict)
    states: tuple[Name, ...] = ()
    traps: tuple[Text, ...] = ()


class WrittenScan(Written):
    """A scan and what it must show; with ``second`` the second person scans it once more before verifying."""

    id: Name
    prompt: Text
    must_be: Mark
    second: Flag = False


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


def _taken_by_source(value: object) -> object:
    return {"": value} if isinstance(value, str) else value


Takes = Annotated[dict[str, Name], BeforeValidator(_taken_by_source)]
"""The field with what was taken; from several containers, one field by each."""

ProductCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{4}$")]
"""A product description code, for example ``S1398`` (ISBT 128 ST-001 2.4.3)."""


class WrittenContainer(Written):
    """A container that the step makes; ``from`` names the one that it is filled from, or all that a pool takes from.

    With purpose ``environment`` it is a plate or print of the step's surroundings, filled from nothing.
    ``volume`` names the field with what it holds, a volume or a count. Without ``takes`` it took just that. With a
    ``tolerance`` everything that went in and came out of it has to add up.
    """

    container: Name
    label: Text
    kind: Text
    source: Names = Field((), alias="from")
    purpose: Annotated[str, StringConstraints(pattern="^(product|sample|retain|environment)$")] = "product"
    volume: Name | None = None
    act: ContainerAct | None = None
    contents: Text = ""
    takes: Takes = Field(default_factory=dict)
    adds: Names = ()
    counted_with: Name | None = None
    rest: Name | None = None
    discards: Names = ()
    tolerance: Tolerated | None = None
    product_code: ProductCode | None = None
    place: Text = ""


class WrittenHandling(Written):
    """A container that the step moves, freezes, thaws or destroys, at the time in the field ``at``."""

    container: Name
    act: Handling
    at: Name | None = None
    place: Text = ""


class WrittenCustody(Written):
    """What is documented of custody; ``at`` is the time field that says when."""

    act: Transfer = Transfer.HANDED_OVER
    giver: Text = Field(alias="from")
    receiver: Text | None = Field(None, alias="to")
    containers: tuple[Name, ...]
    at: Name
    place: Text = ""
    seal: Name | None = None
    condition: Name | None = None
    counterpart: Name | None = None
