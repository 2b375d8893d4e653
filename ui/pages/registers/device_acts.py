"""The acts on devices: register, record a calibration, take out of use, return to use."""

from PySide6.QtWidgets import QWidget

from batchtrack.facility.equipment import RegisterDevice, ReturnToUse, TakeOutOfUse
from batchtrack.facility.rights import HOLDERS, Right
from batchtrack.services.registers import act_on_device
from batchtrack.services.stores import KnownKinds, TypedCalibration, known_kinds, record_calibration
from batchtrack.services.views.registers import DeviceRow
from ui.components.banner import BannerFacts
from ui.components.choice_row import Choice
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.registers.act_line import LineAct
from ui.sheets import (
    Asked,
    AskedChoice,
    AskedOption,
    AskedWords,
    AskFacts,
    ask,
    ask_signed_answers,
    own_name,
)
from ui.texts import registers as texts
from ui.texts import say
from ui.work import Latest


class DeviceActs:
    """Acts asked for by the register of equipment."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._latest = Latest(desk.worker)

    def of(self, row: DeviceRow) -> tuple[LineAct, ...]:
        """What the state of a device allows."""
        calibrate = LineAct(texts.CALIBRATE, Right.RECORD_CALIBRATION, lambda: self.calibrate(row))
        if row.in_use:
            return (calibrate, LineAct(texts.TAKE_OUT, Right.TAKE_OUT_OF_USE, lambda: self.take_out(row)))
        return (calibrate, LineAct(texts.RETURN, Right.RETURN_TO_USE, lambda: self.give_back(row)))

    def register(self) -> None:
        """A device comes into the facility."""
        self._latest.ask(lambda: known_kinds(self._desk.workplace), self._ask_device)

    def calibrate(self, row: DeviceRow) -> None:
        """A certificate of calibration is at hand."""
        asked = (
            AskedWords("certificate", say(texts.CERTIFICATE), short=True),
            AskedWords("on", say(texts.CALIBRATED_ON), say(texts.DAY_HINT), short=True),
            AskedWords("due", say(texts.HOLDS_UNTIL), say(texts.DAY_HINT), short=True),
        )
        facts = self._facts(row, texts.CALIBRATE, texts.CALIBRATE_SENTENCE, asked)
        workplace, session = self._desk.workplace, self._desk.session
        ask(
            self._desk,
            self._parent,
            facts,
            lambda given: record_calibration(
                workplace, TypedCalibration(row.device, given["on"], given["due"], given["certificate"]), session
            ),
        )

    def take_out(self, row: DeviceRow) -> None:
        """Anybody stops its use."""
        facts = self._facts(row, texts.TAKE_OUT, texts.TAKE_OUT_SENTENCE, (_reason(),))
        workplace, session = self._desk.workplace, self._desk.session
        ask(
            self._desk,
            self._parent,
            facts,
            lambda given: act_on_device(workplace, TakeOutOfUse(row.device, given["reason"]), session),
        )

    def give_back(self, row: DeviceRow) -> None:
        """QA lets it be used again."""
        workplace = self._desk.workplace
        content = SignatureFacts(
            banner=_banner(row),
            about=row.kind,
            list_title=say(texts.DEVICE),
            entries=(SignedEntry(say(texts.DEVICE), row.device), SignedEntry(say(texts.SERIAL), row.serial)),
            title=say(texts.RETURN),
            meaning=say(texts.RETURN_MEANING),
            act=say(texts.RETURN),
            back=say(texts.BACK),
            name=own_name(self._desk, {role.value for role in HOLDERS[Right.RETURN_TO_USE]}),
        )
        ask_signed_answers(
            self._desk,
            self._parent,
            content,
            (_reason(),),
            lambda by, given: act_on_device(workplace, ReturnToUse(row.device, given["reason"]), by),
        )

    def _ask_device(self, known: KnownKinds) -> None:
        needs = (Choice("yes", say(texts.YES)), Choice("no", say(texts.NO)))
        asked = (
            AskedWords("device", say(texts.DEVICE_ID), say(texts.DEVICE_ID_HINT), short=True),
            AskedOption("kind", say(texts.KIND), tuple(Choice(kind, kind) for kind in known.equipment)),
            AskedWords("name", say(texts.NAME), short=True),
            AskedWords("serial", say(texts.SERIAL), short=True),
            AskedChoice("calibration", say(texts.NEEDS_CALIBRATION), needs),
        )
        facts = AskFacts(
            banner=BannerFacts(self._desk.workplace.site.name, ""),
            about=say(texts.EQUIPMENT),
            title=say(texts.REGISTER),
            sentence=say(texts.REGISTER_SENTENCE),
            asked=asked,
            act=say(texts.REGISTER),
            back=say(texts.BACK),
        )
        workplace, session = self._desk.workplace, self._desk.session
        ask(
            self._desk,
            self._parent,
            facts,
            lambda given: act_on_device(
                workplace,
                RegisterDevice(
                    given["device"],
                    given["name"],
                    given["kind"],
                    given["serial"],
                    needs_calibration=given["calibration"] == "yes",
                ),
                session,
            ),
        )

    def _facts(self, row: DeviceRow, words: str, sentence: str, asked: tuple[Asked, ...]) -> AskFacts:
        return AskFacts(_banner(row), row.kind, say(words), asked, say(words), say(texts.BACK), say(sentence))


def _banner(row: DeviceRow) -> BannerFacts:
    return BannerFacts(row.device, row.name)


def _reason() -> AskedWords:
    return AskedWords("reason", say(texts.REASON))
