"""The acts on material lots: receive, approve, put into quarantine, block."""

from PySide6.QtWidgets import QWidget

from batchtrack.facility.materials import ApproveLot, BlockLot, LotUnit, QuarantineLot
from batchtrack.facility.rights import HOLDERS, Right
from batchtrack.services.registers import act_on_lot
from batchtrack.services.stores import KnownKinds, TypedLot, known_kinds, receive_lot
from batchtrack.services.views.registers import LotRow
from ui.components.banner import BannerFacts
from ui.components.choice_row import Choice
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.local_time import day
from ui.pages.registers.act_line import LineAct
from ui.sheets import (
    Answers,
    AskedChoice,
    AskedOption,
    AskedWords,
    AskFacts,
    ask,
    ask_signature,
    ask_signed_answers,
    own_name,
)
from ui.texts import registers as texts
from ui.texts import say
from ui.work import Latest


class LotActs:
    """Acts asked for by the register of materials."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._latest = Latest(desk.worker)
        self._zone = desk.workplace.site.zone

    def of(self, row: LotRow) -> tuple[LineAct, ...]:
        """What the state of a lot allows."""
        approve = LineAct(texts.APPROVE, Right.APPROVE_LOTS, lambda: self.approve(row))
        quarantine = LineAct(texts.TO_QUARANTINE, Right.QUARANTINE_LOTS, lambda: self.quarantine(row))
        block = LineAct(texts.BLOCK, Right.BLOCK_LOTS, lambda: self.block(row))
        if row.status == "blocked":
            return ()
        if row.status == "approved":
            return (quarantine, block)
        return (block,) if row.expired else (approve, block)

    def receive(self) -> None:
        """A lot arrived."""
        self._latest.ask(lambda: known_kinds(self._desk.workplace), self._ask_lot)

    def approve(self, row: LotRow) -> None:
        """QA lets it be used."""
        self._sign(row, texts.APPROVE, texts.APPROVE_MEANING, ApproveLot(row.lot))

    def quarantine(self, row: LotRow) -> None:
        """Anybody stops its use."""
        facts = self._facts(row, texts.TO_QUARANTINE, texts.QUARANTINE_SENTENCE, (_reason(),))
        workplace, session = self._desk.workplace, self._desk.session
        ask(
            self._desk,
            self._parent,
            facts,
            lambda given: act_on_lot(workplace, QuarantineLot(row.lot, given["reason"]), session),
        )

    def block(self, row: LotRow) -> None:
        """QA rejects it for good."""
        content = self._content(row, texts.BLOCK, texts.BLOCK_MEANING)
        workplace = self._desk.workplace
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (_reason(),),
            lambda by, given: act_on_lot(workplace, BlockLot(row.lot, given["reason"]), by),
        )

    def _sign(self, row: LotRow, words: str, meaning: str, command: ApproveLot) -> None:
        workplace = self._desk.workplace
        content = self._content(row, words, meaning)
        ask_signature(self._desk, self._parent, content, lambda by: act_on_lot(workplace, command, by))

    def _ask_lot(self, known: KnownKinds) -> None:
        units = tuple(Choice(unit.value, say(_UNITS[unit])) for unit in LotUnit)
        asked = (
            AskedWords("lot", say(texts.LOT_ID), say(texts.LOT_ID_HINT), short=True),
            AskedOption("material", say(texts.KIND), tuple(Choice(kind, kind) for kind in known.materials)),
            AskedWords("name", say(texts.LOT_NAME), say(texts.LOT_NAME_HINT), short=True),
            AskedWords("supplier_lot", say(texts.SUPPLIER_LOT), short=True),
            AskedChoice("unit", say(texts.MEASURED_IN), units),
            AskedWords("quantity", say(texts.QUANTITY), short=True),
            AskedWords("expiry", say(texts.LAST_DAY), say(texts.DAY_HINT), short=True),
        )
        facts = AskFacts(
            banner=BannerFacts(self._desk.workplace.site.name, ""),
            about=say(texts.MATERIALS),
            title=say(texts.RECEIVE),
            sentence=say(texts.RECEIVE_SENTENCE),
            asked=asked,
            act=say(texts.RECEIVE),
            back=say(texts.BACK),
        )
        workplace, session = self._desk.workplace, self._desk.session
        ask(self._desk, self._parent, facts, lambda given: receive_lot(workplace, _typed(given), session))

    def _facts(self, row: LotRow, words: str, sentence: str, asked: tuple[AskedWords, ...]) -> AskFacts:
        return AskFacts(_banner(row), row.material, say(words), asked, say(words), say(texts.BACK), say(sentence))

    def _content(self, row: LotRow, words: str, meaning: str) -> SignatureFacts:
        entries = (
            SignedEntry(say(texts.LOT), row.lot),
            SignedEntry(say(texts.NAME), row.name),
            SignedEntry(say(texts.BALANCE), row.balance),
            SignedEntry(say(texts.LAST_DAY), day(row.expiry, self._zone)),
        )
        return SignatureFacts(
            banner=_banner(row),
            about=row.material,
            list_title=say(texts.LOT),
            entries=entries,
            title=say(words),
            meaning=say(meaning),
            act=say(words),
            back=say(texts.BACK),
            name=own_name(self._desk, {role.value for role in HOLDERS[Right.APPROVE_LOTS]}),
        )


_UNITS = {LotUnit.MILLILITRE: texts.MILLILITRES, LotUnit.PIECE: texts.PIECES}


def _banner(row: LotRow) -> BannerFacts:
    return BannerFacts(row.lot, row.name)


def _reason() -> AskedWords:
    return AskedWords("reason", say(texts.REASON))


def _typed(given: Answers) -> TypedLot:
    return TypedLot(
        lot=given["lot"],
        material=given["material"],
        name=given["name"],
        supplier_lot=given["supplier_lot"],
        quantity=given["quantity"],
        unit=LotUnit(given["unit"]),
        expiry=given["expiry"],
    )
