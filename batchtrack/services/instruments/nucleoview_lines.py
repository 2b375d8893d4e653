"""The lines of a NucleoView export: ``key;value;``, then a check line ``//[ECEC5A41]``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_CHECK: Final = re.compile(r"//\[[0-9A-Fa-f]{8}\]")
_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Lines:
    """What an export says.

    Attributes:
        title: the first line, which names the protocol.
        by_key: each key with its value, both without space around; keys without a value are left out.
        check: the hexadecimal digits of the check line, None where it is missing: the export was cut off.
        twice: keys that stand more than once with different values.
    """

    title: str
    by_key: Mapping[str, str]
    check: str | None
    twice: tuple[str, ...]


def lines_of(text: str) -> Lines:
    """The lines, whichever line ends the file has; a value that runs over two lines is joined."""
    written = [line.rstrip().rstrip(",").rstrip() for line in text.removeprefix(_MARK).splitlines()]
    check = next((line for line in written if _CHECK.fullmatch(line)), None)
    joined = list(_joined([line for line in written if not _CHECK.fullmatch(line)]))
    pairs = [pair for pair in map(_pair, joined[1:]) if pair[0] and pair[1]]
    by_key = dict(pairs)
    return Lines(
        title=_pair(joined[0])[0] if joined else "",
        by_key=by_key,
        check=None if check is None else check[3:-1].upper(),
        twice=tuple(sorted({key for key, value in pairs if by_key[key] != value})),
    )


def _joined(written: list[str]) -> Iterator[str]:
    """A bracket that is opened in a value and not closed in its line is closed in the next."""
    held = ""
    for line in written:
        held = f"{held} {line.strip()}" if held else line
        if held.partition(";")[2].count("(") <= held.partition(";")[2].count(")"):
            if held.strip():
                yield held
            held = ""
    if held:
        yield held


def _pair(line: str) -> tuple[str, str]:
    key, _, rest = line.partition(";")
    return key.strip(), rest.strip().removesuffix(";").strip()
