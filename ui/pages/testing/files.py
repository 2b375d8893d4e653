"""Every instrument's file that was taken over: which run of which sample serves which batch."""

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.instruments import ImportedRun, imported_runs
from ui.components.table_model import Column
from ui.desk import Desk, Target
from ui.icons import Icon
from ui.pages.registers.register import Register, RegisterFacts
from ui.texts import layouts as texts
from ui.texts import say

_SHOWN = 12
"""So many signs of a file's SHA-256 tell it from any other here; the record has all of them."""


class InstrumentFilesPage(Register[ImportedRun]):
    """The list; a line leads to the results of its batch, where the file can be had again."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[ImportedRun], ...] = (
            Column("taken", say(texts.TAKEN), lambda row: show_time(row.taken_at, zone)),
            Column("batch", say(texts.BATCH), lambda row: row.batch, identifier=True, strong=True),
            Column("sample", say(texts.SAMPLE), lambda row: row.sample, identifier=True),
            Column("counted", say(texts.COUNTED), lambda row: show_time(row.counted_at, zone)),
            Column("serial", say(texts.INSTRUMENT), lambda row: row.serial, identifier=True),
            Column("by", say(texts.BY), lambda row: row.by),
            Column("file", say(texts.FILE_SHA), lambda row: row.document[:_SHOWN], identifier=True),
        )
        facts = RegisterFacts(
            title=say(texts.FILES),
            sentence=say(texts.FILES_SENTENCE),
            none=say(texts.FILES_NONE),
            drawing=Icon.TESTING,
            columns=columns,
            stretch="sample",
            read=lambda: imported_runs(desk.workplace),
            filters={},
        )
        super().__init__(desk, facts)
        self.table.opened.connect(lambda row: desk.go.emit(Target(row.batch, "results")))
