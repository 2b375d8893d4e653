import allogeneic_facility
import workplace_fixture as facility
from pytestqt.qtbot import QtBot

from batchtrack.batch.state import Batch
from batchtrack.database import reading
from batchtrack.identity import Din
from batchtrack.services.views.page import batch_page
from batchtrack.services.workplace import Workplace
from ui.components.signature_sheet import SignatureSheet
from ui.desk import Desk
from ui.pages.batch_tabs import CustodyTab
from ui.sheets.answers import AnswerForm

NUMBER = Din("A999026000017")
BOXED = f"{NUMBER.text}{NUMBER.check_character}"


def shown(qtbot: QtBot, desk: Desk, batch: str) -> CustodyTab:
    tab = CustodyTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 760)
    tab.show_page(batch_page(desk.workplace, batch, desk.session))
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def batch_now(workplace: Workplace, batch: str) -> Batch:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch)


def test_that_a_typed_donation_number_is_signed_by_another_person_than_who_typed_it(
    qtbot: QtBot, tested: Workplace
) -> None:
    with facility.desk_at(tested, "TECH-A") as desk:
        tab = shown(qtbot, desk, "REX-0045")
        assert not tab.allocate.isVisible()
        tab.number.click()
        sheet, form = answered(qtbot, tab)
        assert not sheet.name.text()
        form.choose("container", "1")
        for person, typed in (("TECH-B", NUMBER.text), ("TECH-A", BOXED)):
            form.boxes["din"].setPlainText(typed)
            sheet.name.setText(person)
            sheet.password.setText(facility.PASSWORD)
            sheet.act.click()
            qtbot.waitUntil(sheet.act.isEnabled, timeout=10_000)
            assert batch_now(tested, "REX-0045").containers[0].din is None
        sheet.name.setText("TECH-B")
        with qtbot.waitSignal(desk.changed, timeout=10_000):
            sheet.act.click()
        assert batch_now(tested, "REX-0045").containers[0].din == NUMBER.text
        tab.show_page(batch_page(tested, "REX-0045", desk.session))
        assert not tab.number.isVisible()


def answered(qtbot: QtBot, tab: CustodyTab) -> tuple[SignatureSheet, AnswerForm]:
    def sheets() -> list[SignatureSheet]:
        return [sheet for sheet in tab.window().findChildren(SignatureSheet) if sheet.isVisible()]

    qtbot.waitUntil(lambda: bool(sheets()), timeout=10_000)
    form = sheets()[0].findChild(AnswerForm)
    assert isinstance(form, AnswerForm)
    return sheets()[0], form


def test_that_quality_assurance_allocates_a_vial_and_gives_it_back(qtbot: QtBot, workplace: Workplace) -> None:
    allogeneic_facility.with_bank(workplace)
    batch = allogeneic_facility.begun(workplace, "S-0061")
    with facility.desk_at(workplace, "QA-A") as desk:
        tab = shown(qtbot, desk, batch)
        tab.allocate.click()
        sheet, form = answered(qtbot, tab)
        form.choose("container", "1")
        form.choose("group", "O RhD positive")
        form.boxes["vial"].setPlainText("BANK-1 V-01")
        form.boxes["loci"].setPlainText("A A*01:01 A*02:01; B B*07:02 B*44:02")
        form.boxes["reason"].setPlainText("7 of 8 accepted")
        sheet.name.setText(desk.session.name)
        sheet.password.setText(facility.PASSWORD)
        with qtbot.waitSignal(desk.changed, timeout=10_000):
            sheet.act.click()
        (allocation,) = batch_now(workplace, batch).allocations
        assert allocation.event.recipient_typing == allogeneic_facility.RECIPIENT
        assert allocation.event.donor_typing == allogeneic_facility.DONOR
        qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=10_000)
        tab.give_back.click()
        sheet, form = answered(qtbot, tab)
        form.choose("container", "1")
        form.boxes["reason"].setPlainText("infusion postponed")
        sheet.name.setText(desk.session.name)
        sheet.password.setText(facility.PASSWORD)
        with qtbot.waitSignal(desk.changed, timeout=10_000):
            sheet.act.click()
        assert not batch_now(workplace, batch).allocations[0].stands
