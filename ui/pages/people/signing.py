"""The sheets of the page: each act about people, workstations and authority is signed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from batchtrack.facility.authority import ChangeAuthority, admissible
from batchtrack.facility.people import RegisterPerson
from batchtrack.facility.roles import Role
from batchtrack.facility.workstations import RetireWorkstation
from batchtrack.refusals import refuse
from batchtrack.services.outcomes import Done, Outcome, not_done
from batchtrack.services.people import Confirmed
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.registers import act_on_authority, act_on_person, act_on_workstation
from batchtrack.services.views.people import AuthorityLine, PersonLine, WorkstationLine
from batchtrack.services.workplace import Workplace
from ui.components.banner import BannerFacts
from ui.components.choice_row import Choice
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.components.signed_list import SignedEntry
from ui.desk import Desk
from ui.pages.people.acts import PersonAct, identified, role_name
from ui.pages.people.lists import roles_words
from ui.sheets import Answers, Asked, AskedChoice, AskedSecret, AskedWords, ask_signed_answers, tell_once
from ui.sheets.answers import AnswerForm
from ui.texts import people as texts
from ui.texts import say

_MAY = "may"


class PeopleSheets:
    """Opens the sheets over a page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def act(self, act: PersonAct, line: PersonLine) -> SignatureSheet:
        """Ask for an act about a person."""
        title = say(act.words, name=line.name)
        banner = BannerFacts(line.name, line.person)
        entries = [SignedEntry(say(texts.ROLES), roles_words(line)), SignedEntry(say(texts.KEY), self._key(line))]
        facts = self._facts(banner, title, say(act.meaning), entries)

        def done(outcome: Done) -> None:
            if act.tells is not None:
                heading, sentence = act.tells
                tell_once(self._parent, banner, (say(heading), outcome.made, say(sentence)))

        return self._ask(facts, act.asked(line), lambda by, given: act.do(self._workplace, line, by, given), done)

    def register(self) -> SignatureSheet:
        """Ask for a new person."""
        asked = (
            AskedWords("person", say(texts.ID), say(texts.ID_HINT), short=True),
            AskedWords("name", say(texts.NAME), say(texts.NAME_HINT), short=True),
            AskedWords("badge", say(texts.BADGE), say(texts.BADGE_HINT), short=True),
            identified(),
        )
        facts = self._facts(self._here(), say(texts.REGISTER), say(texts.REGISTER_MEANING))

        def do(by: Confirmed, given: Answers) -> Outcome:
            command = RegisterPerson(given["person"], given["name"], given["badge"], given["identified"])
            return act_on_person(self._workplace, command, by)

        return self._ask(facts, asked, do)

    def change_authority(self, line: AuthorityLine) -> SignatureSheet:
        """Ask who may do an act from now on."""
        answers = Choice(_MAY, say(texts.ALLOWED)), Choice("not", say(texts.NOT_ALLOWED))
        roles = [role for role in Role if role in admissible(line.right)]
        asked: tuple[Asked, ...] = (
            *(AskedChoice(role.value, role_name(role), answers) for role in roles),
            AskedWords("reason", say(texts.REASON)),
        )
        entries = [SignedEntry(line.right.value, ", ".join(map(role_name, line.roles)))]
        facts = self._facts(self._here(), say(texts.CHANGE_AUTHORITY), say(texts.CHANGE_AUTHORITY_MEANING), entries)

        def do(by: Confirmed, given: Answers) -> Outcome:
            chosen = frozenset(role for role in roles if given[role.value] == _MAY)
            return act_on_authority(self._workplace, ChangeAuthority(line.right, chosen, given["reason"]), by)

        sheet = self._ask(facts, asked, do)
        form = sheet.findChild(AnswerForm)
        assert isinstance(form, AnswerForm), "it was just made"
        for role in roles:
            form.choose(role.value, _MAY if role in line.roles else "not")
        return sheet

    def register_workstation(self) -> SignatureSheet:
        """Ask for this workstation's key."""
        facts = self._facts(self._here(), say(texts.REGISTER_WORKSTATION), say(texts.REGISTER_WORKSTATION_MEANING))
        asked = (AskedSecret("passphrase", say(texts.PASSPHRASE)),)

        def do(by: Confirmed, given: Answers) -> Outcome:
            folder = self._workplace.state
            if folder is None:
                return not_done(refuse("KY-31", workstation=self._workplace.workstation, folder="none"))
            return register_workstation(self._workplace, given["passphrase"], folder, by)

        return self._ask(facts, asked, do)

    def retire_workstation(self, line: WorkstationLine) -> SignatureSheet:
        """Ask for the end of a workstation's key."""
        title = say(texts.RETIRE_WORKSTATION, name=line.workstation)
        facts = self._facts(self._here(), title, say(texts.RETIRE_WORKSTATION_MEANING))

        def do(by: Confirmed, given: Answers) -> Outcome:
            return act_on_workstation(self._workplace, RetireWorkstation(line.workstation, given["reason"]), by)

        return self._ask(facts, (AskedWords("reason", say(texts.REASON)),), do)

    @property
    def _workplace(self) -> Workplace:
        return self._desk.workplace

    def _ask(
        self,
        facts: SignatureFacts,
        asked: Sequence[Asked],
        do: Callable[[Confirmed, Answers], Outcome],
        done: Callable[[Done], object] | None = None,
    ) -> SignatureSheet:
        return ask_signed_answers(self._desk, self._parent, facts, asked, do, done)

    def _here(self) -> BannerFacts:
        site = self._workplace.site
        return BannerFacts(site.name, site.code)

    def _facts(
        self, banner: BannerFacts, title: str, meaning: str, entries: Sequence[SignedEntry] = ()
    ) -> SignatureFacts:
        return SignatureFacts(
            banner=banner,
            about=title,
            list_title=title,
            entries=entries,
            title=say(texts.SIGN_AS),
            meaning=meaning,
            act=title,
            back=say(texts.BACK),
            name=self._desk.session.name,
        )

    @staticmethod
    def _key(line: PersonLine) -> str:
        words = say(texts.KEYS[line.key.value])
        return f"{words}, {line.certificate[:16]}…" if line.certificate else words
