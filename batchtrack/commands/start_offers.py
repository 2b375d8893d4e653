"""What the start page can do on this computer: the demonstration, a facility in a file, a database on a server."""

from pathlib import Path

from sqlalchemy import make_url

from batchtrack.commands.demonstration.home import home_at
from batchtrack.commands.demonstration.laying_out import lay_out
from batchtrack.commands.demonstration.people import PEOPLE
from batchtrack.commands.demonstration.standing import Standing as OfDemonstration
from batchtrack.commands.demonstration.standing import standing_of as demonstration_at
from batchtrack.commands.opening import workstation
from batchtrack.database import default_database, remember_database
from batchtrack.services.beginning_facility import found_facility
from batchtrack.services.starting import NewFacility, Opening, Standing, Told, standing_of
from batchtrack.workstation.places import configuration_file
from reports import PdfPapers


class StartOffers:
    """Fulfils `batchtrack.services.starting.Offers`."""

    @property
    def file(self) -> Path:
        """The usual place in the user's data folder."""
        return Path(make_url(default_database()).database or "")

    def demonstration(self, told: Told) -> Opening:
        """The demonstration in the user's data folder, laid out where it is not there yet."""
        home = home_at(None)
        if demonstration_at(home) is not OfDemonstration.THERE:
            lay_out(home, told)
        return Opening(home.url, tuple(PEOPLE))

    def look(self, url: str) -> Standing:
        """How a database stands."""
        return standing_of(url)

    def found(self, wanted: NewFacility) -> None:
        """Begin the facility."""
        found_facility(wanted, workstation(), PdfPapers())

    def remember(self, url: str) -> None:
        """Write the database into the configuration; the usual place needs no word."""
        if url != default_database():
            remember_database(url, configuration_file())
