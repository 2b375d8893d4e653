"""``batchtrack subject``: who a subject is, for those who may know it; what names a patient is never an argument.

Arguments stand in the lists of running programs and in the histories of shells, so identifiers are asked, or read
as one JSON object from the standard input.
"""

import json as json_form
import sys
from dataclasses import asdict, fields
from typing import Annotated, Final

import typer
from rich.table import Table

from batchtrack.commands.credentials import asked, confirmed_by_asking, signed_in
from batchtrack.commands.opening import chosen_database, opened_workplace
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import result_console, say, say_json, tell
from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.outcomes import NotDone
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.erasing import erase
from batchtrack.services.sealed.identifiers import WhoItIs, identify, who_it_is
from reports import PdfPapers

SUBJECT: Final = typer.Typer(
    help="Who a subject is; asks for name and password, and tells it only to those who may know.", no_args_is_help=True
)
_WORDS: Final = {
    "name": "Name",
    "birth_date": "Date of birth (like 1980-01-31)",
    "hospital_number": "Hospital number",
    "wristband": "Content of the hospital's wristband",
}
_WANTED: Final = tuple(part.name for part in fields(Identifiers))

Code = Annotated[str, typer.Argument(metavar="SUBJECT", help="The subject's code.")]


@SUBJECT.command("show")
def show_command(code: Code, database: Database = None, json: Json = False) -> None:
    """Show who a subject is, or when, by whom and why it was erased."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        found = who_it_is(workplace, code, signed_in(workplace))
    if isinstance(found, Refusal):
        raise Refused(found)
    if json:
        say_json(_as_json(found))
    else:
        result_console().print(_table(found))


@SUBJECT.command("identify")
def identify_command(
    code: Code,
    database: Database = None,
    reason: Annotated[str, typer.Option("--reason", help="Why what is recorded is corrected.")] = "",
) -> None:
    """Take up or correct who a subject is: asked one by one, or one JSON object on the standard input."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        session = signed_in(workplace)
        outcome = identify(workplace, code, _told(), session, reason)
    if isinstance(outcome, NotDone):
        raise Refused(*outcome.refusals)
    say(f"What names {code} is recorded, sealed.")


@SUBJECT.command("erase")
def erase_command(
    code: Code,
    ground: Annotated[str, typer.Option("--ground", help="What obliges or allows the facility to erase.")],
    database: Database = None,
) -> None:
    """Destroy the key of what names a subject; signed, and never to be undone."""
    with opened_workplace(chosen_database(database), PdfPapers()) as workplace:
        outcome = erase(workplace, code, ground, confirmed_by_asking(workplace))
    if isinstance(outcome, NotDone):
        raise Refused(*outcome.refusals)
    tell(outcome.told)
    say(f"What named {code} can be read by nobody any more.")


def _told() -> Identifiers:
    if sys.stdin.isatty():
        return Identifiers(**{name: asked(words) for name, words in _WORDS.items()})
    try:
        said = json_form.loads(sys.stdin.read())
        return Identifiers(**{str(name): str(text) for name, text in said.items()})
    except (ValueError, TypeError, AttributeError):
        raise Refused(refuse("PI-09", wanted=", ".join(_WANTED))) from None


def _as_json(found: WhoItIs) -> object:
    entered = [
        {**asdict(each.identifiers or Identifiers()), "by": each.by, "at": time_text(each.at), "reason": each.reason}
        for each in found.entered
    ]
    return {"subject": found.subject, "entered": entered, "erased": found.erased and asdict(found.erased)}


def _table(found: WhoItIs) -> Table:
    table = Table("Subject", found.subject, box=None, pad_edge=False)
    if found.erased is not None:
        table.add_row("Erased", f"{found.erased.at} by {found.erased.name}: {found.erased.ground}")
    elif not found.entered or found.entered[0].identifiers is None:
        table.add_row("Identifiers", "none recorded")
    else:
        for name, text in asdict(found.entered[0].identifiers).items():
            table.add_row(name.replace("_", " ").capitalize(), text)
    return table
