"""Changing the own password: the present one is typed as for a signature, the new one twice."""

from PySide6.QtWidgets import QWidget

from batchtrack.refusals import refuse
from batchtrack.services.enrolling import change_password
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import Confirmed
from ui.components.banner import BannerFacts
from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.desk import Desk
from ui.sheets import Answers, AskedSecret, ask_signed_answers
from ui.texts import people as texts
from ui.texts import say


def ask_new_password(desk: Desk, parent: QWidget) -> SignatureSheet:
    """Ask for the present password and a new one."""
    session = desk.session
    title = say(texts.CHANGE_PASSWORD)
    facts = SignatureFacts(
        banner=BannerFacts(session.name, session.person),
        about=title,
        list_title=title,
        entries=(),
        title=say(texts.SIGN_AS),
        meaning=say(texts.CHANGE_PASSWORD_MEANING),
        act=title,
        back=say(texts.BACK),
        name=session.name,
    )
    asked = (
        AskedSecret("password", say(texts.NEW_PASSWORD), say(texts.NEW_PASSWORD_HINT)),
        AskedSecret("again", say(texts.NEW_PASSWORD_AGAIN)),
    )

    def do(by: Confirmed, given: Answers) -> Outcome:
        if given["password"] != given["again"]:
            by.held.drop()
            return not_done(refuse("SV-10"))
        return change_password(desk.workplace, given["password"], by)

    return ask_signed_answers(
        desk, parent, facts, asked, do, lambda _done: desk.noted.emit(say(texts.PASSWORD_CHANGED))
    )
