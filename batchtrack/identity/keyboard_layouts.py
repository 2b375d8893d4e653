"""What a scanner set to an American keyboard types on a computer with a German, Spanish or French layout.

Such a scanner names keys by their place. Each table tells, for every sign of the American keyboard, the sign
that the same key gives under another layout.
"""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """The keyboard layouts that are read back."""

    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"


_AMERICAN: Final = (
    "`1234567890-="  "qwertyuiop[]\\" "asdfghjkl;'" "zxcvbnm,./"
    "~!@#$%^&*()_+"  "QWERTYUIOP{}|"  'ASDFGHJKL:"' "ZXCVBNM<>?"
)  # fmt: skip
_THERE: Final[Mapping[Layout, str]] = {
    Layout.GERMAN: (
        "^1234567890ß´"  "qwertzuiopü+#" "asdfghjklöä" "yxcvbnm,.-"
        '°!"§$%&/()=?`' "QWERTZUIOPÜ*'" "ASDFGHJKLÖÄ" "YXCVBNM;:_"
    ),
    Layout.SPANISH: (
        "º1234567890'¡"  "qwertyuiop`+ç" "asdfghjklñ´" "zxcvbnm,.-"
        'ª!"·$%&/()=?¿' "QWERTYUIOP^*Ç" "ASDFGHJKLÑ¨" "ZXCVBNM;:_"
    ),
    Layout.FRENCH: (
        "²&é\"'(-è_çà)="  "azertyuiop^$*" "qsdfghjklmù" "wxcvbn,;:!"
        "~1234567890°+"   "AZERTYUIOP¨£µ" "QSDFGHJKLM%" "WXCVBN?./§"
    ),
}  # fmt: skip

SIGNS: Final[Mapping[Layout, Mapping[str, str]]] = {
    layout: dict(zip(_AMERICAN, there, strict=True)) for layout, there in _THERE.items()
}
"""By layout: American sign to the sign of the same key there."""

_BACK: Final = {layout: {there: sign for sign, there in signs.items()} for layout, signs in SIGNS.items()}
_DEAD: Final[Mapping[Layout, str]] = {Layout.GERMAN: "´`^", Layout.SPANISH: "´`^¨", Layout.FRENCH: "^¨"}
_MARKS: Final = {"\u0301": "´", "\u0300": "`", "\u0302": "^", "\u0308": "¨"}


def arriving(text: str, layout: Layout) -> str:
    """What a program receives for a code that a scanner set to an American keyboard sends.

    A dead key joins the letter after it into one sign where there is such a sign.
    """
    signs = [SIGNS[layout][character] for character in text]
    accents = {accent: mark for mark, accent in _MARKS.items() if accent in _DEAD[layout]}
    joined = ""
    for sign in signs:
        letter = unicodedata.normalize("NFC", sign + accents.get(joined[-1:], ""))
        whole = joined[-1:] in accents and len(letter) == 1
        joined = joined[:-1] + letter if whole else joined + sign
    return joined


def readings(text: str) -> tuple[str, ...]:
    """What the scanner may have sent, one text for each layout that has a key for every sign that arrived."""
    found = (_sent(text, layout) for layout in Layout)
    return tuple(dict.fromkeys(sent for sent in found if sent is not None))


def _sent(text: str, layout: Layout) -> str | None:
    """The American signs of the keys that give ``text`` under a layout; None where a sign is on none of its keys."""
    back, keys = _BACK[layout], ""
    for sign in text:
        told = sign if sign in back else _taken_apart(sign, keys[-1:], layout)
        if told is None:
            return None
        keys += told
    return "".join(back[key] for key in keys)


def _taken_apart(sign: str, before: str, layout: Layout) -> str | None:
    """A joined sign as dead key and letter; the dead key alone may have been seen before it as well."""
    apart = unicodedata.normalize("NFD", sign)
    letter, accent = apart[:1], _MARKS.get(apart[1:], "")
    if not accent or accent not in _DEAD[layout] or letter not in _BACK[layout]:
        return None
    return letter if before == accent else accent + letter
