"""``batchtrack people first-sign-in``, ``password`` and ``register-workstation``: a key is made or locked anew."""

import os
from typing import Final

from batchtrack.commands.credentials import asked, confirmed_by_asking
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database
from batchtrack.commands.saying import say
from batchtrack.facility.people import ACCOUNTABILITY
from batchtrack.refusals import Refused, refuse
from batchtrack.services.enrolling import change_password, first_sign_in
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import Confirmed
from batchtrack.services.registering_workstations import register_workstation
from batchtrack.services.workplace import Workplace
from reports import PdfPapers

NEW_PASSWORD: Final = "BATCHTRACK_NEW_PASSWORD"  # noqa: S105 - the name of a variable
CODE: Final = "BATCHTRACK_ONE_TIME_CODE"
PASSPHRASE: Final = "BATCHTRACK_ISSUING_PASSPHRASE"  # noqa: S105 - likewise


def first_sign_in_command(database: Database = None) -> None:
    """Make the own key with a one-time code, and accept what signatures mean; prints the key's check code."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        say(f"With the key you accept: {ACCOUNTABILITY}")
        user = os.environ.get("BATCHTRACK_USER") or asked("Name or id")
        code = os.environ.get(CODE) or asked("One-time code")
        made = _done(first_sign_in(workplace, user, code, _new_password())).made
    say(f"Check code: {made}")
    say("Tell it, in person, to the administrator and the QA reviewer who certify the key.")


def password_command(database: Database = None) -> None:
    """Lock the own key under another password."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        by = confirmed_by_asking(workplace)
        _done(change_password(workplace, _new_password(), by))
    say("The password is changed.")


def register_workstation_command(database: Database = None) -> None:
    """Make this workstation's key, which signs what no person does; asks for the issuing key's passphrase."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        by = confirmed_by_asking(workplace)
        passphrase = os.environ.get(PASSPHRASE) or asked("Passphrase of the issuing key", hidden=True)
        _done(_registered(workplace, passphrase, by))
        say(f"{workplace.workstation} has its key, in {workplace.state}.")


def _registered(workplace: Workplace, passphrase: str, by: Confirmed) -> Outcome:
    assert workplace.state is not None, "a command's workplace has a state folder"
    return register_workstation(workplace, passphrase, workplace.state, by)


def _new_password() -> str:
    given = os.environ.get(NEW_PASSWORD)
    if given is not None:
        return given
    first, again = asked("New password", hidden=True), asked("New password again", hidden=True)
    if first != again:
        raise Refused(refuse("SV-10"))
    return first


def _done(outcome: Outcome) -> Done:
    if isinstance(outcome, NotDone):
        raise Refused(*outcome.refusals)
    return outcome
