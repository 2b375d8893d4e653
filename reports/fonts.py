"""The typefaces of every paper: Fira Sans, static files, embedded; digits of one width, slashed zero in identifiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import fontpkg_fira_sans
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from reports.glyph_variants import substitutions


class Face(StrEnum):
    """The names by which styles and canvas ask for a face."""

    REGULAR = "Paper-Regular"
    MEDIUM = "Paper-Medium"
    STRONG = "Paper-Strong"
    CODE = "Paper-Code"
    CODE_STRONG = "Paper-Code-Strong"


@dataclass(frozen=True, slots=True)
class _Cut:
    file: str
    features: tuple[str, ...]


_TABULAR: Final = ("tnum",)
_IDENTIFIER: Final = ("tnum", "zero")
_CUTS: Final = {
    Face.REGULAR: _Cut("FiraSans-Regular", _TABULAR),
    Face.MEDIUM: _Cut("FiraSans-Medium", _TABULAR),
    Face.STRONG: _Cut("FiraSans-SemiBold", _TABULAR),
    Face.CODE: _Cut("FiraSans-Regular", _IDENTIFIER),
    Face.CODE_STRONG: _Cut("FiraSans-SemiBold", _IDENTIFIER),
}


@cache
def register_fonts() -> None:
    """Make every face known to ReportLab, once a process; must come before the first paragraph."""
    for font in _fonts():
        pdfmetrics.registerFont(font)


def printable(character: str) -> bool:
    """Whether every face has the character."""
    return all(ord(character) in font.face.charToGlyph for font in _fonts())


def width(text: str, face: Face, size: float) -> float:
    """Width of a line in points."""
    # a length on paper, in points: ReportLab knows no other number
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def _fonts() -> tuple[TTFont, ...]:
    return tuple(_loaded(face, cut) for face, cut in _CUTS.items())


def _loaded(face: Face, cut: _Cut) -> TTFont:
    path = fontpkg_fira_sans.ROOT / "files" / f"{cut.file}.ttf"
    font = TTFont(face, str(path))
    # Two cuts of one file need two names, else a reader may take the one subset for the other.
    font.face.name = f"{cut.file}-{'-'.join(cut.features)}".encode("ascii")
    _apply(font, path.read_bytes(), cut.features)
    return font


def _apply(font: TTFont, data: bytes, features: Sequence[str]) -> None:
    """Exchange glyphs and their widths, feature by feature, as a shaper would."""
    glyphs, widths, per_em = font.face.charToGlyph, font.face.charWidths, font.face.unitsPerEm
    for feature in features:
        other = substitutions(data, feature)
        for code, glyph in glyphs.items():
            glyphs[code] = other.get(glyph, glyph)
    for code, glyph in glyphs.items():
        widths[code] = font.face.hmetrics[glyph][0] * 1000 / per_em
