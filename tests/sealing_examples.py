"""A subject whose identifiers are sealed, and what everything stored in a database says."""

from prepared_facilities import SUBJECT, At
from sqlalchemy import text
from workplace_fixture import ordered, signed_in

from batchtrack.database import reading
from batchtrack.refusals import Refusal
from batchtrack.services.outcomes import NotDone, Outcome
from batchtrack.services.sealed.content import Identifiers
from batchtrack.services.sealed.identifiers import WhoItIs, who_it_is
from batchtrack.services.workplace import Workplace

TOLD = Identifiers("Ulrike Musterfrau", "1961-03-09", "H-4711 0815", "WB*4711*0815")
STREAM = f"subject/{SUBJECT}"


def ready(at: At) -> Workplace:
    """A facility with one subject, of whom nothing is known but the code."""
    workplace = at("laid_out")
    ordered(workplace, SUBJECT)
    return workplace


def codes(outcome: Outcome | WhoItIs | Refusal) -> list[str]:
    if isinstance(outcome, Refusal):
        return [outcome.code]
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def everything_stored(workplace: Workplace) -> str:
    """Every value of every row of every table."""
    with reading(workplace.engine) as connection:
        names = (
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            if connection.dialect.name == "sqlite"
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        )
        tables = connection.execute(text(names)).scalars().all()
        rows = [row for table in tables for row in connection.execute(text(f'SELECT * FROM "{table}"'))]  # noqa: S608
    return "\n".join(str(tuple(row)) for row in rows)


def seen(workplace: Workplace, person: str) -> WhoItIs:
    found = who_it_is(workplace, SUBJECT, signed_in(workplace, person))
    assert isinstance(found, WhoItIs), found
    return found
