from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batchtrack.product.choices import CertificateForm
from batchtrack.services.certificates.forms import field_titles
from batchtrack.services.certificates.handing_out import preview
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk, Target
from ui.pages.papers.field_list import find_fields
from ui.pages.release import ReleasePage


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ReleasePage:
    page = ReleasePage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.refresh()
    page.show()
    qtbot.waitExposed(page)
    return page


def _open(qtbot: QtBot, page: ReleasePage, batch: str) -> None:
    page.show_batch(batch)
    qtbot.waitUntil(lambda: page.currentWidget() is page.readiness and _shown(page) == batch, timeout=10_000)


def _shown(page: ReleasePage) -> str:
    overview = page.readiness._overview
    return "" if overview is None else overview.banner.batch


def _sign(qtbot: QtBot, page: ReleasePage, desk: Desk, name: str) -> None:
    sheet = next(sheet for sheet in page.window().findChildren(SignatureSheet) if sheet.isVisible())
    sheet.name.setText(name)
    sheet.password.setText(facility.PASSWORD)
    with qtbot.waitSignal(desk.changed, timeout=20_000):
        sheet.act.click()
    QApplication.processEvents()


def test_that_the_queue_has_whoever_expires_first_on_top(qtbot: QtBot, page: ReleasePage) -> None:
    qtbot.waitUntil(lambda: bool(page.queue.table.rows.rows), timeout=10_000)
    rows = page.queue.table.rows.rows
    assert [row.work.batch for row in rows if row.work.batch != "S-0042"] == ["REX-0045", "REX-0044"]
    assert [row.blockers for row in rows if row.work.batch == "REX-0045"] == [0]


def test_that_each_blocker_leads_to_the_place_that_clears_it(qtbot: QtBot, page: ReleasePage, desk: Desk) -> None:
    went: list[Target] = []
    desk.go.connect(went.append)
    _open(qtbot, page, "REX-0044")
    for button in page.readiness.blockers.buttons:
        button.click()
    assert Target("REX-0044", "results", field="viability") in went
    assert Target("REX-0044", "deviations", field="1") in went
    assert Target("REX-0044", "deviations") in went
    overview = page.readiness._overview
    assert overview is not None
    assert page.readiness.verdict == f"May not leave: {len(overview.coming.blockers)} blockers"


def test_that_the_first_blockers_are_in_sight_after_a_batch_without_any(qtbot: QtBot, page: ReleasePage) -> None:
    _open(qtbot, page, "REX-0045")
    _open(qtbot, page, "REX-0044")
    buttons = page.readiness.blockers.buttons
    assert len(buttons) >= 5
    page.resize(1204, 774)  # what rail and foot leave of 1280 x 800
    fifth = buttons[4]
    qtbot.waitUntil(lambda: fifth.visibleRegion().boundingRect().height() == fifth.height())
    parts = (page.readiness._card, page.readiness.met, page.readiness.exceptions, page.readiness.stage)
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top()


def test_that_certifying_goes_to_the_first_blocker_while_there_is_one(qtbot: QtBot, page: ReleasePage) -> None:
    _open(qtbot, page, "REX-0044")
    page.readiness.stage.certify_asked.emit()
    assert not page.window().findChildren(SignatureSheet)


def test_that_a_reviewed_batch_is_certified_and_its_certificate_is_shown(
    qtbot: QtBot, page: ReleasePage, desk: Desk
) -> None:
    _open(qtbot, page, "REX-0045")
    page.readiness.stage.review_asked.emit()
    _sign(qtbot, page, desk, "QA reviewer A")
    qtbot.waitUntil(lambda: page.readiness.verdict == "May leave", timeout=10_000)
    page.readiness.stage.certify_asked.emit()
    _sign(qtbot, page, desk, "Qualified person A")
    view = page.certificate.view
    qtbot.waitUntil(lambda: view.preview.page_count > 0, timeout=20_000)
    assert page.currentWidget() is page.certificate
    assert [field.number for field in view.fields.fields if field.page is not None] == list(range(1, 18))


def test_that_the_issued_file_is_saved_byte_for_byte(
    qtbot: QtBot, page: ReleasePage, desk: Desk, tmp_path: Path
) -> None:
    _open(qtbot, page, "REX-0043")
    overview = page.readiness._overview
    assert overview is not None
    target = tmp_path / "certificate.pdf"
    with qtbot.waitSignal(desk.noted, timeout=10_000):
        page.certificate.view._out.write_issued(overview.banner, overview.papers[0], target)
    assert target.read_bytes() == preview(desk.workplace, "REX-0043", overview.papers[0].number)


def test_that_a_field_that_is_not_on_the_paper_is_told() -> None:
    found = {
        field.number: field.page
        for field in find_fields(
            ["1 Name of\nproduct Cells", "17 Date of signature now"],
            field_titles(CertificateForm.HARMONISED, supplied=False),
        )
    }
    assert found[1] == 0
    assert found[17] == 1
    assert found[9] is None
