"""Names of the facility's streams: kind, slash, the id that people see."""


def facility_stream(code: str) -> str:
    """The facility itself, by its identification number."""
    return f"facility/{code}"


def chain_stream(facility: str, year: int) -> str:
    """The register of chain-of-identity numbers of a facility and nominal year."""
    return f"register/chain-{facility}-{year % 100:02d}"


def person_stream(person: str) -> str:
    """One person."""
    return f"person/{person}"


AUTHORITY_STREAM = "authority/table"
"""Who may do what; a database holds one facility, and so one table."""


STATIONERY_STREAM = "stationery/papers"
"""What the facility's papers are printed on."""

CERTIFICATIONS_STREAM = "extract/certifications"
"""The register of certifications as it was drawn up on paper."""


def access_stream(person: str) -> str:
    """Tries at one person's password."""
    return f"access/{person}"


def issuing_access_stream() -> str:
    """Tries at the passphrase of the issuing key; no person's id is in lower case."""
    return "access/issuing"


def stranger_stream(digest: str) -> str:
    """Tries at a name that nobody has, by a slow digest of it."""
    return f"stranger/{digest}"


def session_stream(session: str) -> str:
    """One session, by the fingerprint of its key."""
    return f"session/{session}"


def clock_stream(code: str) -> str:
    """The facility's clock, by the facility's identification number."""
    return f"clock/{code}"


def workstation_stream(workstation: str) -> str:
    """One workstation, by its name."""
    return f"workstation/{workstation}"


def device_stream(device: str) -> str:
    """One piece of equipment."""
    return f"device/{device}"


def lot_stream(lot: str) -> str:
    """One material lot."""
    return f"lot/{lot}"


def room_stream(room: str) -> str:
    """One room."""
    return f"room/{room}"


def label_stock_stream(room: str) -> str:
    """The label stock of one room."""
    return f"label_stock/{room}"


def subject_stream(code: str) -> str:
    """One subject, by the pseudonym."""
    return f"subject/{code}"


def sealing_stream(group: str) -> str:
    """One group for whom data are sealed."""
    return f"sealing/{group}"


def bank_stream(bank: str) -> str:
    """One donor's cell bank."""
    return f"bank/{bank}"


def donation_stream(din: str) -> str:
    """One donation identification number: whose it is."""
    return f"donation/{din}"


def layout_stream(layout: str) -> str:
    """One layout of tables, by the fingerprint of its heads."""
    return f"layout/{layout}"


def run_stream(run: str) -> str:
    """One run of an instrument, by its id."""
    return f"run/{run}"


def checkpoint_stream(workstation: str) -> str:
    """The checkpoints that one workstation takes."""
    return f"checkpoint/{workstation}"
