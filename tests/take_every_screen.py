"""Takes pictures of every screen, light and dark, at 100 and 200 percent, to be looked at by a person.

usage: xvfb-run -a -s "-screen 0 3000x2000x24" python -P tests/take_every_screen.py FOLDER

Lays out a fresh demonstration and walks through its window. Needs a display, real or virtual.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget
from take_pictures import AT_THE_BENCH, COMPLETE, ON_HOLD, Photographer

from batchtrack.commands.demonstration.people import PEOPLE
from batchtrack.commands.main import main as command
from batchtrack.commands.opening import opened_workplace
from batchtrack.commands.start_offers import StartOffers
from reports import PdfPapers
from ui.application import make_application
from ui.desk import Desk, Target
from ui.first_start.window import StartWindow
from ui.pages.products import ProductsPage
from ui.pages.registers import EquipmentPage, MaterialsPage
from ui.preferences import PreferenceStore
from ui.tokens import Mode, theme
from ui.window import MainWindow
from ui.work import Worker

WIDTH: Final = 1440
HEIGHT: Final = 860
LOOKS: Final = ((Mode.LIGHT, 1.0), (Mode.DARK, 1.0), (Mode.LIGHT, 2.0), (Mode.DARK, 2.0))
PAGES: Final = (
    "work",
    "hand_over",
    "batches",
    "release",
    "materials",
    "equipment",
    "products",
    "new_batch",
    "settings",
)
TABS: Final = (
    (AT_THE_BENCH, "steps"),
    (COMPLETE, "results"),
    (AT_THE_BENCH, "custody"),
    (ON_HOLD, "deviations"),
    (COMPLETE, "timeline"),
    (COMPLETE, "papers"),
)


class Surveyor:
    """Takes each screen in the look in force."""

    def __init__(self, photographer: Photographer, start: StartWindow, look: str) -> None:
        self._photographer = photographer
        self._start = start
        self._look = look

    def every_screen(self) -> None:
        """The pages before any database, the pages of the rail, and the tabs of a batch."""
        for name, page in self._start_pages():
            self._start.pages.setCurrentWidget(page)
            self._photographer.settle()
            picture = self._start.grab()
            assert picture.save(str(self._photographer.folder / f"start-{name}-{self._look}.png"))
        for name in PAGES:
            self._photographer.window.open_page(name)
            self._photographer.settle()
            self._open_a_line()
            self._photographer.take(f"{name}-{self._look}")
        for batch, tab in TABS:
            self._photographer.desk.go.emit(Target(batch, tab))
            self._photographer.take(f"batch-{tab}-{self._look}")

    def _start_pages(self) -> Iterator[tuple[str, QWidget]]:
        assert self._start.founding is not None
        yield "choices", self._start.choices
        yield "server", self._start.server
        yield "founding", self._start.founding

    def _open_a_line(self) -> None:
        page = self._photographer.window.inside.page
        if isinstance(page, MaterialsPage):
            page.show_line(page.table.rows.rows[0])
        if isinstance(page, EquipmentPage):
            page.show_line(page.table.rows.rows[0])
        if isinstance(page, ProductsPage):
            page.open(page.library.table.rows.rows[0])


def main(arguments: list[str]) -> None:
    """Lay out, open, take."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(arguments)
    with tempfile.TemporaryDirectory() as home:
        assert command(["demo", "--home", home, "--no-window"]) == 0
        url = f"sqlite:///{Path(home, 'demonstration.sqlite').as_posix()}"
        with opened_workplace(url, PdfPapers()) as workplace:
            worker = Worker()
            window = MainWindow(Desk(workplace, worker), PEOPLE)
            start = StartWindow(StartOffers(), worker, PreferenceStore(), "")
            start._found_in("")
            window.show()
            window.start()
            photographer = Photographer(window, window._desk, folder)
            photographer.enter_as("QA reviewer A")
            for mode, zoom in LOOKS:
                theme().wish(mode)
                theme().zoom(zoom)
                for each in (window, start):
                    each.resize(round(WIDTH * zoom), round(HEIGHT * zoom))
                Surveyor(photographer, start, f"{mode.value}-{round(zoom * 100)}").every_screen()
            start.close()
            window.close()
            worker.close()
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
