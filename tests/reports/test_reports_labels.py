"""Labels as a scanner and a person meet them: rendered as a label printer does, read by other tools than wrote them."""

from pathlib import Path

import pypdf
import pytest
import zxingcpp
from label_example import CHAIN, EXPIRY, STATEMENTS, label
from pdf_reading import plain, reader, rendered, whole_text
from PIL import Image
from pylibdmtx import pylibdmtx

from batchtrack.identity import (
    ChainCode,
    Code,
    ContainerCode,
    Din,
    DinCode,
    MessageCode,
    PaperCode,
    ProductCode,
    decode,
)
from batchtrack.product.labelling import LabelSize, Language, Regime
from batchtrack.product.labelling.choices import AMERICAN
from batchtrack.services.labels.content import LabelContent, LabelLine, SheetLabel, Symbology
from batchtrack.services.labels.eye_readable import eye_readable
from reports.labels import render_labels, render_sheet
from reports.missing import DoesNotFit, MissingCharacter

LABEL_PRINTER = 203
_POINTS_PER_MM = 72 / 25.4
CASES = [
    (regime, language, size)
    for regime in Regime
    for language in Language
    for size in LabelSize
    if regime not in AMERICAN or language is Language.ENGLISH
]


def squares(page: Image.Image) -> set[str]:
    """By libdmtx, which did not write them."""
    return {code.data.decode("ascii") for code in pylibdmtx.decode(page, max_count=2, timeout=10_000)}


def bars(page: Image.Image) -> set[str]:
    """By zxing-cpp, which did not write them."""
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.Code128)
    return {code.text for code in zxingcpp.read_barcodes(page, formats=formats)}


def wires(content: LabelContent, symbology: Symbology) -> set[str]:
    return {symbol.wire for symbol in content.symbols if symbol.symbology is symbology}


@pytest.mark.parametrize(("regime", "language", "size"), CASES)
def test_that_a_printed_label_is_read_back_as_the_record_has_it(
    regime: Regime, language: Language, size: LabelSize, tmp_path: Path
) -> None:
    content = label(size, language, regime)
    file = render_labels([content])
    (page,) = rendered(file, tmp_path, LABEL_PRINTER)
    assert squares(page) == wires(content, Symbology.DATA_MATRIX)
    assert bars(page) == wires(content, Symbology.CODE_128)
    text = plain(whole_text(file))
    for words in (*content.statements, content.heading):
        assert plain(words) in text
    assert size is LabelSize.SMALL or len(content.statements) >= len(STATEMENTS[regime])


@pytest.mark.parametrize("size", LabelSize)
def test_that_people_read_on_it_what_its_codes_say(size: LabelSize, tmp_path: Path) -> None:
    file = render_labels([label(size)])
    (page,) = rendered(file, tmp_path, LABEL_PRINTER)
    text = plain(whole_text(file)).replace(" ", "")
    scanned = [decode(wire) for wire in squares(page) | bars(page)]
    parts = [part for code in scanned for part in (code.parts if isinstance(code, MessageCode) else (code,))]
    assert len(parts) >= 5
    for part in parts:
        line = eye_readable(part).line.replace(" ", "")  # type: ignore[arg-type]  # a refusal would have no line
        assert line in text


@pytest.mark.parametrize(
    ("code", "line"),
    [
        (DinCode(Din("A999921123456")), "A9999 21 123456 3"),
        (DinCode(Din("W000009123456")), "W0000 09 123456 G"),
        (ChainCode(CHAIN), "A9990 26 000017 3"),
        (ContainerCode(CHAIN, 8, 2), "A9990 26 000017 3 08 / 2"),
        (ProductCode("S1398", "X", "A0"), "S1398 X A0"),
        (EXPIRY, "2026-11-27 09:40"),
        (PaperCode("REX-0042-T09-1"), "BTP-REX-0042-T09-1-B"),
    ],
)
def test_that_a_code_is_written_for_people_as_the_standard_has_it(code: Code, line: str) -> None:
    shown = eye_readable(code)
    assert shown.line.rsplit("-", 1)[0] == line.rsplit("-", 1)[0]
    assert bool(shown.check) is isinstance(code, DinCode | ChainCode | ContainerCode)


@pytest.mark.parametrize("size", LabelSize)
def test_that_a_label_has_its_true_size_and_is_not_scaled(size: LabelSize) -> None:
    file = reader(render_labels([label(size)]))
    box = file.pages[0].mediabox
    width, height = size.millimetres
    assert (float(box.width), float(box.height)) == pytest.approx(
        (width * _POINTS_PER_MM, height * _POINTS_PER_MM), abs=0.01
    )
    catalogue = file.trailer["/Root"]
    assert isinstance(catalogue, pypdf.generic.DictionaryObject)
    preferences = catalogue["/ViewerPreferences"]
    assert isinstance(preferences, pypdf.generic.DictionaryObject)
    assert str(preferences["/PrintScaling"]) == "/None"


def test_that_every_typeface_of_a_label_is_embedded() -> None:
    for page in reader(render_labels([label(LabelSize.LARGE)])).pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]  # a page that writes has fonts
        names = {font.get_object()["/BaseFont"] for font in fonts.values()}
        assert names
        assert not any("Helvetica" in name for name in names)


def test_that_a_label_prints_in_black_alone(tmp_path: Path) -> None:
    (page,) = rendered(render_labels([label(LabelSize.LARGE)]), tmp_path, LABEL_PRINTER)
    assert page.getextrema()[0] == 0


def test_that_the_same_label_is_the_same_file() -> None:
    assert render_labels([label(LabelSize.HALF)]) == render_labels([label(LabelSize.HALF)])


def test_that_several_labels_are_several_pages() -> None:
    sizes = [label(size) for size in LabelSize]
    assert len(reader(render_labels(sizes)).pages) == 3


def test_that_words_that_do_not_fit_make_no_label() -> None:
    content = label(LabelSize.SMALL)
    crowded = LabelContent(
        **{name: getattr(content, name) for name in content.__slots__ if name != "lines"},
        lines=(LabelLine("Storage", "at a place of its own " * 20),),
    )
    with pytest.raises(DoesNotFit) as refused:
        render_labels([crowded])
    assert refused.value.refusals[0].code == "LB-24"


def test_that_a_character_without_a_glyph_makes_no_label() -> None:
    content = label(LabelSize.LARGE)
    foreign = LabelContent(
        **{name: getattr(content, name) for name in content.__slots__ if name != "heading"}, heading="細胞"
    )
    with pytest.raises(MissingCharacter):
        render_labels([foreign])


def test_that_a_sheet_of_demonstration_labels_holds_every_code(tmp_path: Path) -> None:
    labels = [SheetLabel(f"Lot {number}", "Material", f"BTM-SAL-{number}-K") for number in range(30)]
    file = render_sheet(labels)
    pages = rendered(file, tmp_path, LABEL_PRINTER)
    assert len(pages) == 2
    found = [code for page in pages for code in _one_by_one(page)]
    assert found == [label.wire for label in labels]


def _one_by_one(page: Image.Image) -> list[str]:
    """The codes of a sheet of three times nine, each looked for in its own place alone: a whole page takes long."""
    edge = 12 / 25.4 * LABEL_PRINTER
    width, height = (page.width - 2 * edge) / 3, (page.height - 2 * edge) / 9
    corners = [(edge + place % 3 * width, edge + place // 3 * height) for place in range(27)]
    cuts = [page.crop((round(x) + 4, round(y) + 4, round(x + width) - 4, round(y + height) - 4)) for x, y in corners]
    inked = [cut for cut in cuts if cut.convert("L").getextrema()[0] == 0]
    return [code.data.decode("ascii") for cut in inked for code in pylibdmtx.decode(cut, max_count=1)]
