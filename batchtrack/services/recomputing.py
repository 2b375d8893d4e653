"""What this version would work out otherwise than the record says, batch by batch: ``verify --recompute``."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from batchtrack.batch.folding import fold
from batchtrack.batch.rules.recomputing import otherwise
from batchtrack.journal import read_stream, streams_of
from batchtrack.readmodels.facts import fact_of
from batchtrack.readmodels.products import ProductShelf
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.upkeep.findings import Finding, found


def recompute_findings(connection: Connection, unsound: Collection[str]) -> Iterator[Finding]:
    """A finding for each verdict or computed value that differs; streams that are unsound are left out."""
    products = ProductShelf()
    for stream in streams_of(connection, "batch"):
        if stream in unsound:
            continue
        facts = [fact_of(recorded) for recorded in read_stream(connection, stream, CATALOGUE)]
        batch = fold(facts)
        assert batch is not None, "a batch's stream has its order"
        # An order takes another version only where every step begun so far is the same in both.
        product = products.get(connection, batch.document)
        for each in otherwise(product, facts):
            what = found("IN-60", row=each.row, recorded=each.recorded, now=each.now)
            yield Finding(what, stream, each.version)
