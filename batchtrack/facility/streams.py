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


def device_stream(device: str) -> str:
    """One piece of equipment."""
    return f"device/{device}"


def lot_stream(lot: str) -> str:
    """One material lot."""
    return f"lot/{lot}"


def room_stream(room: str) -> str:
    """One room."""
    return f"room/{room}"


def subject_stream(code: str) -> str:
    """One subject, by the pseudonym."""
    return f"subject/{code}"
