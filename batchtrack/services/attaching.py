"""Files and photographs for the record: kept in the database with their hash, in the act's transaction."""

from dataclasses import dataclass
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from batchtrack.batch.commands import AttachFile
from batchtrack.database import reading
from batchtrack.database.documents import Document as Kept
from batchtrack.database.documents import get
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.acting import act
from batchtrack.services.outcomes import Outcome, not_done
from batchtrack.services.people import By
from batchtrack.services.recording import Document
from batchtrack.services.workplace import Workplace

LARGEST: Final = 20_000_000
"""Bytes of the largest file that is taken; a page at 300 dpi has a tenth of it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file belongs to, and what it shows in words."""

    words: str
    step: str | None = None
    field: str | None = None


def attach(workplace: Workplace, batch_id: str, file: Path, about: About, by: By) -> Outcome:
    """Keep a file with the batch; one that cannot be read, is empty or too large is said (SV-34, SV-35)."""
    document = read_file(file)
    if isinstance(document, Refusal):
        return not_done(document)
    command = AttachFile(
        words=about.words,
        document=sha256(document.content).hexdigest(),
        media_type=document.media_type,
        size=len(document.content),
        step=about.step,
        field=about.field,
    )
    return act(workplace, batch_id, command, by, documents=(document,))


def attached(workplace: Workplace, document: str) -> Kept | Refusal:
    """A kept file by its SHA-256; refused where it is not there (ST-40) or is not what was kept (ST-41)."""
    with reading(workplace.engine) as connection:
        return get(connection, document)


def read_file(file: Path) -> Document | Refusal:
    """The file as a document."""
    try:
        size = file.stat().st_size
        if not 0 < size <= LARGEST:
            return refuse("SV-35", file=file.name, size=f"{size / 1_000_000:.1f}", most=str(LARGEST // 1_000_000))
        content = file.read_bytes()
    except OSError as error:
        return refuse("SV-34", file=file.name, cause=error.strerror or type(error).__name__)
    return Document(content, guess_type(file.name)[0] or "application/octet-stream")
