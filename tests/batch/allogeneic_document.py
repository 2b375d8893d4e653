"""A small allogeneic product: two vials of a bank are pooled into a dose for one recipient."""

from typing import Final

from container_documents import product, step, volume

from batchtrack.facility.cell_banks import Locus, Typing

_CLEARANCE: Final = """
  - id: clearance
    code: clearance
    title: Clearance
    phase: Use
    instruction: Scan it.
    performer: technician
    kind: clearance
    scans:
      - {id: dose_scan, prompt: dose, must_be: container.dose}
"""

ALLOGENEIC: Final = product(
    step("thaw", [volume("thawed_a"), volume("thawed_b")], [
        "container: vial_a, label: First vial, kind: vial, act: allocate, volume: thawed_a, product_code: S9990",
        "container: vial_b, label: Second vial, kind: vial, act: allocate, volume: thawed_b",
    ]),
    step("pool", [volume("of_a"), volume("of_b"), volume("dose_volume")], [
        ("container: dose, label: Dose, kind: bag, from: [vial_a, vial_b], volume: dose_volume, "
         "takes: {vial_a: of_a, vial_b: of_b}, tolerance: 0.1 mL"),
    ]),
    _CLEARANCE,
    relation="allogeneic",
)  # fmt: skip

DONOR: Final = Typing(
    group="O RhD positive",
    loci=(Locus(locus="A", first="A*01:01", second="A*02:01"), Locus(locus="B", first="B*07:02", second="B*08:01")),
)
RECIPIENT: Final = Typing(
    group="O RhD positive",
    loci=(Locus(locus="A", first="A*02:01", second="A*01:01"), Locus(locus="B", first="B*07:02", second="B*44:02")),
)
