"""Brings the catalogues up to the tables, and makes what the program loads: ``python -m ui.catalogues.renew``.

Translations that are there stay, a literal that is gone goes, a new one stands as unfinished until somebody translates
it, in Qt Linguist or in the file itself.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from ui.catalogues.files import read_catalogue, write_catalogue
from ui.catalogues.literals import BENCH, every_literal

FOLDER: Final = Path(__file__).parent
LANGUAGES: Final = {"de": "de_DE", "es": "es_ES"}
_COMPILER: Final = "pyside6-lrelease"


def renew(folder: Path = FOLDER) -> int:
    """Write both forms of every catalogue; how many literals of the bench have no translation."""
    open_ones = 0
    for code, language in LANGUAGES.items():
        path = folder / f"{code}.ts"
        translations, literals = read_catalogue(path), every_literal()
        write_catalogue(path, language, literals, translations)
        missing = {each.source for each in literals if each.table in BENCH and each.source not in translations}
        sys.stdout.write(f"{path.name}: {len(translations)} translated, {len(missing)} of the bench open\n")
        open_ones += len(missing)
        compile_catalogue(path)
    return open_ones


def compile_catalogue(path: Path) -> None:
    """Make the file that Qt loads.

    Raises:
        FileNotFoundError: Qt's compiler of catalogues is not installed beside this Python.
        CalledProcessError: it refuses the catalogue.
    """
    beside = Path(sys.executable).with_name(_COMPILER)
    compiler = str(beside) if beside.exists() else shutil.which(_COMPILER)
    if compiler is None:
        raise FileNotFoundError(_COMPILER)
    subprocess.run([compiler, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(1 if renew() else 0)
