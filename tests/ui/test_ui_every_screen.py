from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import looking
import pseudo_language
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_driving import Driver

from batchtrack.commands.start_offers import StartOffers
from batchtrack.services.workplace import Workplace
from ui.desk import Target
from ui.first_start.window import StartWindow
from ui.languages import speak
from ui.pages.products import ProductsPage
from ui.pages.registers import EquipmentPage, MaterialsPage
from ui.preferences import PreferenceStore
from ui.tokens import Mode, theme
from ui.window.key_sheet import KeySheet
from ui.work import Worker

WIDTH, HEIGHT = 1440, 860
# what fits in light fits in dark: two walks meet both palettes and both sizes in every language
LOOKS = [(Mode.LIGHT, 1.0), (Mode.DARK, 2.0)]
PAGES = ("work", "hand_over", "batches", "release", "materials", "equipment", "products", "new_batch", "settings")
TABS = ("steps", "results", "custody", "deviations", "timeline", "papers")
TROUBLED = "REX-0044"


@contextmanager
def _catalogue(code: str) -> Iterator[None]:
    assert speak(code) == code
    yield
    speak("en")


LANGUAGES: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "English": nullcontext,
    "German": lambda: _catalogue("de"),
    "Spanish": lambda: _catalogue("es"),
    "pseudo": pseudo_language.spoken,
}
Check = Callable[[QWidget], list[str]]


class Reader:
    """Goes through every screen and writes down what is wrong."""

    def __init__(self, driver: Driver, checks: dict[str, Check]) -> None:
        self.driver = driver
        self.checks = checks
        self.wrong: list[str] = []

    def look(self, name: str, page: QWidget | None = None) -> None:
        looking.settle()
        window = page or self.driver.window
        scale = theme().scale
        for what, check in self.checks.items():
            self.wrong += [f"{name} {scale.zoom:.0%}: {what}: {found}" for found in check(window)]

    def every_page(self) -> None:
        driver = self.driver
        for name in PAGES:
            driver.window.open_page(name)
            driver.rest()
            self._open_a_line(name)
            self.look(name)
        for tab in TABS:
            driver.desk.go.emit(Target(TROUBLED, tab))
            driver.rest()
            self.look(f"batch {tab}")
        self._sheets()

    def _open_a_line(self, name: str) -> None:
        page = self.driver.window.inside.page
        if isinstance(page, MaterialsPage):
            page.show_line(page.table.rows.rows[0])
        if isinstance(page, EquipmentPage):
            page.show_line(page.table.rows.rows[0])
        if isinstance(page, ProductsPage):
            self.look(f"{name}, list")
            page.open(page.library.table.rows.rows[0])
        self.driver.rest()

    def _sheets(self) -> None:
        sheet = KeySheet(self.driver.window)
        sheet.open()
        self.look("key sheet", sheet)
        sheet.reject()
        self.driver.window.lock()
        self.look("locked")
        self.driver.window._outer.setCurrentWidget(self.driver.window.inside)


@contextmanager
def _reader(qtbot: QtBot, workplace: Workplace, checks: dict[str, Check]) -> Iterator[Reader]:
    driver = Driver(qtbot, workplace)
    try:
        driver.sign_in("QA reviewer A")
        yield Reader(driver, checks)
    finally:
        driver.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_words_are_cut_off_and_nothing_is_nameless_in_any_look(
    qtbot: QtBot, tested: Workplace, language: str
) -> None:
    checks: dict[str, Check] = {"cut off": looking.cut_off, "without a name": looking.unnamed}
    with LANGUAGES[language](), _reader(qtbot, tested, checks) as reader:
        for mode, zoom in LOOKS:
            theme().wish(mode)
            theme().zoom(zoom)
            reader.driver.window.resize(round(WIDTH * zoom), round(HEIGHT * zoom))
            reader.every_page()
    assert not reader.wrong, "\n".join(reader.wrong)


def test_that_targets_are_large_at_the_bench_and_tab_goes_as_one_reads(qtbot: QtBot, tested: Workplace) -> None:
    checks: dict[str, Check] = {"lower than 48 px": looking.small, "tab order": looking.out_of_order}
    with _reader(qtbot, tested, checks) as reader:
        theme().at_bench(True)
        reader.every_page()
    assert not reader.wrong, "\n".join(reader.wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_pages_before_any_database_are_whole_too(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    wrong: list[str] = []
    with LANGUAGES[language]():
        worker = Worker()
        window = StartWindow(StartOffers(), worker, PreferenceStore(), f"sqlite:///{tmp_path / 'none.sqlite'}")
        qtbot.addWidget(window)
        window._found_in("")
        for mode, zoom in LOOKS:
            theme().wish(mode)
            theme().zoom(zoom)
            window.resize(round(WIDTH * zoom), round(HEIGHT * zoom))
            window.show()
            for page in (window.choices, window.server, window.founding, window.wait):
                assert page is not None
                window.pages.setCurrentWidget(page)
                looking.settle()
                found = [*looking.cut_off(window), *looking.unnamed(window), *looking.out_of_order(window)]
                wrong += [f"{type(page).__name__} {zoom:.0%}: {each}" for each in found]
        theme().zoom(1.0)
        theme().at_bench(True)
        QApplication.processEvents()
        wrong += looking.small(window)
        worker.close()
    assert not wrong, "\n".join(wrong)
