"""Material lots: what is in stock, to when, and whether it may be used."""

from batchtrack.facility.rights import Right
from batchtrack.services.tracing import TraceKind
from batchtrack.services.views.registers import LotRow, lot_rows
from ui.components.marks import Mark, Verdict
from ui.components.table_model import Align, Column
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.local_time import day
from ui.pages.registers.act_line import ActLine, LineAct
from ui.pages.registers.lot_acts import LotActs
from ui.pages.registers.register import Register, RegisterFacts
from ui.pages.registers.where_used import WhereUsed
from ui.texts import registers as texts
from ui.texts import say


class MaterialsPage(Register[LotRow]):
    """The register of material lots."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[LotRow], ...] = (
            Column("lot", say(texts.LOT), lambda row: row.lot, identifier=True, strong=True),
            Column("kind", say(texts.KIND), lambda row: row.material),
            Column("name", say(texts.NAME), lambda row: row.name),
            Column("balance", say(texts.BALANCE), lambda row: row.balance, Align.RIGHT),
            Column("expiry", say(texts.EXPIRY), lambda row: day(row.expiry, zone), Align.RIGHT),
            Column("state", say(texts.STATE), lambda row: _state(row).words, mark=lambda row: _state(row).mark),
        )
        facts = RegisterFacts(
            title=say(texts.MATERIALS),
            sentence=say(texts.MATERIALS_SENTENCE),
            none=say(texts.MATERIALS_NONE),
            drawing=Icon.MATERIALS,
            columns=columns,
            stretch="name",
            read=lambda: lot_rows(desk.workplace),
            filters={texts.ALL: lambda _row: True, texts.USABLE: _usable, texts.UNUSABLE: lambda row: not _usable(row)},
        )
        super().__init__(desk, facts)
        self._zone = zone
        self.acts = LotActs(desk, self)
        self.line = ActLine(desk)
        self.add_below(self.line)
        self.used = WhereUsed(desk, TraceKind.LOT)
        self.add_below(self.used)
        self.table.opened.connect(self.show_line)
        self.offer(LineAct(texts.RECEIVE, Right.RECEIVE_LOTS, self.acts.receive))

    def show_line(self, row: LotRow) -> None:
        """Show a lot with what can be done with it, and where it was used."""
        words = {"kind": row.material, "balance": row.balance, "day": day(row.expiry, self._zone)}
        self.line.show_line(f"{row.lot} {row.name}", say(texts.LOT_DETAIL, **words), self.acts.of(row))
        self.used.show_for(row.lot)

    def again(self, rows: tuple[LotRow, ...]) -> None:
        """Show the open line as it stands now."""
        shown = next((row for row in rows if row.lot == self.used.shown), None)
        if shown is not None:
            self.show_line(shown)


def _state(row: LotRow) -> Verdict:
    if row.status == "blocked":
        return Verdict(Mark.STOP, say(texts.BLOCKED))
    if row.expired:
        return Verdict(Mark.STOP, say(texts.EXPIRED))
    if row.status == "quarantine":
        return Verdict(Mark.HOLD, say(texts.QUARANTINE))
    return Verdict(Mark.TICK, say(texts.APPROVED))


def _usable(row: LotRow) -> bool:
    return _state(row).mark is Mark.TICK
