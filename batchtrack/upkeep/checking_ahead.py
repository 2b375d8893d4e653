"""All signatures of a large record checked on all processors, before its events are walked one by one."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, func, select

from batchtrack.database.tables import EVENT
from batchtrack.journal.hashing import signature_text
from batchtrack.upkeep.signature_checks import WORTH_PROCESSES, Check, check_all
from batchtrack.upkeep.trust import Trust

_COLUMNS = (EVENT.c.stream, EVENT.c.version, EVENT.c.signer, EVENT.c.signature, EVENT.c.meaning, EVENT.c.content_hash)


def checked_ahead(connection: Connection, trust: Trust) -> Trust:
    """The trust with what the signatures came to; of a small record each is checked as its row comes."""
    if not trust.checked:
        return trust
    events: int = connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
    if events < WORTH_PROCESSES:
        return trust
    places, checks = [], []
    for place, check in _checks(connection, trust):
        places.append(place)
        checks.append(check)
    misfits = (place for place, fits in zip(places, check_all(checks), strict=True) if not fits)
    return replace(trust, misfits=frozenset(misfits))


def _checks(connection: Connection, trust: Trust) -> Iterator[tuple[tuple[str, int], Check]]:
    """Every event with a signature of a key that is known; what has none is found when its row is looked at."""
    for row in connection.execute(select(*_COLUMNS).execution_options(yield_per=1000)):
        key = trust.keys.get(row.signer)
        if key is not None and row.signature is not None:
            text = signature_text(row.meaning, row.content_hash)
            yield (row.stream, row.version), Check(row.signer, key.public, row.signature, text)
