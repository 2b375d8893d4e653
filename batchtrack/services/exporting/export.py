"""Exporting a batch's record: by right, with a reason, and noted in the record itself before anything leaves."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from sqlalchemy import Connection

from batchtrack.batch.events.release import RecordExported
from batchtrack.facility.actor import may
from batchtrack.facility.rights import Right
from batchtrack.journal import stream_name
from batchtrack.journal.rows import columns_of
from batchtrack.journal.standing import leaves_of, others_of
from batchtrack.journal.tree import inclusion_proof
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.checkpoints import keep_up, kept_folder
from batchtrack.services.exporting.gathering import cited_documents, rows_for
from batchtrack.services.outcomes import NotDone, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import write
from batchtrack.services.settling import settled_unsigned
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.checkpoints import Outside, newest_kept
from batchtrack.version import SOFTWARE

FORM: Final = "batchtrack/export/1"
RECORD: Final = "record.json"
VERIFIER: Final = "verify_export.py"
_DOCUMENTS: Final = "documents"


@dataclass(frozen=True, slots=True)
class Exported:
    """A record that may leave.

    Attributes:
        files: content by the path within the export's folder.
        sha256: of the record itself, as the batch's timeline notes it.
        events: how many of the batch's own it holds.
        told: why it holds no checkpoint, or an old one.
    """

    files: Mapping[str, bytes]
    sha256: str
    events: int
    told: tuple[Refusal, ...]


def export_record(workplace: Workplace, batch_id: str, reason: str, by: By) -> Exported | NotDone:
    """The whole record of a batch, with what tells whose its signatures are and a program that checks it.

    Args:
        workplace: where.
        batch_id: of which batch.
        reason: why it leaves the house; kept in the record (BA-76 where it is empty).
        by: who asks; needs the right to export (FA-04).
    """
    if not reason.strip():
        return not_done(refuse("BA-76"))
    told = keep_up(workplace)
    outside = _newest_outside(workplace)

    def attempt() -> Exported | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            refusals = tuple(may(situation.person.actor, Right.EXPORT_RECORDS))
            if refusals:
                return NotDone(refusals)
            made = _made(connection, stream_name("batch", batch_id), situation.site.code, outside)
        plan = situation.plan()
        digest = hashlib.sha256(made[RECORD]).hexdigest()
        noted = RecordExported(reason=reason.strip(), sha256=digest, events=situation.batch.version)
        plan.write(stream_name("batch", batch_id), situation.batch.version, (noted,))
        write(workplace, plan, by)
        return Exported(made, digest, situation.batch.version, told)

    return settled_unsigned(attempt)


def _newest_outside(workplace: Workplace) -> Outside | None:
    folder = kept_folder(workplace)
    try:
        return None if folder is None else newest_kept(folder)
    except (OSError, Refused):
        return None  # `keep_up` has told of it


def _made(connection: Connection, stream: str, facility: str, outside: Outside | None) -> dict[str, bytes]:
    rows = rows_for(connection, stream, facility, [] if outside is None else [outside.row])
    documents = cited_documents(connection, (row for row in rows if row.content.stream == stream))
    said = {
        "form": FORM,
        "software": SOFTWARE,
        "stream": stream,
        "events": [columns_of(row) for row in rows],
        "documents": sorted(documents),
        "checkpoint": None if outside is None else _proved(outside, {row.content.stream for row in rows}),
    }
    return {
        RECORD: json.dumps(said, ensure_ascii=True, indent=1).encode("ascii"),
        VERIFIER: files(__package__).joinpath(VERIFIER).read_bytes(),
        **{f"{_DOCUMENTS}/{sha256}": content for sha256, content in documents.items()},
    }


def _proved(outside: Outside, streams: set[str]) -> dict[str, Any]:
    """The checkpoint's own event, and for each stream that stood then the proof that its head is in the tree."""
    leaves, order = leaves_of(outside.heads, outside.stream), others_of(outside.heads, outside.stream)
    places = {stream: place for place, stream in enumerate(order) if stream in streams}
    return {
        "event": columns_of(outside.row),
        "streams": {
            stream: {
                "version": outside.heads[stream].version,
                "hash": outside.heads[stream].hash,
                "index": place,
                "proof": [each.hex() for each in inclusion_proof(leaves, place)],
            }
            for stream, place in places.items()
        },
    }
