"""Devices: which there are, and to when their calibration holds."""

from batchtrack.facility.rights import Right
from batchtrack.services.tracing import TraceKind
from batchtrack.services.views.registers import DeviceRow, device_rows
from ui.components.marks import Mark, Verdict
from ui.components.table_model import Align, Column
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.local_time import day
from ui.pages.registers.act_line import ActLine, LineAct
from ui.pages.registers.device_acts import DeviceActs
from ui.pages.registers.register import Register, RegisterFacts
from ui.pages.registers.where_used import WhereUsed
from ui.texts import registers as texts
from ui.texts import say


class EquipmentPage(Register[DeviceRow]):
    """The register of devices."""

    def __init__(self, desk: Desk) -> None:
        zone = desk.workplace.site.zone
        columns: tuple[Column[DeviceRow], ...] = (
            Column("device", say(texts.DEVICE), lambda row: row.device, identifier=True, strong=True),
            Column("kind", say(texts.KIND), lambda row: row.kind),
            Column("name", say(texts.NAME), lambda row: row.name),
            Column("serial", say(texts.SERIAL), lambda row: row.serial, identifier=True),
            Column("due", say(texts.CALIBRATION), lambda row: _due(row, zone), Align.RIGHT),
            Column("state", say(texts.STATE), lambda row: _state(row).words, mark=lambda row: _state(row).mark),
        )
        facts = RegisterFacts(
            title=say(texts.EQUIPMENT),
            sentence=say(texts.EQUIPMENT_SENTENCE),
            none=say(texts.EQUIPMENT_NONE),
            drawing=Icon.EQUIPMENT,
            columns=columns,
            stretch="name",
            read=lambda: device_rows(desk.workplace),
            filters={texts.ALL: lambda _row: True, texts.USABLE: _usable, texts.UNUSABLE: lambda row: not _usable(row)},
        )
        super().__init__(desk, facts)
        self.acts = DeviceActs(desk, self)
        self.line = ActLine(desk)
        self.add_below(self.line)
        self.used = WhereUsed(desk, TraceKind.EQUIPMENT)
        self.add_below(self.used)
        self.table.opened.connect(self.show_line)
        self.offer(LineAct(texts.REGISTER, Right.REGISTER_EQUIPMENT, self.acts.register))

    def show_line(self, row: DeviceRow) -> None:
        """Show a device with what can be done with it, and where it was used."""
        detail = say(texts.DEVICE_DETAIL, kind=row.kind, serial=row.serial)
        self.line.show_line(f"{row.device} {row.name}", detail, self.acts.of(row))
        self.used.show_for(row.device)

    def again(self, rows: tuple[DeviceRow, ...]) -> None:
        """Show the open line as it stands now."""
        shown = next((row for row in rows if row.device == self.used.shown), None)
        if shown is not None:
            self.show_line(shown)


def _due(row: DeviceRow, zone: str) -> str:
    return "" if row.calibration_due is None else day(row.calibration_due, zone)


def _state(row: DeviceRow) -> Verdict:
    if not row.in_use:
        return Verdict(Mark.STOP, say(texts.OUT_OF_USE))
    if row.overdue:
        return Verdict(Mark.STOP, say(texts.OVERDUE))
    if row.calibration_due is None:
        return Verdict(Mark.NONE, say(texts.NEEDS_NONE))
    return Verdict(Mark.TICK, say(texts.CALIBRATED))


def _usable(row: DeviceRow) -> bool:
    return _state(row).mark is not Mark.STOP
