"""Reads a PDF back with tools that did not write it."""

import io
import json
import subprocess
import warnings
from pathlib import Path
from typing import Any

import pypdf
import zxingcpp
from PIL import Image

with warnings.catch_warnings():
    # It compares versions by a class that the standard library's successor calls deprecated.
    warnings.simplefilter("ignore", DeprecationWarning)
    from pylibdmtx import pylibdmtx


_DATA_MATRIX = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)


def reader(file: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(file))


def page_texts(file: bytes) -> list[str]:
    """Text of each page with every run of white space as one space."""
    return [plain(page.extract_text()) for page in reader(file).pages]


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def whole_text(file: bytes) -> str:
    return " ".join(page_texts(file))


def data_in(file: bytes) -> dict[str, Any]:
    """What the attached data say."""
    (content,) = reader(file).attachments["paper.json"]
    data: dict[str, Any] = json.loads(content)
    return data


def text_by_poppler(file: bytes, folder: Path) -> str:
    path = folder / "paper.pdf"
    path.write_bytes(file)
    return subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout


def rendered(file: bytes, folder: Path, dots_per_inch: int) -> list[Image.Image]:
    """A picture of each page, made by poppler."""
    path = folder / "paper.pdf"
    path.write_bytes(file)
    subprocess.run(["pdftoppm", "-r", str(dots_per_inch), "-gray", str(path), str(folder / "page")], check=True)
    return [_loaded(picture) for picture in sorted(folder.glob("page*.pgm"))]


def _loaded(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.copy()


def codes_by_zxing(page: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(page, formats=_DATA_MATRIX)]


def codes_by_libdmtx(page: Image.Image) -> list[str]:
    return [code.data.decode("ascii") for code in pylibdmtx.decode(page, max_count=1, timeout=10_000)]
