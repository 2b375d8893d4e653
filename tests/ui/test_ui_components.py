from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.components.banner import Banner, BannerFacts
from ui.components.chip import Chip
from ui.components.clocks import ClockCard, ClockChip
from ui.components.empty import EmptyState
from ui.components.label import ElidedLabel, Label
from ui.components.label_tray import LabelTray, TrayLabel
from ui.components.marks import Mark
from ui.components.moments import ClockFacts, clock_time, long_time, read_clock
from ui.components.notice import NoticeFacts, NoticeStack, NoticeStrip
from ui.components.pdf_preview import PdfPreview
from ui.components.rail import Rail, RailButton, RailPlace
from ui.components.scan_strip import ScanNews, ScanStrip
from ui.components.step_picker import StepPicker
from ui.components.steps import StepLine
from ui.components.tabs import PageTabs
from ui.components.ticker import Ticker
from ui.components.toast import Toast
from ui.components.widths import PageWidth, page_width
from ui.icons import Icon
from ui.scanning import ScannerSettings, ScanSource
from ui.texts import say_count
from ui.texts import words as texts
from ui.tokens import Tone, theme

NOW = datetime(2026, 11, 26, 11, 36, tzinfo=UTC)
BANNER = BannerFacts("REX-0042", "A9990 26 000017 K", "REX-001, version 3", "Processing", "Fri 09:40 CET", NOW)


def _words(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if not label.isHidden()]


def _plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_that_lengths_of_time_are_said_as_clocks_say_them() -> None:
    assert _plain(long_time(timedelta(hours=21, minutes=4, seconds=59))) == "21 h 04 min"
    assert _plain(long_time(timedelta(minutes=12))) == "12 min"
    assert clock_time(timedelta(minutes=6, seconds=12)) == "6:12"
    assert _plain(clock_time(timedelta(hours=1))) == "1 h 00 min"


@pytest.mark.parametrize(
    ("left", "tone", "time"),
    [
        (timedelta(minutes=20), Tone.PLAIN, "20:00"),
        (timedelta(minutes=10), Tone.ALERT, "10:00"),
        (timedelta(0), Tone.STOP, "late by 0:00"),
        (timedelta(minutes=-3), Tone.STOP, "late by 3:00"),
    ],
)
def test_that_a_clock_is_quiet_then_amber_then_late(left: timedelta, tone: Tone, time: str) -> None:
    facts = ClockFacts("Bag at rest", ends=NOW + left, warns=NOW + left - timedelta(minutes=10))
    reading = read_clock(facts, NOW)
    assert (reading.tone, reading.time) == (tone, time)


def test_that_a_clock_without_an_end_counts_up() -> None:
    assert _plain(read_clock(ClockFacts("Since", began=NOW - timedelta(hours=2)), NOW).time) == "2 h 00 min"


def test_that_a_card_of_clocks_shows_the_moment_it_is_told(qtbot: QtBot) -> None:
    card = ClockCard("Clocks", (ClockFacts("To fill", ends=NOW + timedelta(minutes=5)),))
    qtbot.addWidget(card)
    card.tick(NOW)
    assert "5:00" in _words(card)
    card.tick(NOW + timedelta(seconds=1))
    assert "4:59" in _words(card)


def test_that_a_chip_of_a_late_clock_carries_mark_and_words(qtbot: QtBot) -> None:
    chip = ClockChip(ClockFacts("To fill", ends=NOW))
    qtbot.addWidget(chip)
    chip.tick(NOW + timedelta(minutes=1))
    assert chip.text() == "To fill late by 1:00"
    assert chip._mark is Mark.STOP


def test_that_the_ticker_tells_the_moment_it_is_given(qtbot: QtBot) -> None:
    ticker = Ticker(lambda: NOW)
    with qtbot.waitSignal(ticker.ticked) as ticked:
        ticker.start()
    ticker.stop()
    assert ticked.args == [NOW]


def test_that_the_banner_says_not_known_instead_of_nothing(qtbot: QtBot) -> None:
    banner = Banner(BannerFacts("REX-0042", "A9990 26 000017 K"))
    qtbot.addWidget(banner)
    assert _words(banner).count("not known") == 3


def test_that_the_banner_counts_down_and_then_says_for_how_long_it_is_over(qtbot: QtBot) -> None:
    banner = Banner(BANNER)
    qtbot.addWidget(banner)
    banner.tick(NOW - timedelta(hours=21, minutes=4))
    assert "21 h 04 min left" in [_plain(words) for words in _words(banner)]
    banner.tick(NOW + timedelta(minutes=3))
    assert "expired 3 min ago" in [_plain(words) for words in _words(banner)]


def test_that_the_banner_names_a_batch_that_is_easily_mistaken(qtbot: QtBot) -> None:
    banner = Banner(BannerFacts("REX-0042", "A9990 26 000017 K", similar="REX-0041"))
    qtbot.addWidget(banner)
    assert "Subject · similar: REX-0041" in _words(banner)


@pytest.mark.parametrize("width", [1300, 2600])
def test_that_identity_and_time_left_are_never_cut_off_where_the_banner_is_narrow(qtbot: QtBot, width: int) -> None:
    facts = BannerFacts(
        "REX-0042", "A9990 26 000017 K", "REX-001, version 3", "Processing", "Fri 27-Nov-2026 09:40 CET", NOW
    )
    host = QWidget()
    banner = Banner(replace(facts, similar="REX-0041"))
    banner.setParent(host)
    qtbot.addWidget(host)
    theme().zoom(2.0)
    banner.tick(NOW - timedelta(hours=21, minutes=4))
    host.show()
    banner.resize(width, banner.height())
    QApplication.processEvents()
    shown = [label for label in banner.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in shown if label.width() < label.sizeHint().width()] == []
    assert ("REX-001, version 3" in [label.text() for label in shown]) is (width > 2000)
    assert "REX-001, version 3" in banner.toolTip()


def test_that_texts_of_the_record_are_never_read_as_markup(qtbot: QtBot) -> None:
    label = Label("<b>REX</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_that_a_shortened_text_keeps_its_whole_as_tooltip_and_name(qtbot: QtBot) -> None:
    label = ElidedLabel("counter export of 26-Nov-2026.csv")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == "counter export of 26-Nov-2026.csv"


def test_that_at_most_two_notices_stand_on_a_page_the_worst_first(qtbot: QtBot) -> None:
    stack = NoticeStack()
    qtbot.addWidget(stack)
    marks = {"a": Mark.WAITING, "b": Mark.STOP, "c": Mark.ALERT, "d": Mark.HOLD}
    stack.show_notices([NoticeFacts(key, mark, key) for key, mark in marks.items()])
    shown = [strip.facts.key for strip in stack.findChildren(NoticeStrip) if not strip.isHidden()]
    assert shown == ["b", "d"]
    assert "and 2 more" in _words(stack)


def test_that_the_button_of_a_notice_tells_which_notice(qtbot: QtBot) -> None:
    stack = NoticeStack()
    qtbot.addWidget(stack)
    stack.show_notices([NoticeFacts("dose", Mark.STOP, "The dose is below its limit", action="Raise deviation")])
    with qtbot.waitSignal(stack.acted) as acted:
        stack.findChildren(QPushButton)[0].click()
    assert acted.args == ["dose"]


def test_that_a_refused_scan_stays_until_it_is_answered(qtbot: QtBot) -> None:
    strip = ScanStrip()
    qtbot.addWidget(strip)
    strip.show_scan(ScanNews(Mark.STOP, "This bag belongs to REX-0041", "Put the bag aside.", code="ID-07"))
    strip.show_scan(ScanNews(Mark.TICK, "Cell counter NC-07"))
    assert strip.holds_refusal
    assert "This bag belongs to REX-0041" in _words(strip)
    with qtbot.waitSignal(strip.answered):
        next(button for button in strip.findChildren(QPushButton) if not button.isHidden()).click()
    assert strip.isHidden()


def test_that_an_accepted_scan_goes_by_itself(qtbot: QtBot) -> None:
    strip = ScanStrip()
    qtbot.addWidget(strip)
    strip.show_scan(ScanNews(Mark.TICK, "Cell counter NC-07"))
    assert not strip.isHidden()
    strip._timer.timeout.emit()
    assert strip.isHidden()


def test_that_toasts_come_one_at_a_time_and_are_kept(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.say("Saved.")
    toast.say("Exported.")
    assert _words(toast) == ["Saved."]
    toast._timer.timeout.emit()
    assert _words(toast) == ["Exported."]
    toast._timer.timeout.emit()
    assert toast.isHidden()
    assert list(toast.kept) == ["Saved.", "Exported."]


def test_that_a_filter_chip_asks_to_be_taken_away(qtbot: QtBot) -> None:
    chip = Chip("before release", removable=True)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        chip.click()


def test_that_a_rail_tells_the_place_by_its_key(qtbot: QtBot) -> None:
    rail = Rail((RailPlace("work", Icon.WORK, "Work"), RailPlace("batches", Icon.BATCHES, "Batches")), "Technician A")
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.chosen) as chosen:
        next(button for button in rail.findChildren(RailButton) if button.text() == "Batches").click()
    assert chosen.args == ["batches"]


def test_that_tabs_count_what_is_to_be_seen_and_go_silently(qtbot: QtBot) -> None:
    tabs = PageTabs((("steps", "Steps"), ("deviations", "Deviations")))
    qtbot.addWidget(tabs)
    tabs.count_on("deviations", 1)
    assert tabs.tabText(1) == "Deviations 1"
    tabs.count_on("deviations", 0)
    assert tabs.tabText(1) == "Deviations"
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.go_to("deviations")
    with qtbot.waitSignal(tabs.chosen) as chosen:
        tabs.setCurrentIndex(0)
    assert chosen.args == ["steps"]


def test_that_an_empty_page_has_one_sentence_and_one_start(qtbot: QtBot) -> None:
    empty = EmptyState("No batch is due.", "New batch")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.started):
        empty.findChildren(QPushButton)[0].click()


def test_that_the_picker_names_the_current_step_and_opens_another(qtbot: QtBot) -> None:
    picker = StepPicker()
    qtbot.addWidget(picker)
    picker.show_lines((StepLine("wash", "S14", "Wash"), StepLine("count", "S15", "Count", current=True)))
    assert picker.text() == "step 2 of 2: S15  Count"
    with qtbot.waitSignal(picker.opened) as opened:
        picker._menu.actions()[0].trigger()
    assert opened.args == ["wash"]


def test_that_a_page_folds_by_its_width_and_zoom() -> None:
    assert [page_width(pixels) for pixels in (1440, 1280, 1024)] == list(PageWidth)
    theme().zoom(2.0)
    assert page_width(1440) is PageWidth.NARROW
    theme().zoom(1.0)
    theme().at_bench(True)
    assert page_width(1920) is PageWidth.MIDDLE


def test_that_a_count_is_said_in_the_singular_and_the_plural(qapp: QApplication) -> None:
    assert qapp is not None
    assert say_count(texts.ENTRIES_OPEN, 1) == "1 entry open"
    assert say_count(texts.ENTRIES_OPEN, 2) == "2 entries open"


def _paper(pages: int) -> bytes:
    content = BytesIO()
    canvas = Canvas(content, pagesize=(595, 842))
    for page in range(pages):
        canvas.rect(50, 50, 400, 600, fill=1)
        canvas.drawString(72, 760, f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def _preview(qtbot: QtBot, content: bytes) -> PdfPreview:
    preview = PdfPreview()
    qtbot.addWidget(preview)
    preview.resize(900, 700)
    preview.show()
    qtbot.waitExposed(preview)
    preview.show_pdf(content)
    qtbot.waitUntil(lambda: not preview._later.isActive())
    return preview


def test_that_a_paper_is_rendered_page_by_page_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    preview = _preview(qtbot, _paper(3))
    assert preview.page_count == 3
    assert abs(preview._view.width() - preview._scroll.viewport().width()) < 40
    picture = preview._view.grab().toImage()
    assert picture.pixelColor(picture.width() // 3, picture.height() // 2).lightness() == 0
    assert picture.pixelColor(picture.width() - 20, 20).lightness() == 255
    with qtbot.waitSignal(preview.page_changed) as changed:
        preview.go_to(7)
    assert changed.args == [2]


def test_that_control_and_the_wheel_zoom_a_paper(qtbot: QtBot) -> None:
    preview = _preview(qtbot, _paper(1))
    before = preview._view.width()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(preview._scroll.viewport(), wheel)
    qtbot.waitUntil(lambda: preview._view.width() > before)
    preview.fit_width()
    qtbot.waitUntil(lambda: preview._view.width() <= before)


def test_that_what_is_no_paper_is_said_in_words(qtbot: QtBot) -> None:
    preview = _preview(qtbot, b"no paper at all")
    assert preview.page_count == 0
    assert "This file is no PDF that can be shown." in _words(preview)


def test_that_the_label_tray_sends_to_the_window_that_had_the_focus(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    source = ScanSource(ScannerSettings())
    source.start()
    source._focus_moved(page.windowHandle())
    tray = LabelTray(source)
    qtbot.addWidget(tray)
    tray.show_labels((TrayLabel("Product bag", "bag", "A999026000017K03"),))
    tray.show()
    source._focus_moved(tray.windowHandle())
    assert source._target is page.windowHandle()
    with qtbot.waitSignal(tray.sent) as sent:
        tray._list.clicked.emit(tray.labels.index(0))
    assert sent.args == ["A999026000017K03"]
