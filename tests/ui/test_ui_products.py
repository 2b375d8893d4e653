from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS
from workplace_fixture import confirmed, desk_at, good, signed_in

from batchtrack.product.check import check_document
from batchtrack.product.differences import Change, differences
from batchtrack.product.library import shipped
from batchtrack.product.life.events import Side
from batchtrack.product.model import Product
from batchtrack.services import product_library
from batchtrack.services.views.product_document import product_document
from batchtrack.services.views.registers import version_rows
from batchtrack.services.workplace import Workplace
from ui.pages.products import ProductsPage
from ui.pages.products.news import difference_in_words

BEFORE = shipped()["rex_001.yaml"]
AFTER = (
    BEFORE.replace(b"version: 3\n", b"version: 4\n")
    .replace(b"label: Volume of the dose", b"label: Dose volume")
    .replace(b"limit: 36 h, expiry: yes", b"limit: 30 h, expiry: yes")
)


def _loaded(document: bytes) -> Product:
    product = check_document(document, "test.yaml")
    assert isinstance(product, Product)
    return product


def test_that_differences_are_said_part_by_part_and_the_same_document_has_none() -> None:
    before, after = _loaded(BEFORE), _loaded(AFTER)
    assert differences(before, before) == ()
    said = {(found.change, found.kind, found.part, found.before, found.after) for found in differences(before, after)}
    assert (Change.CHANGED, "clock", "limit", "36 h", "30 h") in said
    assert differences(after, before) != ()
    words = [difference_in_words(found) for found in differences(before, after)]
    assert "Clock “Since fill”, limit: 36 h → 30 h" in words


def test_that_a_step_that_came_and_one_that_went_are_named() -> None:
    before = _loaded(BEFORE)
    less = replace(before, steps=before.steps[1:])
    gone = [found for found in differences(before, less) if found.change is Change.REMOVED and found.kind == "step"]
    came = [found for found in differences(less, before) if found.change is Change.ADDED and found.kind == "step"]
    assert [found.name for found in gone] == [f"{before.steps[0].code} {before.steps[0].title}"]
    assert [found.name for found in came] == [found.name for found in gone]


def test_that_a_version_reads_as_a_document_and_goes_on_by_signatures(qtbot: QtBot, workplace: Workplace) -> None:
    put = product_library.put_forward(
        workplace, AFTER, "rex.yaml", "shorter shelf life", signed_in(workplace, "ADMIN-A")
    )
    stream = good(put).made
    with desk_at(workplace, "QA-A") as desk:
        page = ProductsPage(desk)
        qtbot.addWidget(page)
        page.resize(1300, 800)
        page.show()
        page.refresh()
        qtbot.waitUntil(lambda: len(page.library.table.rows.rows) == 2, timeout=PATIENCE_MS)
        page.open(next(row for row in version_rows(workplace) if row.version == "4"))
        qtbot.waitUntil(page.version.isVisible, timeout=PATIENCE_MS)
        text, news = page.document.toPlainText(), page.news.toPlainText()
        for words in ("S15 Resuspend and count", "Performed by technician", "limit", "ends shelf life after 30 h"):
            assert words in text
        assert "limit: 36 h → 30 h" in news
        assert "shorter shelf life" in news
        assert "The static check finds nothing" in news
        seen = product_document(workplace, "REX-001", "4")
        assert [button.text() for button in page.acts.buttons(seen)] == [
            "Approve for production",
            "Approve for QA",
            "Withdraw version",
        ]
        document = seen.product.fingerprint
        for person, side in (("TECH-A", Side.PRODUCTION), ("QA-A", Side.QA)):
            good(product_library.approve(workplace, stream, document, side, confirmed(workplace, person)))
        seen = product_document(workplace, "REX-001", "4")
        assert [button.text() for button in page.acts.buttons(seen)] == ["Make effective", "Withdraw version"]
        assert seen.approvals == {Side.PRODUCTION: "Technician A", Side.QA: "QA reviewer A"}


def test_that_a_document_with_problems_is_refused_with_all_of_them(workplace: Workplace, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_bytes(AFTER.replace(b"after: [", b"after: [nowhere, ", 1))
    with desk_at(workplace, "ADMIN-A") as desk:
        outcome = product_library.put_forward(workplace, broken.read_bytes(), broken.name, "nothing", desk.session)
    assert not hasattr(outcome, "made")
