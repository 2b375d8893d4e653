from collections.abc import Iterator

import pytest
import workplace_fixture as facility
from pytestqt.qtbot import QtBot

from batchtrack.batch.events.containers import ContainerMoved
from batchtrack.database import reading
from batchtrack.services.views.page import batch_page
from batchtrack.services.views.shapes import ContainerRow
from batchtrack.services.workplace import Workplace, events_of
from ui.components.marks import Mark
from ui.desk import Desk, Target
from ui.pages.batch_tabs import CustodyTab
from ui.pages.batch_tabs.container_tree import about_row, verdict_of
from ui.pages.registers import EquipmentPage, MaterialsPage
from ui.sheets import AskSheet

PART = ContainerRow(
    number=4,
    shown="chain 04",
    code="",
    label="First part",
    kind="bag",
    purpose="product",
    source="03",
    holder="facility",
    others="02",
    act="split",
    amount="60 mL",
    division="S1398 A0",
    place="Tank 3",
    state="frozen",
)


@pytest.fixture
def desk(tested: Workplace) -> Iterator[Desk]:
    with facility.desk_at(tested, "QA-A") as desk:
        yield desk


def test_that_a_container_says_how_it_was_filled_and_where_it_is_kept() -> None:
    assert about_row(PART) == "split off · bag · also from 02 · S1398 A0 · Tank 3 · held by facility"


@pytest.mark.parametrize(
    ("row", "mark", "words"),
    [
        (ContainerRow(1, "", "", "", "bag", "product", "", "facility"), Mark.NONE, ""),
        (PART, Mark.NONE, "frozen"),
        (ContainerRow(1, "", "", "", "bag", "product", "", "x", state="destroyed"), Mark.NOT_APPLICABLE, "destroyed"),
        (ContainerRow(1, "", "", "", "bag", "product", "", "x", adds_up=False), Mark.STOP, "does not add up"),
    ],
)
def test_that_what_is_not_as_usual_stands_in_words(row: ContainerRow, mark: Mark, words: str) -> None:
    verdict = verdict_of(row)
    assert (verdict.mark, verdict.words) == (mark, words)


def test_that_the_custody_tab_names_persons_and_seals(qtbot: QtBot, desk: Desk) -> None:
    page = batch_page(desk.workplace, "REX-0043", desk.session)
    (packed,) = page.packings
    assert packed.seal == "880412"
    assert all(done.gave and done.took for done in page.handovers)
    tab = CustodyTab(desk)
    qtbot.addWidget(tab)
    tab.show_page(page)
    assert "drawn" in tab.tree.accessibleName()
    assert "125" in tab.tree.accessibleName()


def test_that_a_container_that_was_moved_is_told_on_the_custody_tab(qtbot: QtBot, desk: Desk) -> None:
    tab = CustodyTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    tab.show_page(batch_page(desk.workplace, "REX-0045", desk.session))
    tab.show()
    qtbot.waitExposed(tab)
    tab.tell.click()
    sheet = next(sheet for sheet in tab.window().findChildren(AskSheet) if sheet.isVisible())
    time = f"{desk.workplace.clock.now():%Y-%m-%d %H:%M} UTC"
    paper = {"name": "Courier A", "function": "courier", "organisation": "Carrier A"}
    for key, words in {"words": "Tank 3", "time": time, **paper}.items():
        sheet.form.boxes[key].setPlainText(words)
    sheet.form.choices["container"].buttons["1"].click()
    sheet.form.choices["act"].buttons["move"].click()
    with qtbot.waitSignal(desk.changed, timeout=10_000):
        sheet.act.click()
    page = batch_page(desk.workplace, "REX-0045", desk.session)
    assert page.containers[0].place == "Tank 3"
    with reading(desk.workplace.engine) as connection:
        told = events_of(connection, "batch/REX-0045")[-1]
    assert isinstance(told, ContainerMoved)
    assert told.reported is not None
    assert told.reported.name == "Courier A"


@pytest.mark.parametrize(("register", "row"), [(MaterialsPage, "collection bag"), (EquipmentPage, "cell separator")])
def test_that_an_opened_line_shows_where_it_was_used(
    qtbot: QtBot, desk: Desk, register: type[MaterialsPage | EquipmentPage], row: str
) -> None:
    page = register(desk)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.table.rows.rows), timeout=10_000)
    rows = page.table.rows.rows
    page.table.opened.emit(
        next(each for each in rows if row in {getattr(each, "material", ""), getattr(each, "kind", "")})
    )
    qtbot.waitUntil(lambda: bool(page.used.table.rows.rows), timeout=10_000)
    assert {"REX-0043", "REX-0044", "REX-0045"} <= {each.subject for each in page.used.table.rows.rows}
    went: list[Target] = []
    desk.go.connect(went.append)
    page.used.table.opened.emit(page.used.table.rows.rows[0])
    assert went == [Target(page.used.table.rows.rows[0].batch, tab="custody")]
