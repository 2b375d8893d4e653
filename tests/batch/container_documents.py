"""Small product documents about containers alone, and journeys through them."""

from collections.abc import Mapping, Sequence
from typing import Final

from journey import Journey
from journey_people import TECHNICIAN_A

from batchtrack.batch import commands
from batchtrack.product.loader import load
from batchtrack.product.model import Product

_HEAD: Final = """
product: {code}
version: 1
title: Containers alone
relation: {relation}
demonstration: yes
order: order
roles: {{technician: technician, planner: planner}}
statements: {{performed: done, reported: copied, witnessed: seen, checked: compared}}
clocks: []
release: []
certificate: {{}}
steps:
  - {{id: order, code: S0, title: Order, phase: Order, instruction: Order., after: [], performer: planner}}
"""

_STEP: Final = """
  - id: {step}
    code: {step}
    title: {step}
    phase: Processing
    instruction: Do it.
    after: []
    performer: technician
    fields:
{fields}
    makes:
{makes}
    handles:
{handles}
"""


def volume(name: str) -> str:
    """A row with a volume."""
    return f"      - {{id: {name}, label: {name}, quantity: volume, unit: mL}}"


def time(name: str) -> str:
    """A row with a time."""
    return f"      - {{id: {name}, label: {name}, type: time}}"


def step(name: str, fields: Sequence[str], makes: Sequence[str] = (), handles: Sequence[str] = ()) -> str:
    """A step; ``makes`` and ``handles`` as written between the braces."""
    text = _STEP.format(
        step=name,
        fields="\n".join(fields),
        makes="\n".join(f"      - {{{each}}}" for each in makes),
        handles="\n".join(f"      - {{{each}}}" for each in handles),
    )
    for empty in ("    fields:\n\n", "    makes:\n\n", "    handles:\n\n"):
        text = text.replace(empty, "")
    return text


def product(*steps: str, relation: str = "autologous") -> Product:
    """The product that the steps describe."""
    text = _HEAD.format(code="BOX-1", relation=relation) + "".join(steps)
    loaded = load(text.encode(), "containers.yaml")
    assert isinstance(loaded, Product), [str(problem) for problem in loaded]
    return loaded


def done(journey: Journey, step_id: str, values: Mapping[str, str]) -> Journey:
    """A step begun, filled in with these values and signed."""
    journey.do(commands.StartStep(step_id), TECHNICIAN_A)
    for field, text in values.items():
        journey.do(commands.RecordEntry(field, text), TECHNICIAN_A)
    return journey.sign(step_id, TECHNICIAN_A)


CULTURE: Final = product(
    step("draw", [volume("left"), volume("right")], [
        "container: left_bag, label: Left bag, kind: bag, volume: left",
        "container: right_bag, label: Right bag, kind: bag, volume: right",
    ]),
    step("pool", [volume("left_taken"), volume("right_taken"), volume("buffer"), volume("pooled")], [
        ("container: pool, label: Pool, kind: bag, from: [left_bag, right_bag], adds: buffer, volume: pooled, "
         "takes: {left_bag: left_taken, right_bag: right_taken}, tolerance: 0.5 mL, rest: rest, product_code: S1398, "
         "contents: pooled marrow"),
    ]),
    step("split", [volume("first"), volume("second"), volume("sampled"), volume("rest"), time("frozen_at")], [
        "container: first_part, label: First part, kind: bag, from: pool, act: split, volume: first, place: Shelf 2",
        "container: second_part, label: Second part, kind: bag, from: pool, act: split, volume: second",
        "container: sample, label: Sample, kind: tube, from: pool, purpose: sample, volume: sampled",
    ], ["container: second_part, act: freeze, at: frozen_at, place: Tank 3"]),
    step("again", [volume("small")], [
        "container: small_part, label: Small part, kind: vial, from: first_part, act: split, volume: small",
    ]),
)  # fmt: skip
"""Two bags are pooled with buffer, the pool is split and sampled, one part is frozen, the other split again."""

POOLED: Final = {"left_taken": "50 mL", "right_taken": "50 mL", "buffer": "20 mL", "pooled": "120 mL"}
SPLIT: Final = {"first": "60 mL", "second": "55 mL", "sampled": "2 mL", "rest": "3 mL"}


def pooled(**changed: str) -> Journey:
    """The culture up to its pool."""
    journey = Journey.ordered(CULTURE)
    done(journey, "draw", {"left": "60 mL", "right": "50 mL"})
    return done(journey, "pool", {**POOLED, **changed})


def split(**changed: str) -> Journey:
    """The culture up to its parts."""
    return done(pooled(), "split", {**SPLIT, "frozen_at": "23-Nov-2026 09:00", **changed})
