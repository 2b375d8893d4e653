"""Keys as data. Acts on the record sit on function keys alone, for a scanner may send Ctrl with a letter."""

from dataclasses import dataclass
from typing import Final

from ui.texts import window as texts
from ui.window.places import PLACES


@dataclass(frozen=True, slots=True)
class Key:
    """A key sequence, the name of what it does, and its words on the key sheet."""

    sequence: str
    act: str
    words: str = ""


PAGE_KEYS: Final = (
    Key("F4", "comment", texts.KEY_COMMENT),
    Key("F6", "next_pane", texts.KEY_NEXT_PANE),
    Key("F9", "sign", texts.KEY_SIGN),
    Key("F10", "raise_deviation", texts.KEY_DEVIATION),
)
"""Done by the page that is shown, if it knows them."""

ROW_KEYS: Final = (
    Key("F2", "correct", texts.KEY_CORRECT),
    Key("Shift+F2", "earlier", texts.KEY_EARLIER),
    Key("F7", "not_applicable", texts.KEY_NOT_APPLICABLE),
    Key("F8", "type_code", texts.KEY_TYPE_CODE),
)
"""Done by the row that has the focus, which hears them itself."""

WINDOW_KEYS: Final = (
    Key("F1", "help", texts.KEY_HELP),
    Key("F3", "search", texts.KEY_SEARCH),
    Key("Ctrl+F", "search"),
    Key("F5", "light_dark", texts.KEY_LIGHT_DARK),
    Key("F11", "bench", texts.KEY_BENCH),
    Key("F12", "labels", texts.KEY_LABELS),
    Key("Alt+Left", "back", texts.KEY_BACK),
    Key("Ctrl++", "larger", texts.KEY_ZOOM),
    Key("Ctrl+=", "larger"),
    Key("Ctrl+-", "smaller"),
    Key("Ctrl+0", "usual_size"),
    *(Key(f"Ctrl+{number}", f"place {place.key}") for number, place in enumerate(PLACES, 1)),
)
"""Done by the window."""

SHEET: Final = (*ROW_KEYS, *PAGE_KEYS, *(key for key in WINDOW_KEYS if key.words))
"""What the key sheet lists."""
