"""Each kind of block as what ReportLab lays out."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer

from batchtrack.services.paperwork.content import Blanks, Block, Cell, Facts, Line, Passage, Specimen, Table, Tone
from reports.layout.panels import panel
from reports.layout.paragraphs import paragraph, struck
from reports.layout.rules import Rule
from reports.layout.tables import headed_table, plain_table
from reports.paperwork.specimens import Place, SpecimenBox
from reports.styles import BODY, CODE, LABEL, SMALL, STOP_TEXT, STRONG

_STYLES: Final[Mapping[Tone, ParagraphStyle]] = {
    Tone.PLAIN: BODY,
    Tone.STRONG: STRONG,
    Tone.QUIET: SMALL,
    Tone.CODE: CODE,
    Tone.STRUCK: SMALL,
    Tone.STOP: STOP_TEXT,
}
_RULE_HEIGHT: Final = 9 * mm


def flowables(block: Block, width: float, places: list[Place]) -> list[Flowable]:
    """The block in ``width`` points; a specimen notes in ``places`` where it came to stand."""
    if isinstance(block, Specimen):
        return [KeepTogether([SpecimenBox(block.pdf, places), paragraph(block.caption, SMALL)])]
    return _BY_KIND[type(block)](block, width)


def _lines(cell: Cell) -> list[Flowable]:
    return [_line(line) for line in cell]


def _line(line: Line) -> Paragraph:
    if line.tone is Tone.STRUCK:
        return struck(line.text, _STYLES[line.tone])
    return paragraph(line.text, _STYLES[line.tone])


def _facts(block: Facts, width: float) -> list[Flowable]:
    cells = [[paragraph(label, LABEL), *_lines(cell)] for label, cell in block.rows]
    if len(cells) % 2:
        cells.append([])
    pairs = [[cells[at], cells[at + 1]] for at in range(0, len(cells), 2)]
    return [plain_table(pairs, (0.5, 0.5), width)] if pairs else []


def _table(block: Table, width: float) -> list[Flowable]:
    rows = [[_lines(cell) for cell in row] for row in block.rows]
    return [headed_table(block.heads, rows, [share / 100 for share in block.shares], width)]


def _passage(block: Passage, width: float) -> list[Flowable]:
    lines = _lines(block.lines)
    return [panel(lines, width)] if block.apart else lines


def _blanks(block: Blanks, width: float) -> list[Flowable]:
    rules = [Rule(_RULE_HEIGHT) for _ in range(block.lines)]
    return [KeepTogether([paragraph(label, LABEL), *rules, Spacer(width, 4)]) for label in block.labels]


_BY_KIND: Final[Mapping[type[Block], Callable[[Any, float], list[Flowable]]]] = {
    Facts: _facts,
    Table: _table,
    Passage: _passage,
    Blanks: _blanks,
}
