from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import BatchPage
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch_tabs import DeviationsTab
from ui.sheets import AskSheet
from ui.sheets.answers import AnswerForm

BATCH = "REX-0044"


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> DeviationsTab:
    tab = DeviationsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    desk.changed.connect(lambda _streams: tab.show_page(_page(desk)))
    tab.show_page(_page(desk))
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def _page(desk: Desk, batch: str = BATCH) -> BatchPage:
    return batch_page(desk.workplace, batch, desk.session)


def _signed(qtbot: QtBot, tab: DeviationsTab, desk: Desk, **words: str) -> None:
    sheet = next(sheet for sheet in tab.window().findChildren(SignatureSheet) if sheet.isVisible())
    form = sheet.findChild(AnswerForm)
    assert isinstance(form, AnswerForm)
    for key, answer in words.items():
        if key in form.boxes:
            form.boxes[key].setPlainText(answer)
        else:
            form.choose(key, answer)
    sheet.name.setText(desk.session.name)
    sheet.password.setText(facility.PASSWORD)
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    QApplication.processEvents()


def test_that_values_of_a_deviation_have_their_units(desk: Desk) -> None:
    assert _page(desk).deviations[0].what == "Viability: 64\u00a0%, criterion ≥\u00a070\u00a0%"


def test_that_qa_assesses_and_then_closes_a_deviation(qtbot: QtBot, tab: DeviationsTab, desk: Desk) -> None:
    tab.show_deviation(2)
    assert tab.card.primary is not None
    tab.card.primary.click()
    _signed(qtbot, tab, desk, impact="None; the room kept its pressure.", acceptable="yes")
    assert _page(desk).deviations[1].acceptable is True
    tab.card.primary.click()
    _signed(
        qtbot,
        tab,
        desk,
        conclusion="The hatch has an alarm now.",
        root_cause="A worn latch",
        corrective_action="Replaced",
    )
    closed = _page(desk).deviations[1]
    assert (closed.closed, closed.conclusion) == ("QA reviewer A", "The hatch has an alarm now.")
    assert tab.card.primary is None


def test_that_a_hold_is_lifted_with_its_reason(qtbot: QtBot, tab: DeviationsTab, desk: Desk) -> None:
    assert len(tab.holds.acts) == 1
    tab.holds.acts[0].click()
    _signed(qtbot, tab, desk, reason="The roll was found in the waste.")
    assert _page(desk).holds[0].reason == "The roll was found in the waste."
    assert tab.holds.acts == []


def test_that_anybody_raises_a_deviation_with_class_and_words(qtbot: QtBot, tab: DeviationsTab, desk: Desk) -> None:
    tab.raise_button.click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    sheet.form.choose("grade", "major")
    sheet.form.boxes["words"].setPlainText("A pouch was torn.")
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    raised = _page(desk).deviations[-1]
    assert (raised.grade.value, raised.what) == ("major", "Raised by a person: A pouch was torn.")


def test_that_a_batch_without_deviations_says_so(tab: DeviationsTab, desk: Desk) -> None:
    tab.show_page(_page(desk, "REX-0045"))
    assert tab._none.isVisible()
    assert not tab.table.isVisible()
