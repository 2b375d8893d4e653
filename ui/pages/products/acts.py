"""The acts on a version: put forward, approve for either side, make effective, withdraw."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from batchtrack.facility.roles import Role
from batchtrack.product.life import Stage
from batchtrack.product.life.events import Side
from batchtrack.services import product_library
from batchtrack.services.views.product_document import ProductDocument
from ui.components.banner import BannerFacts
from ui.components.button import Button
from ui.components.choice_row import Choice
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.products.news import SIDES
from ui.sheets import AskedChoice, AskedWords, AskFacts, ask, ask_signature, ask_signed_answers, own_name
from ui.texts import products as texts
from ui.texts import say

_SHORT = 12
_QUALITY = (Role.QA_REVIEWER.value, Role.QUALIFIED_PERSON.value)
_PRODUCTION = (Role.TECHNICIAN.value, Role.PLANNER.value)


class ProductActs:
    """Acts asked for by the library."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def buttons(self, seen: ProductDocument) -> tuple[Button, ...]:
        """What the stage of a version allows; the services say who may."""
        found: list[Button] = []
        if seen.state.stage is Stage.CHECKED:
            sides = ((Side.PRODUCTION, texts.APPROVE_PRODUCTION), (Side.QA, texts.APPROVE_QA))
            open_sides = [(side, words) for side, words in sides if side not in seen.approvals]
            found.extend(self._button(words, lambda side=side: self.approve(seen, side)) for side, words in open_sides)
        if seen.state.stage is Stage.APPROVED:
            found.append(self._button(texts.EFFECT, lambda: self.make_effective(seen)))
        if seen.state.stage is not Stage.WITHDRAWN:
            found.append(self._button(texts.WITHDRAW, lambda: self.withdraw(seen)))
        return tuple(found)

    def put_forward(self) -> None:
        """Choose a document; its problems are told all at once, with their lines."""
        dialog = QFileDialog(self._parent.window(), say(texts.CHOOSE), "", "YAML (*.yaml *.yml)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.ask_changes(Path(chosen)))
        dialog.open()

    def ask_changes(self, path: Path) -> None:
        """What is new in it, in its author's words."""
        facts = AskFacts(
            banner=BannerFacts(path.name, ""),
            about=say(texts.PUT_FORWARD),
            title=say(texts.PUT_FORWARD),
            sentence=say(texts.PUT_FORWARD_SENTENCE),
            asked=(AskedWords("changes", say(texts.CHANGES), short=True),),
            act=say(texts.PUT_FORWARD),
            back=say(texts.BACK),
        )
        workplace, session = self._desk.workplace, self._desk.session
        ask(
            self._desk,
            self._parent,
            facts,
            lambda given: product_library.put_forward(
                workplace, path.read_bytes(), path.name, given["changes"], session
            ),
        )

    def approve(self, seen: ProductDocument, side: Side) -> None:
        """One who did not write it approves its text."""
        words = texts.APPROVE_PRODUCTION if side is Side.PRODUCTION else texts.APPROVE_QA
        meaning = say(texts.APPROVE_MEANING, side=say(SIDES[side]))
        content = self._content(seen, words, meaning, _PRODUCTION if side is Side.PRODUCTION else _QUALITY)
        workplace, document = self._desk.workplace, seen.product.fingerprint
        ask_signature(
            self._desk,
            self._parent,
            content,
            lambda by: product_library.approve(workplace, seen.stream, document, side, by),
        )

    def make_effective(self, seen: ProductDocument) -> None:
        """New batches take it from now on."""
        workplace = self._desk.workplace
        ask_signature(
            self._desk,
            self._parent,
            self._content(seen, texts.EFFECT, say(texts.EFFECT_MEANING), _QUALITY),
            lambda by: product_library.make_effective(workplace, seen.stream, workplace.clock.now(), by),
        )

    def withdraw(self, seen: ProductDocument) -> None:
        """No new batch takes it; for cause, the running ones are held."""
        answers = (Choice("yes", say(texts.CAUSE_YES)), Choice("no", say(texts.CAUSE_NO)))
        asked = (AskedWords("reason", say(texts.REASON)), AskedChoice("cause", say(texts.CAUSE), answers))
        workplace = self._desk.workplace
        ask_signed_answers(
            self._desk,
            self._parent,
            self._content(seen, texts.WITHDRAW, say(texts.WITHDRAW_MEANING), _QUALITY),
            asked,
            lambda by, given: product_library.withdraw(
                workplace, seen.stream, given["reason"], by, for_cause=given["cause"] == "yes"
            ),
        )

    @staticmethod
    def _button(words: str, begin: object) -> Button:
        button = Button(say(words))
        button.clicked.connect(begin)
        return button

    def _content(self, seen: ProductDocument, words: str, meaning: str, roles: tuple[str, ...]) -> SignatureFacts:
        product = seen.product
        version = say(texts.VERSION, product=product.code, version=str(product.version))
        fingerprint = " ".join(product.fingerprint[start : start + _SHORT] for start in range(0, 64, _SHORT))
        return SignatureFacts(
            banner=BannerFacts(product.code, ""),
            about=version,
            list_title=say(texts.VERSION_SIGNED),
            entries=(SignedEntry(version, product.title), SignedEntry(say(texts.SIGNED_TEXT), fingerprint)),
            title=say(words),
            meaning=meaning,
            act=say(words),
            back=say(texts.BACK),
            name=own_name(self._desk, roles),
        )
