import io
from pathlib import Path

from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from window_driving import PATIENCE_MS
from workplace_fixture import desk_at, wait

from batchtrack.services.views.hand_over import hand_over
from batchtrack.services.workplace import Workplace
from ui.desk import Desk, Target
from ui.pages.hand_over import HandOverPage
from ui.pages.hand_over.sections import sections_of

HELD, WAITING = "REX-0044", "REX-0045"


def _page(qtbot: QtBot, desk: Desk) -> HandOverPage:
    page = HandOverPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.sections), timeout=PATIENCE_MS)
    return page


def test_that_open_steps_holds_and_free_steps_are_told(tested: Workplace) -> None:
    seen = hand_over(tested)
    assert {work.batch for work in seen.open} >= {"S-0042"}
    held = next(stopped for stopped in seen.stopped if stopped.batch == HELD)
    assert "Label roll not accounted for" in held.holds
    assert len(held.deviations) == 2
    assert ("S-0042", 0) not in {(work.batch, work.open_rows) for work in seen.open if not work.waits_for}
    assert seen.to_take
    assert not seen.unreadable


def test_that_what_falls_due_becomes_late_when_its_time_is_over(tested: Workplace) -> None:
    expiring = {moment.about for moment in hand_over(tested).due if moment.kind == "expiry"}
    wait(tested, days=3)
    late = {moment.about for moment in hand_over(tested).late if moment.kind == "expiry"}
    assert late
    assert expiring <= late
    assert not [moment for moment in hand_over(tested).late if moment.kind == "use"]


def test_that_the_steps_of_one_batch_that_wait_for_a_second_person_share_a_row(tested: Workplace) -> None:
    open_steps = next(part for part in sections_of(hand_over(tested), "Europe/Berlin") if len(part.heads) == 5)
    waiting = [row.batch for row in open_steps.rows if "second person" in row.cells[-1]]
    assert len(waiting) == len(set(waiting))


def test_that_a_row_leads_to_its_batch_and_the_page_prints_what_it_shows(
    qtbot: QtBot, tested: Workplace, tmp_path: Path
) -> None:
    with desk_at(tested, "TECH-A") as desk:
        page = _page(qtbot, desk)
        went: list[Target] = []
        desk.go.connect(went.append)
        rows = page.sections[1].table
        held = next(place for place, row in enumerate(rows.rows.rows) if row.batch == HELD)
        rows.clicked.emit(rows.rows.index(held, 0))
        assert [target.batch for target in went] == [HELD]
        file = tmp_path / "hand-over.pdf"
        page.write(file)
        qtbot.waitUntil(lambda: file.exists() and not desk.worker.busy, timeout=PATIENCE_MS)
        reader = PdfReader(io.BytesIO(file.read_bytes()))
        text = "\n".join(sheet.extract_text() for sheet in reader.pages)
        for words in ("Shift hand-over", HELD, "Label roll not accounted for", "Taken over by", "Demonstration"):
            assert words in text
        assert len(reader.pages) == 1
