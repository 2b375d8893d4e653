"""``batchtrack check``: a product document, a quantity, a limit, a dose, a scan, each before it is used."""

from typing import Final

import typer

from batchtrack.commands.check_dose import dose
from batchtrack.commands.check_limit import limit
from batchtrack.commands.check_product import product
from batchtrack.commands.check_quantity import quantity
from batchtrack.commands.check_scan import scan

# A text such as -80 °C begins like an option and is none.
_DASHES: Final = {"ignore_unknown_options": True}

CHECK: Final = typer.Typer(help="Checks of documents, quantities, limits, doses and scans.", no_args_is_help=True)
CHECK.command("product")(product)
CHECK.command("quantity", context_settings=_DASHES)(quantity)
CHECK.command("limit", context_settings=_DASHES)(limit)
CHECK.command("dose")(dose)
CHECK.command("scan", context_settings=_DASHES)(scan)


@CHECK.callback()
def check() -> None:
    """Check something before it is used."""
