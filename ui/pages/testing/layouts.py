"""The layouts of instruments' tables as they were chosen; another choice is made with a file of that layout."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.instruments import LayoutRow, layout_rows
from ui.components.button import Button, Kind
from ui.components.table_model import Column
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.registers.register import Register, RegisterFacts
from ui.pages.testing.layout_sheet import LayoutSheet
from ui.texts import layouts as texts
from ui.texts import results as result_texts
from ui.texts import say


class LayoutsPage(Register[LayoutRow]):
    """The list, with the act that chooses the columns of a file's layout."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[LayoutRow], ...] = (
            Column("heads", say(texts.HEADS), lambda row: ", ".join(row.heads)),
            Column("sample", say(texts.SAMPLE), lambda row: row.sample),
            Column("values", say(texts.VALUES), lambda row: "; ".join(row.values)),
            Column("mark", say(texts.DECIMAL_MARK), lambda row: row.decimal_mark),
            Column("dates", say(texts.DATES), _dates),
            Column("by", say(texts.BY), lambda row: row.by),
            Column("at", say(texts.CHOSEN), lambda row: show_time(row.chosen_at, zone)),
        )
        facts = RegisterFacts(
            title=say(texts.TITLE),
            sentence=say(texts.SENTENCE),
            none=say(texts.NONE),
            drawing=Icon.TESTING,
            columns=columns,
            stretch="heads",
            read=lambda: layout_rows(desk.workplace),
            filters={},
        )
        super().__init__(desk, facts)
        self.sheet = LayoutSheet(desk, self)
        choose = Button(say(texts.CHOOSE), Kind.PRIMARY)
        choose.clicked.connect(self._ask_file)
        self.add_above(choose)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), say(texts.CHOOSE), "", say(result_texts.FILE_KINDS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.sheet.ask(Path(chosen)))
        dialog.open()


def _dates(row: LayoutRow) -> str:
    orders = {"day": result_texts.DAY_FIRST, "month": result_texts.MONTH_FIRST}
    return say(orders.get(row.date_order, result_texts.DATES_TELL)) if row.time else ""
