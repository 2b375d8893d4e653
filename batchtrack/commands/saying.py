"""What commands say: results on standard output, alone as JSON where asked for; everything else on standard error."""

import dataclasses
import io
import json
import sys
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from batchtrack.events.texts import time_text
from batchtrack.refusals import Refusal, sentence, way_out

_WIDE: Final = 160


def result_console() -> Console:
    """Where results go; as wide as the terminal, and never cut where it is no terminal."""
    return Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else _WIDE)


def aside_console() -> Console:
    """Where progress, questions and refusals go."""
    return Console(file=sys.stderr, highlight=False)


def say(text: str = "") -> None:
    """One line of a result."""
    sys.stdout.write(f"{text}\n")


def say_json(value: object) -> None:
    """A result as JSON, the only thing on standard output."""
    sys.stdout.write(f"{json.dumps(value, ensure_ascii=not _writes_every_sign(), indent=2, default=as_json)}\n")


def _writes_every_sign() -> bool:
    """Whether what standard output leads to takes signs such as ``⁹``; some pipes take only a few."""
    return (sys.stdout.encoding or "").lower().replace("-", "") in {"", "utf8", "utf16"}


def escape_what_cannot_be_written() -> None:
    """From now on, a sign that standard output does not take is written by its code and ends no command."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def as_json(value: Any) -> object:  # noqa: ANN401 - whatever JSON has no form for
    """A refusal with its sentence, a time in UTC, a decimal as text, a dataclass by its parts."""
    match value:
        case Refusal():
            return {"code": value.code, "sentence": sentence(value), "way_out": way_out(value)}
        case datetime():
            return time_text(value)
        case Decimal():
            return str(value)
    return {part.name: getattr(value, part.name) for part in dataclasses.fields(value)}


def tell(refusals: Iterable[Refusal]) -> None:
    """Why something was not done: a plain sentence, the code small at its end."""
    console = aside_console()
    for refusal in refusals:
        words = Text(f"{sentence(refusal)} {way_out(refusal)}".strip())
        words.append(f" ({refusal.code})", style="dim")
        console.print(words, soft_wrap=True)
