import subprocess
import sys

from ui.singletons import keep_singletons

STORM = """
from PySide6.QtCore import QSize
from ui.singletons import keep_singletons
keep_singletons()
keep_singletons()
size = QSize(1, 1)
for number in range(60_000):
    size.setWidth(number)
print("alive")
"""


def test_that_the_program_outlives_more_calls_than_none_has_references() -> None:
    answer = subprocess.run([sys.executable, "-c", STORM], capture_output=True, text=True, check=False)
    assert answer.stdout.strip() == "alive", answer.stderr


def test_that_keeping_twice_keeps_once() -> None:
    keep_singletons()
    before = sys.getrefcount(None)
    keep_singletons()
    assert sys.getrefcount(None) - before < 1 << 40
