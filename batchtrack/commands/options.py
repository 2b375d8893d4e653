"""Options that several commands share."""

from enum import Enum
from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="SQLAlchemy URL; else BATCHTRACK_DATABASE, else the configuration."),
]
Json = Annotated[bool, typer.Option("--json", help="Print only JSON on standard output.")]
KindName = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="Kind of quantity; quantity --kinds lists them.")
]


class DecimalMark(Enum):
    """The two decimal marks."""

    POINT = "."
    COMMA = ","


DecimalMarkOption = Annotated[DecimalMark, typer.Option("--decimal-mark", help="What stands before the decimals.")]
