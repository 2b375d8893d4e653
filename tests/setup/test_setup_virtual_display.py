"""A real window can be shown and its picture taken without a screen."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from virtual_display import VirtualDisplay

SHOWS_A_RED_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setStyleSheet("background: #c00000")
window.resize(200, 100)
window.show()
def take():
    print(application.platformName())
    application.primaryScreen().grabWindow(window.winId()).save(sys.argv[1])
    application.quit()
QTimer.singleShot(200, take)
application.exec()
"""


def test_that_a_window_on_the_virtual_display_is_really_drawn(virtual_display: VirtualDisplay, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    words = [sys.executable, "-c", SHOWS_A_RED_WINDOW, str(picture)]
    run = subprocess.run(
        words, env=virtual_display.environment(), capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "xcb"
    assert QImage(str(picture)).pixelColor(100, 50).name() == "#c00000"


def test_that_windows_of_the_tests_themselves_stay_off_every_screen(qapp: QGuiApplication) -> None:
    assert qapp.platformName() == "offscreen"
