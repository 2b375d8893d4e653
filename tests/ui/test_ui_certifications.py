"""The register of certifications: every decision with how long a batch is kept, and the register as a signed paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batchtrack.services.outcomes import NotDone
from batchtrack.services.paperwork.extract import draw_up_register
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.registers import CertificationsPage
from ui.sheets.answers import AnswerForm

CERTIFIED = "REX-0043"


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


def test_that_the_register_says_until_when_each_batch_is_kept_and_becomes_a_signed_paper(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = CertificationsPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.refresh()
    page.show()
    qtbot.waitUntil(lambda: bool(page.table.rows.rows), timeout=10_000)
    (row,) = page.table.rows.rows
    assert (row.batch, row.decision, row.person) == (CERTIFIED, "certified", "Qualified person A")
    assert row.kept_until is not None
    assert row.kept_until.year - row.at.year == 30
    page.draw_up.click()
    sheet = next(each for each in page.window().findChildren(SignatureSheet) if each.isVisible())
    form = sheet.findChild(AnswerForm)
    assert form is not None
    form.boxes["reason"].setPlainText("for the inspector")
    sheet.name.setText("QA reviewer A")
    sheet.password.setText(facility.PASSWORD)
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        sheet.act.click()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: page.paper.preview.page_count > 0, timeout=10_000)
    said = page.paper.preview.text_of(0)
    assert all(words in said for words in ("Register of certifications", CERTIFIED, "certified", "Kept until"))
    with qtbot.waitSignal(desk.noted, timeout=10_000):
        page.paper.write_to(tmp_path / "register.pdf")
    assert b"ETSI.CAdES.detached" in (tmp_path / "register.pdf").read_bytes()


def test_that_quality_alone_draws_the_register_up_and_says_what_for(tested: Workplace) -> None:
    refused = draw_up_register(tested, " ", facility.confirmed(tested, "TECH-A"))
    assert isinstance(refused, NotDone)
    assert [refusal.code for refusal in refused.refusals] == ["FA-04", "FA-06"]
