"""What is typed and not yet recorded, kept on this workstation: a power cut loses the last second at most."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TEMPORARY: Final = ".new"
Key = tuple[str, str]
"""Batch and row."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed text, and the printed name of whoever typed it."""

    text: str
    who: str


class Drafts:
    """Drafts by batch and row; without a file they live as long as the program.

    A file that cannot be read or written is no reason to stop anybody's work: the drafts then live in memory, and
    ``kept`` says so.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._drafts: dict[Key, Draft] = {}
        self.kept = file is not None
        if file is not None:
            self._read(file)

    def of(self, batch: str, row: str) -> Draft | None:
        """The draft of a row."""
        return self._drafts.get((batch, row))

    def note(self, batch: str, texts: Mapping[str, str], who: str) -> None:
        """The rows of a batch as they stand typed now; an empty text has no draft. Written where something changed."""
        before = dict(self._drafts)
        for row, text in texts.items():
            known = self._drafts.get((batch, row))
            if not text:
                self._drafts.pop((batch, row), None)
            elif known is None or known.text != text:
                self._drafts[batch, row] = Draft(text, who)
        if self._drafts != before:
            self._write()

    def _read(self, file: Path) -> None:
        # what is not a list of drafts is as good as none: a half-written one never takes the place of a whole one
        with suppress(OSError, ValueError, TypeError, KeyError):
            for each in json.loads(file.read_text(encoding="utf-8")):
                self._drafts[each["batch"], each["row"]] = Draft(str(each["text"]), str(each["who"]))

    def _write(self) -> None:
        """Write beside and swap, so that a power cut leaves the old file or the new one."""
        if self._file is None:
            return
        rows = [
            {"batch": batch, "row": row, "text": draft.text, "who": draft.who}
            for (batch, row), draft in self._drafts.items()
        ]
        fresh = self._file.with_name(self._file.name + _TEMPORARY)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
                json.dump(rows, out)
                out.flush()
                os.fsync(out.fileno())
            fresh.replace(self._file)
            self.kept = True
        except OSError:
            self.kept = False
