"""What the columns of an instrument's table are: asked once, signed, and kept for every later file of the layout."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from batchtrack.facility.layouts import MappedColumn
from batchtrack.refusals import Refusal
from batchtrack.services.instruments.dates import DateOrder
from batchtrack.services.instruments.layouts import keep_layout, table_in
from batchtrack.services.instruments.table_text import Table
from batchtrack.services.outcomes import Outcome
from batchtrack.services.people import Confirmed
from ui.components.banner import BannerFacts
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets import Answers, Asked, AskedChoice, AskedOption, AskedWords, ask_signed_answers, own_name
from ui.texts import layouts as texts
from ui.texts import results as result_texts
from ui.texts import say
from ui.work import Latest

_ANALYST: Final = frozenset({"qc_analyst"})
_NONE: Final = "none"
_PERCENT: Final = "%"
_COUNTS: Final = ("cell/mL", "10^6 cell/mL", "cell/uL", "10^1 cell/uL", "10^3 cell/uL", "10^9 cell/L")
_COUNT_LINES: Final = {"total": texts.TOTAL, "live": texts.LIVE}


class LayoutSheet:
    """Asks for the columns of a file's layout, on behalf of a widget of the page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._latest = Latest(desk.worker)

    def ask(self, path: Path, banner: BannerFacts | None = None, done: Callable[[], None] | None = None) -> None:
        """Read the file's heads off the window's thread, then ask; ``done`` is called once the choice is kept."""

        def read() -> tuple[bytes, Table | Refusal]:
            content = path.read_bytes()
            return content, table_in(content, path.name)

        def shown(found: tuple[bytes, Table | Refusal]) -> None:
            content, table = found
            if isinstance(table, Refusal):
                self._desk.told.emit((table,))
            else:
                self.choose(content, path.name, table, banner, done)

        self._latest.ask(read, shown)

    def choose(
        self,
        content: bytes,
        name: str,
        table: Table,
        banner: BannerFacts | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        """Ask for the columns of a table."""
        ask_signed_answers(
            self._desk,
            self._parent,
            self._facts(name, table, banner),
            _questions(table.columns),
            lambda by, given: self._kept(content, name, given, by),
            None if done is None else lambda _outcome: done(),
        )

    def _facts(self, name: str, table: Table, banner: BannerFacts | None) -> SignatureFacts:
        first = table.rows[0] if table.rows else ("",) * len(table.columns)
        pairs = zip(table.columns, first, strict=True)
        return SignatureFacts(
            banner=banner or BannerFacts("", ""),
            about=name,
            list_title=say(texts.FIRST_ROW),
            entries=tuple(SignedEntry(head, cell, Mark.NONE) for head, cell in pairs),
            title=say(result_texts.ANALYST_SIGNS),
            meaning=say(texts.MEANING),
            act=say(texts.KEEP),
            back=say(texts.BACK),
            name=own_name(self._desk, _ANALYST),
        )

    def _kept(self, content: bytes, name: str, given: Answers, by: Confirmed) -> Outcome:
        remark = _column(given, "remark")
        return keep_layout(
            self._desk.workplace,
            content,
            name,
            by,
            sample=given["sample"],
            values=_values(given),
            decimal_mark=given["mark"],
            time=_column(given, "time"),
            order=None if given["order"] == _NONE else DateOrder(given["order"]),
            remark=None if remark is None else (remark, given["good"]),
        )


def _questions(columns: tuple[str, ...]) -> tuple[Asked, ...]:
    heads = tuple(Choice(head, head) for head in columns)
    or_none = (Choice(_NONE, say(texts.NO_COLUMN)), *heads)
    marks = (Choice(".", say(texts.POINT)), Choice(",", say(texts.COMMA)))
    orders = (
        Choice(_NONE, say(result_texts.DATES_TELL)),
        Choice(DateOrder.DAY.value, say(result_texts.DAY_FIRST)),
        Choice(DateOrder.MONTH.value, say(result_texts.MONTH_FIRST)),
    )
    return (
        AskedOption("sample", say(texts.SAMPLE_COLUMN), heads),
        *(AskedOption(line, say(words), or_none) for line, words in _COUNT_LINES.items()),
        AskedOption("unit", say(texts.COUNT_UNIT), tuple(Choice(unit, unit) for unit in _COUNTS)),
        AskedOption("viability", say(texts.VIABILITY), or_none),
        AskedChoice("mark", say(texts.DECIMAL_MARK), marks),
        AskedOption("time", say(texts.TIME_COLUMN), or_none),
        AskedChoice("order", say(result_texts.DATE_ORDER), orders),
        AskedOption("remark", say(texts.REMARK_COLUMN), or_none),
        AskedWords("good", say(texts.GOOD), say(texts.GOOD_HINT), needed=False, short=True),
    )


def _values(given: Answers) -> tuple[MappedColumn, ...]:
    counts = [(line, _column(given, line), given["unit"]) for line in _COUNT_LINES]
    lines = [*counts, ("viability", _column(given, "viability"), _PERCENT)]
    return tuple(
        MappedColumn(line=line, column=column, unit=unit) for line, column, unit in lines if column is not None
    )


def _column(given: Answers, key: str) -> str | None:
    return None if given[key] == _NONE else given[key]
