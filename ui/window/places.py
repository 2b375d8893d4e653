"""The places of the rail as data."""

from dataclasses import dataclass
from typing import Final

from ui.components.rail import RailPlace
from ui.icons import Icon
from ui.texts import say
from ui.texts import window as texts


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the rail: its page, its drawing and its word."""

    key: str
    icon: Icon
    word: str


PLACES: Final = (
    Place("work", Icon.WORK, texts.WORK),
    Place("batches", Icon.BATCHES, texts.BATCHES),
    Place("testing", Icon.TESTING, texts.TESTING),
    Place("release", Icon.RELEASE, texts.RELEASE),
    Place("materials", Icon.MATERIALS, texts.MATERIALS),
    Place("equipment", Icon.EQUIPMENT, texts.EQUIPMENT),
    Place("products", Icon.PRODUCTS, texts.PRODUCTS),
)

RAIL_OF: Final = {
    "batch": "batches",
    "new_batch": "work",
    "hand_over": "work",
    "people": "",
    "settings": "",
    "certifications": "release",
    "instrument_files": "testing",
    "layouts": "testing",
}
"""The place that stands for a page without a place of its own."""


def rail_places() -> tuple[RailPlace, ...]:
    """The places in the language in force."""
    return tuple(RailPlace(place.key, place.icon, say(place.word)) for place in PLACES)
