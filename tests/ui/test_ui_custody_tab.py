from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.events.order import EndKind
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import BatchPage
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch_tabs import CustodyTab
from ui.pages.batch_tabs.custody_acts import possible_ends
from ui.sheets import AskSheet
from ui.sheets.answers import AnswerForm

BATCH = "REX-0045"


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> CustodyTab:
    tab = CustodyTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    tab.show_page(_page(desk))
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def _page(desk: Desk, batch: str = BATCH) -> BatchPage:
    return batch_page(desk.workplace, batch, desk.session)


def test_that_an_incident_is_written_down_with_who_says_so_and_opens_a_deviation(
    qtbot: QtBot, tab: CustodyTab, desk: Desk
) -> None:
    tab.incident.click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    time = f"{desk.workplace.clock.now():%Y-%m-%d %H:%M} UTC"
    told = {
        "words": "The shipper fell",
        "name": "Courier A",
        "function": "courier",
        "organisation": "Carrier A",
        "time": time,
    }
    for key, words in told.items():
        sheet.form.boxes[key].setPlainText(words)
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    last = _page(desk).deviations[-1]
    assert (last.cause, "The shipper fell" in last.what) == (Cause.INCIDENT, True)


def test_that_quality_assurance_ends_a_batch_with_the_fate_of_its_containers(
    qtbot: QtBot, tab: CustodyTab, desk: Desk
) -> None:
    tab.end.click()
    sheet = next(sheet for sheet in tab.window().findChildren(SignatureSheet) if sheet.isVisible())
    form = sheet.findChild(AnswerForm)
    assert isinstance(form, AnswerForm)
    form.choose("end", EndKind.DESTROYED.value)
    form.boxes["reason"].setPlainText("Bag torn")
    form.each["fates"].choose("", "destroyed")
    sheet.name.setText(desk.session.name)
    sheet.password.setText(facility.PASSWORD)
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    QApplication.processEvents()
    page = _page(desk)
    assert page.banner.ended == EndKind.DESTROYED.value
    tab.show_page(page)
    assert not tab.end.isVisible()


def test_that_the_ends_offered_fit_where_the_batch_is(desk: Desk) -> None:
    assert EndKind.COLLECTION_FAILED in possible_ends(_page(desk, "S-0042"))
    assert EndKind.PROCESSING_FAILED in possible_ends(_page(desk))
    assert EndKind.NOT_ADMINISTERED in possible_ends(_page(desk, "REX-0043"))
    assert all(len(possible_ends(_page(desk, batch))) <= 5 for batch in ("S-0042", BATCH, "REX-0043"))
