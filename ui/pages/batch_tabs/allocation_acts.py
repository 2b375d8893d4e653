"""Donors on the custody tab: a collection gets its donation number, a vial becomes a recipient's or is given back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from batchtrack.batch.questions.duties import QA_ROLES
from batchtrack.facility.cell_banks import GROUPS
from batchtrack.refusals import Refusal
from batchtrack.services.allocating import allocate, release
from batchtrack.services.donations import number_typed_donation
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.people import Confirmed
from batchtrack.services.typed_vials import read_typing, read_vial
from batchtrack.services.views.shapes import BatchPage, ContainerRow
from batchtrack.services.views.vials import AllocationRow, BankChoice, allocation_rows, bank_choices
from ui.components.choice_row import Choice
from ui.components.marks import Mark
from ui.components.signature_sheet import SignatureFacts
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.sheets import (
    Answers,
    AskedChoice,
    AskedWords,
    ask_signed_answers,
    banner_facts,
    own_name,
)
from ui.texts import custody as texts
from ui.texts import say


class AllocationActs:
    """Acts asked for on the custody tab that need a donor."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def number(self, page: BatchPage) -> None:
        """The donation number of a collection, typed with its check character; a second person compares and signs."""
        desk, batch = self._desk, page.banner.batch
        open_ones = unnumbered(page)
        asked = (
            AskedChoice("container", say(texts.TELL_CONTAINER), choices_of(open_ones)),
            AskedWords("din", say(texts.NUMBER_DIN), say(texts.NUMBER_DIN_HINT)),
        )
        content = SignatureFacts(
            banner=banner_facts(page.banner),
            about=say(texts.NUMBER),
            list_title=say(texts.NUMBER_LIST),
            entries=tuple(SignedEntry(f"{made.number:02d}", made.label, Mark.TYPED) for made in open_ones),
            title=say(texts.NUMBER_TITLE),
            meaning=say(texts.NUMBER_MEANING),
            act=say(texts.NUMBER_SIGN),
            back=say(texts.BACK),
            hint=say(texts.NUMBER_SECOND, name=desk.session.name),
        )

        def do(by: Confirmed, given: Answers) -> Outcome:
            container = int(given["container"])
            return number_typed_donation(desk.workplace, batch, container, given["din"], desk.session, by)

        ask_signed_answers(desk, self._parent, content, asked, do)

    def allocate(self, page: BatchPage) -> None:
        """QA makes a vial the recipient's, after both reports were read."""
        workplace = self._desk.workplace
        self._desk.worker.read(lambda: bank_choices(workplace), lambda banks: self._ask_allocation(page, banks))

    def give_back(self, page: BatchPage) -> None:
        """QA gives a vial back that was not taken out."""
        workplace, batch = self._desk.workplace, page.banner.batch
        self._desk.worker.read(lambda: allocation_rows(workplace, batch), lambda rows: self._ask_return(page, rows))

    def _ask_allocation(self, page: BatchPage, banks: Sequence[BankChoice]) -> None:
        if not Shiboken.isValid(self._parent):
            return
        entries = [
            SignedEntry(f"{bank.bank}, {bank.donor}", bank.typing, Mark.NONE, ", ".join(bank.free)) for bank in banks
        ]
        asked = (
            AskedChoice("container", say(texts.ALLOCATE_CONTAINER), choices_of(wanting_vials(page))),
            AskedWords("vial", say(texts.ALLOCATE_VIAL)),
            AskedChoice("group", say(texts.ALLOCATE_GROUP), tuple(Choice(group, group) for group in GROUPS)),
            AskedWords("loci", say(texts.ALLOCATE_HLA), say(texts.ALLOCATE_HLA_HINT)),
            AskedWords("reason", say(texts.ALLOCATE_REASON), needed=False),
        )
        workplace, batch = self._desk.workplace, page.banner.batch

        def do(by: Confirmed, given: Answers) -> Outcome:
            code = read_vial(given["vial"])
            if isinstance(code, Refusal):
                return NotDone((code,))
            recipient = read_typing(given["group"], given["loci"])
            container, reason = int(given["container"]), given["reason"]
            return allocate(workplace, batch, container, code.bank, code.vial, recipient, reason, by)

        content = self._content(page, texts.ALLOCATE, texts.ALLOCATE_LIST, texts.ALLOCATE_MEANING, entries)
        ask_signed_answers(self._desk, self._parent, content, asked, do)

    def _ask_return(self, page: BatchPage, rows: Sequence[AllocationRow]) -> None:
        if not Shiboken.isValid(self._parent):
            return
        standing = [row for row in rows if row.vial and not row.taken]
        entries = [
            entry
            for row in standing
            for entry in (
                SignedEntry(f"{row.container:02d} {row.label}", row.vial, Mark.TICK),
                SignedEntry(say(texts.DONOR_TYPING), row.donor, Mark.NONE),
                SignedEntry(say(texts.RECIPIENT_TYPING), row.recipient, Mark.NONE),
            )
        ]
        choices = tuple(Choice(str(row.container), f"{row.container:02d} {row.vial}") for row in standing)
        asked = (
            AskedChoice("container", say(texts.TELL_CONTAINER), choices),
            AskedWords("reason", say(texts.END_REASON)),
        )
        workplace, batch = self._desk.workplace, page.banner.batch

        def do(by: Confirmed, given: Answers) -> Outcome:
            return release(workplace, batch, int(given["container"]), given["reason"], by)

        content = self._content(page, texts.GIVE_BACK, texts.GIVE_BACK_LIST, texts.GIVE_BACK_MEANING, entries)
        ask_signed_answers(self._desk, self._parent, content, asked, do)

    def _content(
        self, page: BatchPage, act: str, listed: str, meaning: str, entries: Sequence[SignedEntry]
    ) -> SignatureFacts:
        return SignatureFacts(
            banner=banner_facts(page.banner),
            about=say(act),
            list_title=say(listed),
            entries=tuple(entries),
            title=say(texts.END_TITLE),
            meaning=say(meaning),
            act=say(act),
            back=say(texts.BACK),
            name=own_name(self._desk, QA_ROLES),
        )


def unnumbered(page: BatchPage) -> tuple[ContainerRow, ...]:
    """Collections that bear no donation number yet."""
    return tuple(made for made in page.containers if made.act == "draw" and not made.din)


def wanting_vials(page: BatchPage) -> tuple[ContainerRow, ...]:
    """Containers that a vial of a bank is allocated to."""
    return tuple(made for made in page.containers if made.act == "allocate")


def choices_of(containers: Sequence[ContainerRow]) -> tuple[Choice, ...]:
    """The containers as answers, by number and name."""
    return tuple(Choice(str(made.number), f"{made.number:02d} {made.label}") for made in containers)
