"""Checkpoints: taken at a release and after work, journalled, and kept in this workstation's own state folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.database.tables import EVENT
from batchtrack.events.texts import time_text
from batchtrack.facility.checkpoints import CheckpointTaken
from batchtrack.facility.streams import checkpoint_stream
from batchtrack.journal import kind_of
from batchtrack.journal.rows import COLUMNS, Recorded, StoredRow, recorded, stored
from batchtrack.journal.standing import Beside, all_heads, beside, others_of, tree_over
from batchtrack.journal.stream_heads import Head
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.identified import Confirmed, KeyAlone
from batchtrack.services.recording import Plan, write
from batchtrack.services.root_certificate import root_of
from batchtrack.services.settling import settled_unsigned
from batchtrack.services.workplace import Workplace
from batchtrack.services.workstations import by_workstation
from batchtrack.upkeep.checkpoints import Outside, checkpoint_findings, keep, newest_kept

_MOVED_NOWHERE: Final[Mapping[str, Head]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a checkpoint stands for, from one snapshot; ``heads`` holds its own stream as well."""

    own: str
    heads: Mapping[str, Head]
    beside: Beside

    @property
    def event(self) -> CheckpointTaken:
        """The checkpoint over it."""
        others = others_of(self.heads, self.own)
        return CheckpointTaken(tree=tree_over(self.heads, self.own), streams=len(others), beside=self.beside.digest)

    def add_to(self, plan: Plan) -> None:
        """Journal it with the act."""
        before = self.heads.get(self.own)
        plan.write(self.own, 0 if before is None else before.version, (self.event,))


def seen_by(workplace: Workplace, connection: Connection, moved: Mapping[str, Head] = _MOVED_NOWHERE) -> Seen:
    """Where everything stands in this transaction, and where the act under way will have moved its streams to."""
    heads = {**all_heads(connection), **moved}
    return Seen(checkpoint_stream(workplace.workstation), heads, beside(connection))


def take_checkpoint(workplace: Workplace, by: Confirmed | KeyAlone) -> Outside:
    """Journal a checkpoint over everything that stands now, signed by a person's own key or the workstation's.

    Raises:
        Refused: it was refused, or no facility was founded here yet (KY-23).
    """

    def attempt() -> Seen:
        with beginning(workplace) as (connection, now):
            seen = seen_by(workplace, connection)
            plan = Plan(now, seeded=workplace.site_in(connection).seeding)
        seen.add_to(plan)
        write(workplace, plan, by)
        return seen

    with workplace.checkpointing:
        taken = settled_unsigned(attempt)
    if not isinstance(taken, Seen):
        raise Refused(*taken.refusals)
    return outside_of(workplace, taken)


def outside_of(workplace: Workplace, seen: Seen) -> Outside:
    """A checkpoint that was just journalled, as it is kept outside.

    Raises:
        Refused: no facility was founded here yet (KY-23).
    """
    before = seen.heads.get(seen.own)
    version = 1 if before is None else before.version + 1
    with reading(workplace.engine) as connection:
        wanted = select(*COLUMNS).where(EVENT.c.stream == seen.own, EVENT.c.version == version)
        row = stored(connection.execute(wanted).one())
    return _outside(root_of(workplace.site), row, seen.heads, seen.beside)


def keep_copy(workplace: Workplace, outside: Outside) -> tuple[Refusal, ...]:
    """Keep a checkpoint in the state folder, unless the record is no longer what the one kept there says (IN-03).

    So a workstation notices by itself that an older database was put back, and keeps what shows it.
    """
    folder = kept_folder(workplace)
    if folder is None:
        return ()
    try:
        told = _differs(workplace, folder)
        if not told:
            keep(folder, outside)
    except OSError as error:
        return (refuse("IN-04", folder=str(folder), cause=error.strerror or type(error).__name__),)
    except Refused as refused:
        return refused.refusals
    return told


def keep_up(workplace: Workplace) -> tuple[Refusal, ...]:
    """What each workstation does now and then: a checkpoint over all work since the last one, and its copy here.

    Where another one has taken it already, that one is copied; where nothing happened, nothing is written.

    Returns:
        What somebody must be told: the record was put back (IN-03), no copy can be kept (IN-04), this workstation has
            no key to sign with (KY-31).
    """
    folder = kept_folder(workplace)
    if folder is None:
        return ()
    with reading(workplace.engine) as connection:
        covering = _covering(connection, root_of(workplace.site))
    if covering is not None:
        return _copy_new(workplace, folder, covering)
    by = _this_workstation(workplace)
    if isinstance(by, Refusal):
        return (by,)
    return _differs(workplace, folder) or keep_copy(workplace, take_checkpoint(workplace, by))


def checkpoint_before(connection: Connection, at: datetime) -> str:
    """Root of the tree of the newest checkpoint up to a moment of the record; empty where none was taken."""
    wanted = (
        select(*COLUMNS)
        .where(EVENT.c.kind == CheckpointTaken.KIND, EVENT.c.recorded_at <= time_text(at))
        .order_by(EVENT.c.recorded_at.desc(), EVENT.c.stream, EVENT.c.version.desc())
        .limit(1)
    )
    taken = [recorded(stored(row), CATALOGUE).event for row in connection.execute(wanted)]
    return next((event.tree for event in taken if isinstance(event, CheckpointTaken)), "")


def kept_folder(workplace: Workplace) -> Path | None:
    """Where this workstation keeps the checkpoints of its facility; None where it keeps none."""
    if workplace.state is None or workplace.site.keys is None:
        return None
    return facility_folder(workplace.state, root_of(workplace.site))


def facility_folder(state: Path, root: str) -> Path:
    """Where a workstation keeps what it knows of a facility, by the fingerprint of the facility's root."""
    return state / f"facility-{root[:16]}"


def _this_workstation(workplace: Workplace) -> KeyAlone | Refusal:
    assert workplace.state is not None, "asked for only where a state folder is kept"
    return by_workstation(workplace, workplace.state)


def _differs(workplace: Workplace, folder: Path) -> tuple[Refusal, ...]:
    kept = newest_kept(folder)
    if kept is None:
        return ()
    with reading(workplace.engine) as connection:
        findings = list(checkpoint_findings(connection, kept, all_heads(connection)))
    if not findings:
        return ()
    said = {"at": kept.at, "count": str(len(findings)), "first": findings[0].words}
    return (refuse("IN-03", **said, path=str(folder)),)


def _copy_new(workplace: Workplace, folder: Path, covering: Outside) -> tuple[Refusal, ...]:
    try:
        kept = newest_kept(folder)
    except (OSError, Refused):
        kept = None
    return () if kept is not None and kept.row == covering.row else keep_copy(workplace, covering)


def _covering(connection: Connection, root: str) -> Outside | None:
    """The checkpoint since which nothing was added but other checkpoints; None where there is none."""
    heads = all_heads(connection)
    standing = beside(connection)
    for stream in (stream for stream in heads if kind_of(stream) == "checkpoint"):
        newest = _newest(connection, stream, heads[stream])
        event = newest.event
        if not isinstance(event, CheckpointTaken) or event.beside != standing.digest:
            continue
        if event.streams == len(heads) - 1 and event.tree == tree_over(heads, stream):
            return _outside(root, newest.row, heads, standing)
    return None


def _newest(connection: Connection, stream: str, head: Head) -> Recorded:
    wanted = select(*COLUMNS).where(EVENT.c.stream == stream, EVENT.c.version == head.version)
    return recorded(stored(connection.execute(wanted).one()), CATALOGUE)


def _outside(root: str, row: StoredRow, heads: Mapping[str, Head], standing: Beside) -> Outside:
    own = row.content.stream
    return Outside(root, row, {stream: heads[stream] for stream in others_of(heads, own)}, standing)
