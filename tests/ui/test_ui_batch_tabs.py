from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from pytestqt.qtbot import QtBot

from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import ContainerRow
from batchtrack.services.workplace import Workplace
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk, Target
from ui.pages.batch_tabs import CustodyTab, PapersTab, TimelineTab
from ui.pages.batch_tabs.container_tree import branches
from ui.pages.products import ProductsPage
from ui.pages.registers import EquipmentPage, MaterialsPage
from ui.sheets.answers import AnswerForm
from ui.texts import timeline as timeline_texts


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


def _container(number: int, source: str) -> ContainerRow:
    return ContainerRow(number, f"chain {number:02d}", "", f"bag {number}", "bag", "product", source, "facility")


def test_that_each_container_stands_under_the_one_it_was_made_from() -> None:
    rows = [_container(1, ""), _container(2, "01"), _container(3, "02"), _container(4, "01")]
    assert [(branch.row.number, branch.depth) for branch in branches(rows)] == [(1, 0), (2, 1), (3, 2), (4, 1)]
    assert [branch.running for branch in branches(rows)] == [(), (True,), (True, False), (False,)]


def test_that_custody_shows_every_container_and_hand_over(qtbot: QtBot, desk: Desk) -> None:
    tab = CustodyTab(desk)
    qtbot.addWidget(tab)
    page = batch_page(desk.workplace, "REX-0043", desk.session)
    tab.show_page(page)
    assert len(tab.tree._branches) == len(page.containers) > 10
    assert all(row.shown in tab.tree.accessibleName() for row in page.containers)


def test_that_the_timeline_can_be_narrowed_to_signatures_and_to_what_is_unusual(qtbot: QtBot, desk: Desk) -> None:
    tab = TimelineTab(desk)
    qtbot.addWidget(tab)
    page = batch_page(desk.workplace, "REX-0044", desk.session)
    tab.show_page(page)
    assert len(tab.table.rows.rows) == len(page.timeline)
    tab.show_only(timeline_texts.SIGNATURES)
    assert tab.table.rows.rows
    assert all(row.meaning for row in tab.table.rows.rows)
    tab.show_only(timeline_texts.UNUSUAL)
    assert [row.kind for row in tab.table.rows.rows] == ["deviation.opened", "deviation.opened", "hold.placed"]


def test_that_a_batch_without_papers_leads_to_release(qtbot: QtBot, desk: Desk) -> None:
    tab = PapersTab(desk)
    qtbot.addWidget(tab)
    tab.show_page(batch_page(desk.workplace, "REX-0045", desk.session))
    went: list[Target] = []
    desk.go.connect(went.append)
    tab._none.started.emit()
    assert went == [Target("REX-0045", tab="release")]


def test_that_the_newest_paper_is_shown(qtbot: QtBot, desk: Desk) -> None:
    tab = PapersTab(desk)
    qtbot.addWidget(tab)
    tab.show_page(batch_page(desk.workplace, "REX-0043", desk.session))
    qtbot.waitUntil(lambda: tab.view.preview.page_count > 0, timeout=10_000)
    assert tab.view._title.text() == "REX-0043-C1"


def test_that_a_paper_is_drawn_up_from_the_tab_and_shown(qtbot: QtBot, tested: Workplace) -> None:
    with facility.desk_at(tested, "QA-A") as desk:
        tab = PapersTab(desk)
        qtbot.addWidget(tab)
        tab.show()
        tab.show_page(batch_page(tested, "REX-0043", desk.session))
        tab.draw_up.click()
        qtbot.waitUntil(lambda: bool(tab.window().findChildren(SignatureSheet)), timeout=10_000)
        sheet = tab.window().findChildren(SignatureSheet)[0]
        form = sheet.findChild(AnswerForm)
        assert isinstance(form, AnswerForm)
        form.choose("kind", "custody")
        form.boxes["reason"].setPlainText("for the inspector")
        sheet.name.setText("QA reviewer A")
        sheet.password.setText(facility.PASSWORD)
        with qtbot.waitSignal(desk.changed, timeout=60_000):
            sheet.act.click()
        tab.show_page(batch_page(tested, "REX-0043", desk.session))
        assert tab.view._title.text() == "REX-0043-I1"
        assert not tab.view.fields.isVisibleTo(tab.view)


def test_that_materials_show_what_is_left_with_its_unit(qtbot: QtBot, desk: Desk) -> None:
    page = MaterialsPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.table.rows.rows), timeout=10_000)
    by_kind = {row.material: row.balance for row in page.table.rows.rows}
    assert by_kind["syringe"].endswith("\u00a0pieces")
    assert by_kind["saline"].endswith("\u00a0mL")


def test_that_unusable_equipment_can_be_shown_alone(qtbot: QtBot, desk: Desk) -> None:
    facility.wait(desk.workplace, days=400)
    page = EquipmentPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.table.rows.rows), timeout=10_000)
    assert all(row.overdue for row in page.table.rows.rows)
    page.show_only("Usable")
    assert page.table.rows.rows == ()


def test_that_the_effective_version_of_a_product_is_marked(qtbot: QtBot, desk: Desk) -> None:
    page = ProductsPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.library.table.rows.rows), timeout=10_000)
    column = next(column for column in page.library.table.rows.columns if column.key == "state")
    assert column.mark is not None
    assert column.mark(page.library.table.rows.rows[0]) is Mark.MET
