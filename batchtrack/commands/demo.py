"""``batchtrack demo``: a facility marked as a demonstration, with a batch at every stage of life."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from batchtrack.batch.questions.times import show_date, show_time
from batchtrack.commands.demonstration.director import Progress as Told
from batchtrack.commands.demonstration.home import Home, home_at
from batchtrack.commands.demonstration.laying_out import lay_out
from batchtrack.commands.demonstration.people import PEOPLE
from batchtrack.commands.demonstration.programme import STORIES
from batchtrack.commands.demonstration.standing import Shown, Standing, expired_at, shown_batches, standing_of
from batchtrack.commands.opening import opened_workplace
from batchtrack.commands.options import Json
from batchtrack.commands.saying import aside_console, result_console, say_json, tell
from batchtrack.commands.window import open_window
from batchtrack.refusals import refuse
from batchtrack.services.workplace import Workplace
from reports import PdfPapersInProcess


def demo(
    home: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where it lies; else the user's data folder.")
    ] = None,
    no_window: Annotated[bool, typer.Option("--no-window", help="Make it and say what is there.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Replace the one that is there.")] = False,
    json: Json = False,
) -> None:
    """Open the demonstration; a first run lays it out, a later one opens what is there."""
    place = home_at(home)
    if fresh or standing_of(place) is not Standing.THERE:
        with _progress(aside_console()) as told:
            lay_out(place, told)
    with PdfPapersInProcess() as papers, opened_workplace(place.url, papers, place.state) as workplace:
        _say(place, workplace, json=json)
        if no_window:
            return
        code = open_window(workplace, PEOPLE)
    raise typer.Exit(code)


@contextmanager
def _progress(console: Console) -> Iterator[Told]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Laying out the demonstration")

        def told(acts: int, until: datetime) -> None:
            bar.update(task, description=f"Laying out the demonstration: {acts} acts, up to {show_date(until.date())}")

        yield told


def _say(home: Home, workplace: Workplace, *, json: bool) -> None:
    batches = shown_batches(workplace)
    papers = home.papers()
    ended = expired_at(workplace)
    if ended is not None:
        tell([refuse("CM-07", until=show_time(ended, workplace.site.zone))])
    if json:
        say_json({"database": home.url, "batches": batches, "certificates": [str(path) for path in papers]})
        return
    console = result_console()
    console.print(f"{workplace.site.name} {workplace.site.code}: demonstration data, not for use in patients.")
    console.print(f"Database: {home.url}", soft_wrap=True)
    for path in papers:
        console.print(f"Certificate: {path}", soft_wrap=True)
    console.print()
    console.print(_what_to_look_at(batches))
    console.print()
    console.print(_people())


def _what_to_look_at(batches: tuple[Shown, ...]) -> Table:
    words = {story.batch: story.look_at for story in STORIES}
    table = Table("Batch", "Stage", "Look at", box=None, pad_edge=False)
    for batch in batches:
        table.add_row(batch.id, batch.stage, words.get(batch.id, ""))
    return table


def _people() -> Table:
    table = Table("Sign in as", "Role", "Password", box=None, pad_edge=False)
    for person in PEOPLE:
        table.add_row(person.name, ", ".join(role.value.replace("_", " ") for role in person.roles), person.password)
    return table
