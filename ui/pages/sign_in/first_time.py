"""The first sign-in with a one-time code: the person's own key is made, and its check code is told."""

from PySide6.QtWidgets import QWidget

from batchtrack.facility.people import ACCOUNTABILITY
from batchtrack.refusals import refuse
from batchtrack.services.enrolling import first_sign_in
from batchtrack.services.outcomes import Done, Outcome, not_done
from ui.components.banner import BannerFacts
from ui.desk import Desk
from ui.sheets import Answers, AskedSecret, AskedWords, AskFacts, AskSheet, ask, tell_once
from ui.texts import people as texts
from ui.texts import say


def ask_first_sign_in(desk: Desk, parent: QWidget) -> AskSheet:
    """Ask for name, code and a password of one's own."""
    site = desk.workplace.site
    banner = BannerFacts(site.name, site.code)
    facts = AskFacts(
        banner=banner,
        about=say(texts.FIRST_SIGN_IN),
        title=say(texts.FIRST_SIGN_IN),
        sentence=f"{say(texts.FIRST_SIGN_IN_SENTENCE)} “{ACCOUNTABILITY}”",
        asked=(
            AskedWords("user", say(texts.NAME), short=True),
            AskedWords("code", say(texts.CODE), short=True),
            AskedSecret("password", say(texts.NEW_PASSWORD), say(texts.NEW_PASSWORD_HINT)),
            AskedSecret("again", say(texts.NEW_PASSWORD_AGAIN)),
        ),
        act=say(texts.FIRST_SIGN_IN_ACT),
        back=say(texts.BACK),
    )

    def do(given: Answers) -> Outcome:
        if given["password"] != given["again"]:
            return not_done(refuse("SV-10"))
        return first_sign_in(desk.workplace, given["user"], given["code"], given["password"])

    def done(outcome: Done) -> None:
        tell_once(parent, banner, (say(texts.CHECK_TITLE), outcome.made, say(texts.CHECK_TOLD)))

    return ask(desk, parent, facts, do, done)
