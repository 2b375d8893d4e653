"""Options that several commands share."""

from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="SQLAlchemy URL; else BATCHTRACK_DATABASE, else the configuration."),
]
Json = Annotated[bool, typer.Option("--json", help="Print only JSON on standard output.")]
