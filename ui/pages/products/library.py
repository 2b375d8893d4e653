"""Versions of products: how far each is in its life, and which one new batches take."""

from collections.abc import Mapping
from typing import Final

from batchtrack.services.views.registers import VersionRow, version_rows
from ui.components.button import Button
from ui.components.marks import Mark, Verdict
from ui.components.table_model import Align, Column
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.local_time import day_and_clock
from ui.pages.registers.register import Register, RegisterFacts
from ui.texts import products as product_texts
from ui.texts import registers as texts
from ui.texts import say

_STAGES: Final[Mapping[str, tuple[Mark, str]]] = {
    "draft": (Mark.NOT_BEGUN, texts.DRAFT),
    "checked": (Mark.WAITING, texts.CHECKED),
    "approved": (Mark.WAITING, texts.APPROVED),
    "effective": (Mark.MET, texts.EFFECTIVE),
    "withdrawn": (Mark.STOP, texts.WITHDRAWN),
}


class ProductLibrary(Register[VersionRow]):
    """The library of master batch records; a line opens its version."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[VersionRow], ...] = (
            Column("product", say(texts.PRODUCT), lambda row: row.code, identifier=True, strong=True),
            Column("version", say(texts.VERSION), lambda row: row.version, Align.RIGHT),
            Column("title", say(texts.TITLE), lambda row: row.title),
            Column("effective", say(texts.EFFECTIVE_FROM), lambda row: _since(row, zone)),
            Column("state", say(texts.STATE), lambda row: _state(row).words, mark=lambda row: _state(row).mark),
        )
        facts = RegisterFacts(
            title=say(texts.PRODUCTS),
            sentence=say(texts.PRODUCTS_SENTENCE),
            none=say(texts.PRODUCTS_NONE),
            drawing=Icon.PRODUCTS,
            columns=columns,
            stretch="title",
            read=lambda: version_rows(desk.workplace),
            filters={texts.ALL: lambda _row: True},
        )
        super().__init__(desk, facts)
        self.put_forward = Button(say(product_texts.PUT_FORWARD))
        self.add_above(self.put_forward)


def _since(row: VersionRow, zone: str) -> str:
    return "" if row.effective_from is None else day_and_clock(row.effective_from, zone)


def _state(row: VersionRow) -> Verdict:
    mark, words = _STAGES.get(row.stage, (Mark.NONE, row.stage))
    return Verdict(mark, say(words))
