"""The file of a backup: a ZIP that any tool opens, whose last bytes are the SHA-256 of all bytes before them.

So one changed, added or missing byte anywhere in the file is seen before anything of it is believed.
"""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from pydantic import ValidationError

from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.upkeep.backup.lines import line_of, values_of
from batchtrack.upkeep.backup.manifest import FORM, Manifest, Part

_MANIFEST: Final = "manifest.json"
_DIGITS: Final = 64
_MARK: Final = b"SHA-256 of all bytes before: "
_CHUNK: Final = 1 << 20
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)  # the same record gives the same bytes


class ArchiveWriter:
    """Writes parts one after another, then the manifest; `finish` seals the file, `close` gives it up."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)

    def part(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Part:
        """Write the rows of a table."""
        digest, count = hashlib.sha256(), 0
        with self._zip.open(_entry(_member(table)), "w", force_zip64=True) as member:
            for row in rows:
                line = line_of(row)
                member.write(line)
                digest.update(line)
                count += 1
        return Part(table=table, columns=tuple(columns), rows=count, sha256=digest.hexdigest())

    def finish(self, manifest: Manifest) -> str:
        """Write the manifest and the digest of the whole; the digest."""
        self._zip.writestr(_entry(_MANIFEST), manifest.model_dump_json(indent=1))
        self._zip.comment = _MARK + b"0" * _DIGITS
        self._zip.close()
        digest = _digest_before_seal(self._stream)
        self._stream.seek(-_DIGITS, 2)
        self._stream.write(digest.encode("ascii"))
        return digest

    def close(self) -> None:
        """Hold on to nothing any more; a file that was not finished is of no use."""
        self._zip.close()


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup whose bytes are the ones that were written.

    Attributes:
        digest: SHA-256 of the file up to its seal.
    """

    path: Path
    manifest: Manifest
    digest: str

    def tables(self) -> Iterator[tuple[str, Sequence[str], Iterator[Sequence[Any]]]]:
        """Each table's name, columns and rows."""
        for part in self.manifest.parts:
            yield part.table, part.columns, self.rows(part)

    def rows(self, part: Part) -> Iterator[Sequence[Any]]:
        """The rows of a part.

        Raises:
            Refused: the part is not what the manifest says (UP-04).
        """
        digest, count = hashlib.sha256(), 0
        with zipfile.ZipFile(self.path) as opened, opened.open(_member(part.table)) as member:
            for line in member:
                digest.update(line)
                count += 1
                yield self._row(part, line)
        if (count, digest.hexdigest()) != (part.rows, part.sha256):
            raise Refused(_damaged(self.path, f"the part {part.table} has other rows than its manifest says"))

    def _row(self, part: Part, line: bytes) -> Sequence[Any]:
        try:
            row = values_of(line)
        except (ValueError, KeyError, TypeError) as error:
            raise Refused(_damaged(self.path, f"a line of {part.table} is no row")) from error
        if len(row) != len(part.columns):
            raise Refused(_damaged(self.path, f"a row of {part.table} has other columns"))
        return row


def checked_archive(path: Path) -> Archive:
    """A backup, if every byte of the file is as it was written and every part is what the manifest says.

    Raises:
        Refused: it cannot be read or is no backup (UP-03), is damaged (UP-04), or newer software made it (UP-05).
    """
    try:
        with path.open("rb") as stream:
            digest = _checked_digest(path, stream)
            archive = Archive(path, _manifest(path, stream), digest)
        for part in archive.manifest.parts:
            for _ in archive.rows(part):
                pass
    except OSError as error:
        raise Refused(refuse("UP-03", path=str(path), cause=error.strerror or type(error).__name__)) from error
    except (zipfile.BadZipFile, KeyError) as error:
        raise Refused(_damaged(path, "it is no whole archive")) from error
    return archive


def _checked_digest(path: Path, stream: BinaryIO) -> str:
    size = stream.seek(0, 2)
    tail = _MARK + b"0" * _DIGITS
    stream.seek(max(0, size - len(tail)))
    seal = stream.read()
    if size <= len(tail) or not seal.startswith(_MARK):
        stream.seek(0)
        if stream.read(2) != b"PK":
            raise Refused(refuse("UP-03", path=str(path), cause="it is another kind of file"))
        raise Refused(_damaged(path, "its end is missing"))
    digest = _digest_before_seal(stream)
    if seal[len(_MARK) :] != digest.encode("ascii"):
        raise Refused(_damaged(path, "its bytes do not give the SHA-256 at its end"))
    return digest


def _manifest(path: Path, stream: BinaryIO) -> Manifest:
    with zipfile.ZipFile(stream) as opened:
        said = opened.read(_MANIFEST)
    try:
        manifest = Manifest.model_validate_json(said)
    except ValidationError as error:
        raise Refused(_newer_or_damaged(path, said)) from error
    if manifest.form != FORM:
        raise Refused(refuse("UP-05", path=str(path), found=manifest.form))
    return manifest


def _newer_or_damaged(path: Path, said: bytes) -> Refusal:
    form = said.partition(b'"form": "')[2].partition(b'"')[0].decode("ascii", "replace")
    if form and form != FORM:
        return refuse("UP-05", path=str(path), found=form)
    return _damaged(path, "its manifest cannot be read")


def _damaged(path: Path, cause: str) -> Refusal:
    return refuse("UP-04", path=str(path), cause=cause)


def _digest_before_seal(stream: BinaryIO) -> str:
    left = stream.seek(0, 2) - _DIGITS
    stream.seek(0)
    digest = hashlib.sha256()
    while left:
        chunk = stream.read(min(_CHUNK, left))
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()


def _member(table: str) -> str:
    return f"{table}.jsonl"


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
