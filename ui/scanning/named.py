"""Characters that scanners send, by the names that their manuals give them."""

from typing import Final

from ui.scanning.assembler import ScannerSettings

NAMES: Final = {"STX": "\x02", "ETX": "\x03", "TAB": "\t", "LF": "\n", "CR": "\r", "GS": "\x1d", "RS": "\x1e"}


def read_names(text: str) -> str | None:
    """``CR LF`` as its characters; a single other sign stands for itself; None where a name is not known."""
    found = []
    for word in text.split():
        known = NAMES.get(word.upper(), word if len(word) == 1 else None)
        if known is None:
            return None
        found.append(known)
    return "".join(found)


def settings_named(prefix: str, suffix: str) -> ScannerSettings | None:
    """How scanners are programmed; None where a name is not known, or more than one sign is told as prefix."""
    first, last = read_names(prefix), read_names(suffix)
    if first is None or not last or len(first) > 1:
        return None
    return ScannerSettings(prefix=first, suffixes=last)
