"""A facility begun in an empty database, which gets its tables then."""

from batchtrack.database import clock_of, open_engine
from batchtrack.refusals import Refused
from batchtrack.services.founding import SetUp, found
from batchtrack.services.key_file import root_into
from batchtrack.services.outcomes import NotDone
from batchtrack.services.papers import Papers
from batchtrack.services.starting import NewFacility, Standing, standing_of
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create


def found_facility(wanted: NewFacility, workstation: str, papers: Papers) -> None:
    """Make the tables where there are none, and found the facility.

    Raises:
        Refused: with everything that stands against it; no facility was founded then.
    """
    standing = standing_of(wanted.url)
    engine = open_engine(wanted.url, create=standing is Standing.EMPTY)
    try:
        refusal = create(engine) if standing is Standing.EMPTY else None
        if refusal is not None:
            raise Refused(refusal)
        workplace = Workplace(engine, clock_of(engine), workstation, papers)
        keep_root = root_into(wanted.root_file)
        set_up = SetUp(wanted.root_passphrase, wanted.issuing_passphrase, wanted.identified, keep_root)
        outcome = found(workplace, wanted.facility, wanted.persons, set_up)
        if isinstance(outcome, NotDone):
            raise Refused(*outcome.refusals)
    finally:
        engine.dispose()
