"""``batchtrack database create``: a PostgreSQL server set up in one command."""

from typing import Annotated, Final

import typer

from batchtrack.commands.options import Json
from batchtrack.commands.saying import say, say_json
from batchtrack.upkeep.server_setup import set_up

DATABASE: Final = typer.Typer(help="Databases on a server.", no_args_is_help=True)


@DATABASE.callback()
def database() -> None:
    """Set up databases."""


@DATABASE.command()
def create(
    url: Annotated[str, typer.Argument(metavar="URL", help="Of the database, as somebody who may make it.")],
    app_role: Annotated[
        str | None,
        typer.Option("--app-role", metavar="NAME", help="The program's role; else DATABASE_app."),
    ] = None,
    json: Json = False,
) -> None:
    """Make database, owner, the program's role, tables and triggers on a PostgreSQL server; prints the addresses."""
    made = set_up(url, app_role)
    if json:
        say_json(made)
        return
    say("Tables made." if made.made_tables else "The tables were there; rights were given again.")
    say(f"For the program, on every workstation: {made.program}")
    say(f"For upgrades and restores, kept by the administrator: {made.owner}")
    say("A password is shown here once and stands nowhere else.")
