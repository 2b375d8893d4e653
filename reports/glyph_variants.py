"""Reads from a TrueType file which glyphs stand in for which under an OpenType feature (OpenType 1.9, GSUB).

ReportLab lays text out without a shaper, so features are applied by exchanging glyphs where the font is loaded.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

_SINGLE: Final = 1
_FEATURES_AT: Final = 6
_RECORD: Final = 6


def substitutions(font: bytes, feature: str) -> Mapping[int, int]:
    """The glyph that replaces each glyph under ``feature``, for example ``tnum``; empty where the font lacks it.

    Args:
        font: the whole file.
        feature: tag of four letters.
    """
    table = _table(font, b"GSUB")
    replaced: dict[int, int] = {}
    for lookup in sorted(set(_lookups(table, feature.encode("ascii")))):
        for at in _subtables(table, lookup):
            replaced.update(_single(table, at))
    return replaced


def _words(data: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", data, at)


def _table(font: bytes, tag: bytes) -> bytes:
    for index in range(_words(font, 4, 1)[0]):
        name, _checksum, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if name == tag:
            return font[start : start + length]
    raise ValueError(f"the font has no table {tag!r}")


def _lookups(table: bytes, tag: bytes) -> Iterator[int]:
    """Numbers of the lookups of a feature, in whichever script it stands."""
    features = _words(table, _FEATURES_AT, 1)[0]
    for index in range(_words(table, features, 1)[0]):
        record = features + 2 + _RECORD * index
        if table[record : record + 4] == tag:
            at = features + _words(table, record + 4, 1)[0]
            yield from _words(table, at + 4, _words(table, at + 2, 1)[0])


def _subtables(table: bytes, lookup: int) -> Iterator[int]:
    """Where the subtables of a lookup that exchanges one glyph for one begin."""
    lookups = _words(table, _FEATURES_AT + 2, 1)[0]
    at = lookups + _words(table, lookups + 2 + 2 * lookup, 1)[0]
    kind, _flag, count = _words(table, at, 3)
    if kind == _SINGLE:
        for offset in _words(table, at + 6, count):
            yield at + offset


def _single(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    form, coverage, rest = _words(table, at, 3)
    covered = list(_covered(table, at + coverage))
    if form == 1:
        return iter([(glyph, (glyph + rest) % 0x10000) for glyph in covered])
    return iter(zip(covered, _words(table, at + 6, rest), strict=True))


def _covered(table: bytes, at: int) -> Iterator[int]:
    form, count = _words(table, at, 2)
    if form == 1:
        yield from _words(table, at + 4, count)
        return
    for index in range(count):
        first, last, _start = _words(table, at + 4 + 6 * index, 3)
        yield from range(first, last + 1)
