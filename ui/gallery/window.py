"""The gallery's window: the compositions under tabs, with keys for light, dark, bench and zoom."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.components.label_tray import LabelTray, TrayLabel
from ui.components.marks import Mark
from ui.components.scan_strip import ScanNews
from ui.components.tabs import PageTabs
from ui.components.toast import Toast
from ui.gallery.batch_page import BatchPage
from ui.gallery.pieces import PiecesPage
from ui.gallery.second_person import second_person_sheet
from ui.gallery.work_page import WorkPage
from ui.icons import Icon
from ui.scanning import ScanSource, WedgeScanner
from ui.scanning.wedge import Scan
from ui.tokens import Mode, Size, theme
from ui.tokens.theme import ZOOM_STEP

LABELS = (
    TrayLabel("Product bag 03", "bag of REX-0042", "A9990 26 000017 K 03", Icon.BATCHES),
    TrayLabel("Cell counter NC-07", "device", "DEV-NC-07", Icon.EQUIPMENT),
    TrayLabel("Saline SAL-2291", "lot", "LOT-SAL-2291", Icon.MATERIALS),
    TrayLabel("Technician B", "badge", "BADGE-TECHNICIAN-B", Icon.PERSON),
)


class GalleryWindow(QWidget):
    """F9 opens the sheet, F12 the label tray, F11 bench mode, F5 light or dark, Ctrl with plus or minus zooms."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Gallery")
        self.setMinimumSize(theme().size(Size.MINIMUM_WIDTH), theme().size(Size.MINIMUM_HEIGHT))
        self.batch = BatchPage()
        self._pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        names = (("batch", "Batch page"), ("work", "Work board"), ("pieces", "Pieces"))
        tabs = PageTabs(names)
        tabs.setAccessibleName("Gallery")
        tabs.chosen.connect(lambda key: self._pages.setCurrentIndex([name for name, _ in names].index(key)))
        whole.addWidget(tabs)
        whole.addWidget(self._pages, 1)
        for page in (self.batch, WorkPage(), PiecesPage()):
            self._pages.addWidget(page)
        self.toast = Toast(self)
        self._source = ScanSource(parent=self)
        self._scanner = WedgeScanner(parent=self)
        self._tray = LabelTray(self._source)
        self._tray.show_labels(LABELS)
        self.batch.sign.clicked.connect(self._sign)
        self._scanner.scanned.connect(self._scanned)
        self._add_keys()

    def start(self) -> None:
        """Begin to listen to scanners."""
        self._scanner.start()
        self._source.start()

    def _add_keys(self) -> None:
        acts = {
            "F5": self._other_palette,
            "F9": self._sign,
            "F11": lambda: theme().at_bench(not theme().scale.bench),
            "F12": self._tray.toggle,
            "Ctrl++": lambda: theme().zoom(theme().scale.zoom + ZOOM_STEP),
            "Ctrl+-": lambda: theme().zoom(theme().scale.zoom - ZOOM_STEP),
            "Ctrl+0": lambda: theme().zoom(1.0),
        }
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _other_palette(self) -> None:
        theme().wish(Mode.LIGHT if theme().palette.dark else Mode.DARK)

    def _sign(self) -> None:
        sheet = second_person_sheet(self)
        self._scanner.scanned.connect(lambda scan: sheet.take_scan(scan.text) if sheet.isVisible() else None)
        sheet.badge_scanned.connect(
            lambda code: sheet.fill_name("Technician B") if code.startswith("BADGE") else sheet.refuse_scan()
        )
        sheet.signed.connect(sheet.accept)
        sheet.accepted.connect(lambda: self.toast.say(f"Signed as {sheet.name.text()}."))
        sheet.open()

    def _scanned(self, scan: Scan) -> None:
        if self.isActiveWindow():
            news = ScanNews(Mark.TICK, f"{scan.text} was scanned", "In the gallery nothing follows.")
            self.batch.scan_strip.show_scan(news)
