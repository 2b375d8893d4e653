"""Who runs a command that shows patients, prints or exports: name and password, as at the window (21 CFR 11.300)."""

import os
import sys
from typing import Final

import typer

from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.people import Confirmed, Session, confirm, sign_in
from batchtrack.services.workplace import Workplace

USER: Final = "BATCHTRACK_USER"
PASSWORD: Final = "BATCHTRACK_PASSWORD"  # noqa: S105 - the name of a variable

_INTERRUPTED: Final = 130  # as shells say it; neither a finding nor refused input


def signed_in(workplace: Workplace) -> Session:
    """A session for one command, from the environment or by asking.

    Raises:
        Refused: there is nobody to ask (CM-01), or name and password do not belong together (SV-01).
    """
    session = sign_in(workplace, *_name_and_password())
    if isinstance(session, Refusal):
        raise Refused(session)
    return session


def confirmed_by_asking(workplace: Workplace) -> Confirmed:
    """A person whose own key signs one act of a command.

    Raises:
        Refused: as `signed_in`.
    """
    confirmed = confirm(workplace, *_name_and_password())
    if isinstance(confirmed, Refusal):
        raise Refused(confirmed)
    return confirmed


def _name_and_password() -> tuple[str, str]:
    user = os.environ.get(USER) or asked("Name or id")
    return user, os.environ.get(PASSWORD) or asked("Password", hidden=True)


def asked(what: str, *, hidden: bool = False) -> str:
    """An answer from the terminal.

    Raises:
        Refused: there is nobody to ask (CM-01).
    """
    if not sys.stdin.isatty():
        raise Refused(refuse("CM-01"))
    try:
        answer: str = typer.prompt(what, hide_input=hidden, err=True)
    except typer.Abort:
        raise typer.Exit(_INTERRUPTED) from None
    return answer
