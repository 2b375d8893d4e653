"""``batchtrack people``: who acts here, how far their keys are, failed tries, and who may do what."""

from typing import Final

import typer

from batchtrack.commands.people.keys import first_sign_in_command, password_command, register_workstation_command
from batchtrack.commands.people.listing import list_authority, list_people, list_tries

PEOPLE: Final = typer.Typer(
    help="People, keys, failed tries and authority; asks for name and password.", no_args_is_help=True
)
PEOPLE.command("list")(list_people)
PEOPLE.command("tries")(list_tries)
PEOPLE.command("authority")(list_authority)
PEOPLE.command("first-sign-in")(first_sign_in_command)
PEOPLE.command("password")(password_command)
PEOPLE.command("register-workstation")(register_workstation_command)

__all__ = ["PEOPLE"]
