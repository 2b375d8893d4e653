"""What a step of a master batch record is made of."""

from dataclasses import dataclass
from datetime import timedelta

from batchtrack.product.choices import Carrier, FieldType, Otherwise


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a limit comes from.

    Attributes:
        text: the source in words, for example ``published composition window (patent)``.
        demonstration: True where the value was chosen for the demonstration and is nobody's limit.
    """

    text: str
    demonstration: bool


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """One row of a step's form.

    Attributes:
        id: name of the value, unique in the product; formulas use it.
        quantity: kind of quantity (``batchtrack.units.KINDS``) of a quantity or computed field, else empty.
        unit: the field's unit, else empty.
        limit: criterion as written, else None; alert: the inner, warning criterion, else None.
        choices: what a choice offers; conforming: the choices (or ``yes``/``no``) within the limit, empty for all.
        formula: of a computed field.
        due: id of the step before whose signature the entry must be there; None means its own step.
        planned: value with unit that stands for this one until it is known, else None.
        instrument: True where an instrument's file fills the field.
    """

    id: str
    label: str
    type: FieldType
    quantity: str = ""
    unit: str = ""
    limit: str | None = None
    alert: str | None = None
    otherwise: Otherwise = Otherwise.DEVIATION
    critical: bool = False
    required: bool = True
    choices: tuple[str, ...] = ()
    conforming: tuple[str, ...] = ()
    formula: str | None = None
    due: str | None = None
    planned: str | None = None
    instrument: bool = False
    dose: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class ScanDefinition:
    """A touch point of identity: what must be scanned, from which carrier.

    Attributes:
        container: id of the container whose label is wanted, for ``Carrier.CONTAINER``, else None.
    """

    id: str
    prompt: str
    carrier: Carrier
    container: str | None = None


@dataclass(frozen=True, slots=True)
class MaterialDefinition:
    """A material that a step uses; ``amount`` is text of a Decimal in ``unit`` drawn from the lot."""

    id: str
    label: str
    kind: str
    amount: str = "1"
    unit: str = "piece"


@dataclass(frozen=True, slots=True)
class EquipmentDefinition:
    """A device that a step uses, by its kind."""

    id: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class ContainerDefinition:
    """A container that a step makes.

    Attributes:
        source: id of the container it is filled from; None for the collection itself.
        purpose: ``product``, ``sample`` or ``retain``.
        volume: id of the field that holds its volume, else None.
    """

    id: str
    label: str
    kind: str
    source: str | None
    purpose: str
    volume: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A time limit of a step: at most ``at_most`` after a clock started, compared exactly.

    Attributes:
        at: id of the step's time field that is judged; None judges the step's signature.
        warn: how long before the end the screen warns.
    """

    clock: str
    at_most: timedelta
    at: str | None
    warn: timedelta
    otherwise: Otherwise
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class CustodyDefinition:
    """A hand-over that the step records, by parties (``facility``, ``courier``, ``collection site``, …)."""

    giver: str
    receiver: str
    containers: tuple[str, ...]
    at: str
