"""``batchtrack backup`` and ``batchtrack restore``: the whole record in a file, and back into a new database."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine

from batchtrack.commands.opening import chosen_database, opened_engine, state_folder, workstation
from batchtrack.commands.options import Database, Json
from batchtrack.commands.saying import say, say_json, tell
from batchtrack.database import clock_of
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.checkpoints import facility_folder, keep_up
from batchtrack.services.read_model_check import RECORD_READER
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import by_workstation
from batchtrack.upkeep import check_at_start
from batchtrack.upkeep.backup import checked_archive, take
from batchtrack.upkeep.backup.restoring import restore as restore_record
from batchtrack.upkeep.erasures import ErasureList, all_kept_erasures, keep_erasures
from batchtrack.upkeep.second_place import checked_files
from reports import PdfPapers


def backup(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="A file that is not there yet.")],
    database: Database = None,
    json: Json = False,
) -> None:
    """Write the whole record into one file; exit 1 where the record has findings."""
    with opened_engine(chosen_database(database)) as engine:
        refusal = check_at_start(engine)
        if refusal is not None:
            raise Refused(refusal)
        _take_checkpoint(engine)
        taken = take(engine, output, clock_of(engine).now(), RECORD_READER)
    manifest = taken.archive.manifest
    tell(taken.told)
    if json:
        say_json({"file": str(output), "sha256": taken.archive.digest, "manifest": manifest.model_dump()})
    else:
        say(f"{manifest.events} events and {len(manifest.parts)} tables are in {output}, read back and checked.")
    if taken.told:
        raise typer.Exit(1)


def _take_checkpoint(engine: Engine) -> None:
    """So that the backup carries one over all that it holds; a workstation without a key of its own takes none."""
    state = state_folder()
    workplace = Workplace(engine, clock_of(engine), workstation(), PdfPapers(), state)
    if not isinstance(by_workstation(workplace, state), Refusal):
        tell(keep_up(workplace))


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup, or the folder of a second place.")],
    into: Annotated[str, typer.Option("--into", metavar="URL", help="A new SQLite file or an empty database.")],
    json: Json = False,
) -> None:
    """Put a record back into a new database of either kind, verify it, and erase again what was erased since."""
    kept = checked_files(source) if source.is_dir() else checked_archive(source)
    restored = restore_record(kept, into, RECORD_READER, erasures=_erasures(source))
    found, again = restored.verification, restored.erased_again
    if json:
        said = {"streams": found.streams, "events": found.events, "documents": found.documents, "erased_again": again}
        say_json(said)
        return
    say(f"{found.events} events of {found.streams} streams and {found.documents} documents are back and verified.")
    if again:
        say(f"The identifiers of {', '.join(again)} were erased since, and are erased again.")


def _erasures(source: Path) -> tuple[ErasureList, ...]:
    """Every list of erasures that lies beside the backup or on this computer; those beside it are kept here as well."""
    state = state_folder()
    beside = all_kept_erasures(source if source.is_dir() else source.parent)
    for listed in beside:
        keep_erasures(facility_folder(state, listed.root), listed)
    own = (each for folder in sorted(state.glob("facility-*")) for each in all_kept_erasures(folder))
    return (*beside, *own)
