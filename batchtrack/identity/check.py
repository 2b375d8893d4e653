"""The keyboard-entry check character, ISO/IEC 7064 modulo 37-2 (ISBT 128 ST-001, appendix A)."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"
"""The check characters in the order of their values; ``*`` is 36 and stands in no number of the standard."""

_MODULUS: Final = 37


def checksum(data: str) -> int:
    """The value 0 to 36 of the check character over ``data``.

    Raises:
        ValueError: ``data`` is empty or holds anything but ``0-9``, ``A-Z`` and ``*``.
    """
    if not data:
        raise ValueError("a check character needs at least one character before it")
    total = 0
    for character in data:
        total = (total + _value(character)) * 2 % _MODULUS
    return (_MODULUS + 1 - total) % _MODULUS


def check_character(data: str) -> str:
    """The check character over ``data``; the conditions are those of ``checksum``."""
    return ALPHABET[checksum(data)]


def check_matches(data_with_check: str) -> bool:
    """Whether the last character is the check character of the rest, which is digits and capitals alone."""
    data, check = data_with_check[:-1], data_with_check[-1:]
    if not data or any(character not in ALPHABET[:-1] for character in data):
        return False
    return check_character(data) == check


def _value(character: str) -> int:
    value = ALPHABET.find(character)
    if value < 0:
        raise ValueError(f"a check character is made over 0-9, A-Z and *, not over {character!r}")
    return value
