import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui
from ui.tokens import DARK, HIGH_CONTRAST, LIGHT, STATUS_TONES, Palette, Scale, Size, Space, Tone
from ui.tokens.contrast import ratio

ROOT = Path(ui.__file__).parent
TOKENS = ROOT / "tokens"
FORBIDDEN = {
    "a colour": re.compile(r"#[0-9A-Fa-f]{3,8}\b(?![\w{])"),
    "a length": re.compile(r"\b\d+(\.\d+)?\s?(px|pt)\b"),
    "a font": re.compile(r"QFont\(\s*[\"']|QFont\(\)|setFamily|setPointSize|setPixelSize"),
    "a style sheet": re.compile(r"setStyleSheet"),
    "a Qt colour": re.compile(r"QColor\(\s*(\d|[\"'])|QPen\(\s*(\d|[\"'])"),
    "a fixed size": re.compile(r"setFixed(Width|Height|Size)\(\s*\d|setM(in|ax)imum(Width|Height|Size)\(\s*[1-9]"),
    "a fixed gap": re.compile(r"setSpacing\(\s*[1-9]|setContentsMargins\(\s*[1-9]"),
}
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])


def _lines() -> Iterator[tuple[Path, int, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        if not path.is_relative_to(TOKENS):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield path.relative_to(ROOT), number, line


@pytest.mark.parametrize("what", FORBIDDEN)
def test_that_nothing_outside_the_tokens_names(what: str) -> None:
    found = [f"{path}:{number}: {line.strip()}" for path, number, line in _lines() if FORBIDDEN[what].search(line)]
    assert not found


def test_that_icons_carry_placeholders_and_no_colour() -> None:
    drawings = sorted((ROOT / "icons" / "svg").glob("*.svg"))
    assert len(drawings) >= 30
    for drawing in drawings:
        text = drawing.read_text(encoding="utf-8")
        assert "{colour}" in text
        assert "#" not in text


def test_that_contrast_is_computed_as_the_guideline_says() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@PALETTES
@pytest.mark.parametrize("tone", [Tone.PLAIN, Tone.MUTED])
def test_that_words_stand_out_on_every_surface(palette: Palette, tone: Tone) -> None:
    for surface in (palette.window, palette.card, palette.sunken):
        assert ratio(palette.ink(tone), surface) >= 7.0


@PALETTES
def test_that_accent_words_and_labels_on_accent_stand_out(palette: Palette) -> None:
    assert ratio(palette.accent, palette.card) >= 7.0
    assert ratio(palette.accent, palette.window) >= 6.5
    assert ratio(palette.on_accent, palette.accent) >= 7.0
    assert ratio(palette.text, palette.selection) >= 7.0


@PALETTES
def test_that_the_banner_can_be_read(palette: Palette) -> None:
    assert ratio(palette.on_banner, palette.banner) >= 7.0
    assert ratio(palette.banner_muted, palette.banner) >= 7.0


@PALETTES
@pytest.mark.parametrize("tone", STATUS_TONES)
def test_that_the_words_of_a_state_stand_out_on_card_and_tint(palette: Palette, tone: Tone) -> None:
    status = palette.status(tone)
    assert ratio(status.text, palette.card) >= 7.0
    assert ratio(status.text, status.tint) >= 7.0
    assert ratio(status.solid, palette.card) >= 3.0


@PALETTES
def test_that_the_border_of_a_control_can_be_seen(palette: Palette) -> None:
    assert ratio(palette.border, palette.card) >= 3.0


def test_that_every_target_at_the_bench_is_large_enough_for_a_glove() -> None:
    bench = Scale(bench=True)
    targets = (Size.FIELD, Size.BUTTON, Size.PRIMARY, Size.STEP_ROW, Size.TABLE_ROW, Size.TAB, Size.LINK, Size.CHIP)
    assert all(bench.size(target) >= 48 for target in targets)
    assert bench.size(Size.PRIMARY) >= 64
    assert bench.size(Size.PRIMARY_WIDTH) >= 200


def test_that_zoom_multiplies_lengths_and_type() -> None:
    double = Scale(zoom=2.0)
    assert double.size(Size.FIELD) == 2 * Scale().size(Size.FIELD)
    assert double.space(Space.LARGE) == 2 * Scale().space(Space.LARGE)
    assert double.type_factor == 2.0
