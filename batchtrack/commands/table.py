"""The commands by name, each loaded when it is asked for: nobody waits for what another command needs."""

from dataclasses import dataclass
from importlib import import_module
from typing import Final

import typer


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command stands.

    Attributes:
        module: that holds it.
        name: in that module: a function, or a group of commands.
    """

    module: str
    name: str

    def put_into(self, app: typer.Typer, word: str) -> None:
        """Load it and let the application answer to the word."""
        found = getattr(import_module(f"batchtrack.commands.{self.module}"), self.name)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=word)
        else:
            app.command(word)(found)


TABLE: Final = {
    "demo": Entry("demo", "demo"),
    "open": Entry("open", "open_facility"),
    "verify": Entry("verify", "verify"),
    "checkpoint": Entry("checkpoint", "checkpoint"),
    "rebuild": Entry("rebuild", "rebuild"),
    "backup": Entry("backup", "backup"),
    "restore": Entry("backup", "restore"),
    "upgrade": Entry("upgrade", "upgrade"),
    "database": Entry("database", "DATABASE"),
    "batch": Entry("batch", "BATCH"),
    "people": Entry("people", "PEOPLE"),
    "subject": Entry("subject", "SUBJECT"),
    "certificate": Entry("certificate", "certificate"),
    "export": Entry("export", "export"),
    "label": Entry("label", "label"),
    "check": Entry("check", "CHECK"),
    "trace": Entry("trace", "trace_command"),
    "recall": Entry("recall", "recall"),
}
"""In the order in which ``--help`` lists them."""


def command_in(words: list[str]) -> str | None:
    """The command that is asked for; None where the first word is none, as in ``--help``."""
    return words[0] if words and words[0] in TABLE else None


def application(words: list[str]) -> typer.Typer:
    """The application with the command that is asked for; with all of them where none is, to list or to refuse."""
    app = typer.Typer(
        name="batchtrack",
        help="Tracks the manufacture of patient-specific cell therapies, from marrow draw to certificate.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_whole)
    asked = command_in(words)
    for word in TABLE if asked is None else (asked,):
        TABLE[word].put_into(app, word)
    return app


def _whole() -> None:
    """One command alone would otherwise lose its word."""
