"""What a backup says of itself."""

from typing import Final

from pydantic import BaseModel, ConfigDict

FORM: Final = "batchtrack/backup/1"


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Part(_Said):
    """One table.

    Attributes:
        columns: their names, in the order in which each row gives its values.
        rows: how many.
        sha256: of the part's bytes, lower-case hexadecimal.
    """

    table: str
    columns: tuple[str, ...]
    rows: int
    sha256: str


class Manifest(_Said):
    """What a backup holds and of what it was made.

    Attributes:
        form: of the backup itself.
        software: what made it.
        made_at: when, in UTC, like ``2026-01-01T10:00:00.000000Z``.
        revision: where the database's tables stood among the migrations.
        storage: what the database said of itself, its form first of all.
        parts: one for each table of the record; keys of persons stand in parts of their own.
        findings: how many things were not as recorded when it was made; 0 for one that may be restored.
        number: 1 for a backup; in a second place the files count on.
        follows: SHA-256 of the file before it in a second place; None for the first.
        checkpoint: the newest checkpoint's event as JSON, with its signature; its tree is made again from the events in
            the backup. None where the database has none.
    """

    form: str
    software: str
    made_at: str
    revision: str
    storage: dict[str, str]
    parts: tuple[Part, ...]
    findings: int = 0
    number: int = 1
    follows: str | None = None
    checkpoint: str | None = None

    @property
    def events(self) -> int:
        """How many events it holds."""
        return sum(part.rows for part in self.parts if part.table == "event")
