"""Files in the database: written once in the transaction of the act they belong to, read only if their hash agrees."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from batchtrack.database.tables import DOCUMENT
from batchtrack.refusals import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was put in.

    Attributes:
        sha256: lower-case hexadecimal digest of the content, by which events cite it.
        media_type: for example ``application/pdf``.
        content: the bytes.
    """

    sha256: str
    media_type: str
    content: bytes


def put(connection: Connection, content: bytes, media_type: str) -> str:
    """Keep a file's bytes and give their SHA-256; the same bytes are kept once, as they came first."""
    digest = hashlib.sha256(content).hexdigest()
    if not _is_there(connection, digest):
        connection.execute(
            text(
                "INSERT INTO document (sha256, size, media_type, bytes) "
                "VALUES (:sha256, :size, :media_type, :bytes) ON CONFLICT (sha256) DO NOTHING"
            ),
            {"sha256": digest, "size": len(content), "media_type": media_type, "bytes": content},
        )
    return digest


def get(connection: Connection, sha256: str) -> Document | Refusal:
    """Read a file and check its bytes: refused where it is not there (ST-40) or is not what was put in (ST-41)."""
    row = connection.execute(select(DOCUMENT).where(DOCUMENT.c.sha256 == sha256)).one_or_none()
    if row is None:
        return refuse("ST-40", sha256=sha256)
    if hashlib.sha256(row.bytes).hexdigest() != sha256 or len(row.bytes) != row.size:
        return refuse("ST-41", sha256=sha256)
    return Document(sha256, row.media_type, row.bytes)


def _is_there(connection: Connection, sha256: str) -> bool:
    found = connection.execute(select(DOCUMENT.c.sha256).where(DOCUMENT.c.sha256 == sha256))
    return found.one_or_none() is not None
