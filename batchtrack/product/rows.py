"""What a step of a master batch record is made of."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from batchtrack.product.choices import Carrier, ContainerAct, CountingRule, FieldType, Handling, Otherwise, Transfer


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
        otherwise: what follows a value outside the limit; missing: what follows when the row is left without a value.
        choices: what a choice offers; conforming: the choices (or ``yes``/``no``) within the limit, empty for all.
        formula: of a computed field.
        due: id of the step before whose signature the entry must be there; None means its own step.
        planned: value with unit that stands for this one until it is known, else None.
        instrument: True where an instrument's file fills the field.
        asks: id of the choice whose answer decides which of ``formulas`` counts, else None; ``formula`` is None then.
        formulas: each answer with its formula.
        states: ids of rows whose answers the derivation states, such as the kind and date of a body weight.
        traps: slips to look for, as ``batchtrack.units.parse_trap`` reads them; each warns and never blocks.
    """

    id: str
    label: str
    type: FieldType
    quantity: str = ""
    unit: str = ""
    limit: str | None = None
    alert: str | None = None
    otherwise: Otherwise = Otherwise.DEVIATION
    missing: Otherwise = Otherwise.EXCEPTION
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
    asks: str | None = None
    formulas: tuple[tuple[str, str], ...] = ()
    states: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()

    @property
    def every_formula(self) -> tuple[str, ...]:
        """The formula, or one for each answer; none of a value that is not computed."""
        return tuple(text for _, text in self.formulas) if self.formula is None else (self.formula,)

    def formula_after(self, answer: str | None) -> str | None:
        """The formula that counts once the question is answered; None while it is not."""
        return dict(self.formulas).get(answer or "") if self.asks is not None else self.formula


@dataclass(frozen=True, slots=True)
class ScanDefinition:
    """A touch point of identity: what must be scanned, from which carrier.

    Attributes:
        container: id of the container whose label is wanted, for ``Carrier.CONTAINER``, else None.
        second: True where the second person scans it too, before verifying.
    """

    id: str
    prompt: str
    carrier: Carrier
    container: str | None = None
    second: bool = False


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
class Taking:
    """What a container takes from another: ``amount`` is the id of the field that says how much, else None."""

    container: str
    amount: str | None = None


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a balance may be out: a number in a unit of the container, or in ``%`` of what it held."""

    number: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class ContainerDefinition:
    """A container that a step makes.

    Attributes:
        source: id of the first container it is filled from; None for the collection itself.
        purpose: ``product``, ``sample``, ``retain`` or ``environment``.
        volume: id of the field that holds its volume or count, else None.
        takings: what it takes from each of its sources, several for a pool.
        adds: ids of fields with what else went in, for example buffer.
        counted_with: id of the container in whose taking this one's is counted, else None.
        rest: id of the field with what is left in it in the end, else None; emptied: True where nothing is.
        discards: ids of fields with what was thrown away of it.
        tolerance: how far its balance may be out; None where it is not balanced.
        product_code: product description code (ISBT 128 ST-001 2.4.3), else None.
        place: where it is kept until it is moved.
    """

    id: str
    label: str
    kind: str
    source: str | None
    purpose: str
    volume: str | None = None
    act: ContainerAct = ContainerAct.DRAW
    contents: str = ""
    takings: tuple[Taking, ...] = ()
    adds: tuple[str, ...] = ()
    counted_with: str | None = None
    rest: str | None = None
    emptied: bool = False
    discards: tuple[str, ...] = ()
    tolerance: Tolerance | None = None
    product_code: str | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class HandlingDefinition:
    """What a step does with a container that exists; ``at`` is the id of the step's time field, else its signature."""

    container: str
    act: Handling
    at: str | None = None
    place: str = ""


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
class Replicates:
    """How often a sample is tested in one run, and which value counts.

    Attributes:
        count: of the replicates; counts: the rule; spread: the criterion for largest less smallest, of their mean.
    """

    count: int
    counts: CountingRule
    spread: str | None = None


@dataclass(frozen=True, slots=True)
class CustodyDefinition:
    """What the step documents of custody, by parties (``facility``, ``courier``, ``collection site``, …).

    Attributes:
        receiver: the same party as the giver where it only packs.
        seal, condition: ids of the fields with the number of the seal and the state of what was handed over, else None.
        counterpart: id of the field that names the person on the other side, else None.
    """

    giver: str
    receiver: str
    containers: tuple[str, ...]
    at: str
    transfer: Transfer = Transfer.HANDED_OVER
    place: str = ""
    seal: str | None = None
    condition: str | None = None
    counterpart: str | None = None
