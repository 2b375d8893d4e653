"""A facility that has an allogeneic product, a donor's bank and batches that want its vials."""

from pathlib import Path
from typing import Final

from walking import Walk
from workplace_fixture import confirmed, good, signed_in, train

from batchtrack.batch import commands
from batchtrack.facility.cell_banks import ApproveBank, Locus, RegisterBank, StoreVials, Typing
from batchtrack.product.check import check_document
from batchtrack.product.life.events import Side
from batchtrack.product.model import Product
from batchtrack.services import banks, product_library
from batchtrack.services.acting import act
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.workplace import Workplace

BANK: Final = "BANK-1"
DIN: Final = "A999026000018"
DONOR: Final = Typing(
    group="O RhD positive",
    loci=(Locus(locus="A", first="A*01:01", second="A*02:01"), Locus(locus="B", first="B*07:02", second="B*08:01")),
)
RECIPIENT: Final = Typing(
    group="O RhD positive",
    loci=(Locus(locus="A", first="A*01:01", second="A*02:01"), Locus(locus="B", first="B*07:02", second="B*44:02")),
)
_SMALL: Final = Path(__file__).parent / "product" / "small.yaml"

_FROM_THE_CLINIC: Final = """    custody:
      from: clinic
      to: facility
      containers: [marrow]
      at: drawn_at
"""


def document() -> bytes:
    """The small product, begun with a vial of a bank instead of a draw."""
    text = _SMALL.read_text(encoding="utf-8")
    for old, new in (
        ("product: SMALL-1", "product: ALLO-1\nrelation: allogeneic"),
        ("kind: bag, volume: drawn", "kind: vial, act: allocate, volume: drawn"),
        ("    reported_by: physician\n", ""),
        (_FROM_THE_CLINIC, ""),
        ("to: ward\n      containers: [marrow]", "to: clinic\n      containers: [syringe]"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def with_bank(workplace: Workplace) -> Workplace:
    """The product effective, and an approved bank with two vials."""
    product = check_document(document(), "allogeneic.yaml")
    assert isinstance(product, Product), product
    author = signed_in(workplace, "ADMIN-A")
    stream = good(product_library.put_forward(workplace, document(), "allogeneic.yaml", "first", author)).made
    for person, side in (("TECH-A", Side.PRODUCTION), ("QA-A", Side.QA)):
        good(product_library.approve(workplace, stream, product.fingerprint, side, confirmed(workplace, person)))
    good(product_library.make_effective(workplace, stream, workplace.clock.now(), confirmed(workplace, "QA-A")))
    train(workplace, product)
    registered = RegisterBank(BANK, "Bank of donor 1", "DONOR-1", f"={DIN}00", "S9990", DONOR)
    good(banks.register_bank(workplace, registered, signed_in(workplace, "MAT-A")))
    stored = StoreVials(BANK, ("V-01", "V-02"), "Tank 1")
    good(banks.act_on_bank(workplace, stored, signed_in(workplace, "MAT-A")))
    good(banks.act_on_bank(workplace, ApproveBank(BANK), confirmed(workplace, "QA-A")))
    return workplace


def begun(workplace: Workplace, subject: str) -> str:
    """A batch whose container waits for a vial; its id."""
    order = NewOrder(subject, "DEMO-001", "ALLO-1")
    batch = good(order_batch(workplace, order, signed_in(workplace, "PLAN-A"))).made
    walk = Walk(workplace, batch)
    walk.values["limb"] = "left"
    walk.through("order")
    good(act(workplace, batch, commands.StartStep("draw"), signed_in(workplace, "TECH-A")))
    return batch
