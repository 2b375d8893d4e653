"""The steps that were worked on at this workstation and may still be open."""

from batchtrack.services.at_hand import Place


class AtHand:
    """Places in the order in which they were last worked on; whether a step is still open is the services' answer."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], Place] = {}

    def note(self, place: Place) -> None:
        """Somebody worked in a step; it is the last one now."""
        key = place.batch, place.step
        self._places.pop(key, None)
        self._places[key] = place

    def places(self) -> tuple[Place, ...]:
        """Every place, the one worked on last at the end."""
        return tuple(self._places.values())
