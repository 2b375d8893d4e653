"""What is done to a record: rows changed, removed, added, exchanged; the file cut, damaged, put back."""

import json
import shutil
import sqlite3
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from altered_rows import columns_of, opened, tables_of
from rehashing import rehash

Value = str | int | bytes | None
OfRows = Callable[[sqlite3.Connection, Random], None]
OfFile = Callable[[Path, Random], None]


@dataclass(frozen=True)
class Done:
    """What was done, for the table of figures and for whoever looks at a miss."""

    kind: str
    rehashed: bool


def alter(file: Path, older: Path, dice: Random, *, rehashed: bool) -> Done:
    """Alter a database once; where it is to be rehashed, every hash that can still be made fits afterwards."""
    if dice.random() < _OF_FILES:
        kind = dice.choice(sorted(OF_FILES))
        OF_FILES[kind](file, dice)
        if rehashed:
            _rehash_what_reads(file, dice)
        return Done(f"file: {kind}", rehashed)
    if dice.random() < _PUT_BACK:
        shutil.copy(older, file)
        return Done("file: an older database put back", rehashed=False)
    kind = dice.choice(sorted(OF_ROWS))
    with closing(opened(file)) as connection:
        _without_triggers(connection, lambda: _altered(connection, kind, dice, rehashed=rehashed))
    return Done(kind, rehashed)


def _altered(connection: sqlite3.Connection, kind: str, dice: Random, *, rehashed: bool) -> None:
    OF_ROWS[kind](connection, dice)
    if rehashed:
        rehash(connection, renumber=dice.random() < 1 / 2)


def _without_triggers(connection: sqlite3.Connection, do: Callable[[], None]) -> None:
    """They are put back at the end, so that no alteration is found by a missing trigger."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN")
    for name, _ in found:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("SAVEPOINT altering")
    try:
        do()
    except (sqlite3.Error, OverflowError):
        connection.execute("ROLLBACK TO altering")  # a constraint of the table refused it; then nothing is altered
    for _, sql in found:
        connection.execute(sql)
    connection.execute("COMMIT")


def _rehash_what_reads(file: Path, dice: Random) -> None:
    try:
        with closing(opened(file)) as connection:
            _without_triggers(connection, lambda: rehash(connection, renumber=dice.random() < 1 / 2))
    except (sqlite3.Error, UnicodeError):
        return


def _table(connection: sqlite3.Connection, dice: Random) -> str:
    """Any table that holds a row; the journal's as often as all others together."""
    holding = [name for name in tables_of(connection) if connection.execute(f'SELECT 1 FROM "{name}"').fetchone()]
    return "event" if dice.random() < 1 / 2 else dice.choice(holding)


def _some_row(connection: sqlite3.Connection, table: str, dice: Random) -> int:
    found = connection.execute(f'SELECT rowid FROM "{table}" ORDER BY rowid').fetchall()
    return int(dice.choice(found)[0])


def change_a_value(connection: sqlite3.Connection, dice: Random) -> None:
    table = _table(connection, dice)
    row, column = _some_row(connection, table, dice), dice.choice(columns_of(connection, table))
    (value,) = connection.execute(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (row,)).fetchone()
    connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (_other(value, dice), row))


def exchange_values(connection: sqlite3.Connection, dice: Random) -> None:
    table = _table(connection, dice)
    one, two = _some_row(connection, table, dice), _some_row(connection, table, dice)
    column = dice.choice(columns_of(connection, table))
    get = f'SELECT "{column}" FROM "{table}" WHERE rowid = ?'
    values = [connection.execute(get, (row,)).fetchone()[0] for row in (one, two)]
    for row, value in ((one, None), (two, values[0]), (one, values[1])):
        held = f"\0{row}" if value is None and isinstance(values[0], str) else value
        connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (held, row))


def exchange_rows(connection: sqlite3.Connection, dice: Random) -> None:
    """Two events take each other's place."""
    one, two = _some_row(connection, "event", dice), _some_row(connection, "event", dice)
    get = "SELECT stream, version FROM event WHERE rowid = ?"
    places = [connection.execute(get, (row,)).fetchone() for row in (one, two)]
    for row, place in ((one, ("elsewhere/x", 1)), (two, places[0]), (one, places[1])):
        connection.execute("UPDATE event SET stream = ?, version = ? WHERE rowid = ?", (*place, row))


def write_a_body_otherwise(connection: sqlite3.Connection, dice: Random) -> None:
    """The same facts in another text."""
    row = _some_row(connection, "event", dice)
    (body,) = connection.execute("SELECT body FROM event WHERE rowid = ?", (row,)).fetchone()
    said = json.loads(body)
    ways = (
        json.dumps(said),
        json.dumps(dict(reversed(said.items())), separators=(",", ":"), ensure_ascii=False),
        unicodedata.normalize("NFD", body),
        body + "\n",
    )
    connection.execute("UPDATE event SET body = ? WHERE rowid = ?", (dice.choice(ways), row))


def write_a_signature_otherwise(connection: sqlite3.Connection, dice: Random) -> None:
    """The same numbers in capitals, the other one of two signatures that fit, or somebody else's."""
    row, other = _some_row(connection, "event", dice), _some_row(connection, "event", dice)
    get = "SELECT signature FROM event WHERE rowid = ?"
    signature, foreign = (str(connection.execute(get, (each,)).fetchone()[0]) for each in (row, other))
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    twin = f"{signature[:64]}{order - int(signature[64:], 16):064x}"
    chosen = dice.choice((signature.upper(), twin, foreign, "0" * 128, None))
    connection.execute("UPDATE event SET signature = ? WHERE rowid = ?", (chosen, row))


def take_rows_away(connection: sqlite3.Connection, dice: Random) -> None:
    table = _table(connection, dice)
    for _ in range(dice.choice((1, 1, 1, 2, 5))):
        if connection.execute(f'SELECT 1 FROM "{table}"').fetchone():
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (_some_row(connection, table, dice),))


def empty_a_table(connection: sqlite3.Connection, dice: Random) -> None:
    connection.execute(f'DELETE FROM "{dice.choice(tables_of(connection))}"')


def add_a_row(connection: sqlite3.Connection, dice: Random) -> None:
    """A copy of a row under another key."""
    table = _table(connection, dice)
    columns = columns_of(connection, table)
    names = ", ".join(f'"{name}"' for name in columns)
    row = _some_row(connection, table, dice)
    values = list(connection.execute(f'SELECT {names} FROM "{table}" WHERE rowid = ?', (row,)).fetchone())
    keys = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", (table,))]
    for name in ("version",) if table == "event" else keys:
        values[columns.index(name)] = _other(values[columns.index(name)], dice)
    connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})', values)


def cut_a_tail(connection: sqlite3.Connection, dice: Random) -> None:
    """The last events of a stream go, and its head with them."""
    streams = connection.execute("SELECT stream, version FROM stream_head ORDER BY stream").fetchall()
    stream, version = dice.choice(streams)
    keep = dice.randrange(version)
    connection.execute("DELETE FROM event WHERE stream = ? AND version > ?", (stream, keep))
    get = "SELECT version, hash FROM event WHERE stream = ? AND version = ?"
    last = connection.execute(get, (stream, keep)).fetchone()
    connection.execute("DELETE FROM stream_head WHERE stream = ?", (stream,))
    if last is not None:
        connection.execute("INSERT INTO stream_head VALUES (?, ?, ?)", (stream, *last))


def name_a_stream_otherwise(connection: sqlite3.Connection, dice: Random) -> None:
    (stream,) = dice.choice(connection.execute("SELECT stream FROM stream_head ORDER BY stream").fetchall())
    for table in ("event", "stream_head"):
        connection.execute(f"UPDATE {table} SET stream = ? WHERE stream = ?", (f"{stream}x", stream))


def exchange_locked_keys(connection: sqlite3.Connection, dice: Random) -> None:
    owners = [owner for (owner,) in connection.execute("SELECT owner FROM wrapped_key ORDER BY owner")]
    one, two = dice.sample(owners, 2)
    get = "SELECT wrapped FROM wrapped_key WHERE owner = ?"
    first, second = (connection.execute(get, (owner,)).fetchone()[0] for owner in (one, two))
    for owner, wrapped in ((one, second), (two, first)):
        connection.execute("UPDATE wrapped_key SET wrapped = ? WHERE owner = ?", (wrapped, owner))


def exchange_certificates(connection: sqlite3.Connection, dice: Random) -> None:
    """The certificate in one event is replaced by that of another."""
    get = "SELECT rowid, body FROM event WHERE body LIKE '%BEGIN CERTIFICATE%' ORDER BY rowid"
    (one, body), (_, other) = dice.sample(connection.execute(get).fetchall(), 2)
    said, foreign = json.loads(body), json.loads(other)
    mine = next(name for name, text in said.items() if "CERTIFICATE" in str(text))
    theirs = next(text for text in foreign.values() if "CERTIFICATE" in str(text))
    said[mine] = theirs
    written = json.dumps(said, separators=(",", ":"), ensure_ascii=False)
    connection.execute("UPDATE event SET body = ? WHERE rowid = ?", (written, one))


def flip_bits(file: Path, dice: Random) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(dice.choice((1, 1, 2, 8))):
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    file.write_bytes(content)


def cut_the_file(file: Path, dice: Random) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: dice.randrange(len(content))])


def exchange_pages(file: Path, dice: Random) -> None:
    content = bytearray(file.read_bytes())
    one, two = (dice.randrange(len(content) // _PAGE) * _PAGE for _ in range(2))
    content[one : one + _PAGE], content[two : two + _PAGE] = content[two : two + _PAGE], content[one : one + _PAGE]
    file.write_bytes(content)


def blank_a_page(file: Path, dice: Random) -> None:
    content = bytearray(file.read_bytes())
    at = dice.randrange(len(content) // _PAGE) * _PAGE
    content[at : at + _PAGE] = bytes(_PAGE)
    file.write_bytes(content)


def _other(value: Value, dice: Random) -> Value:
    """Another value of the same type, or none at all."""
    match value:
        case None:
            return dice.choice(("", "x"))
        case int():
            return value + dice.choice((-1, 1, 2**20))
        case bytes():
            at = dice.randrange(len(value) or 1)
            return value[:at] + bytes([(value[at] ^ 1) if value else 1]) + value[at + 1 :]
        case _:
            return _other_text(str(value), dice)


def _other_text(text: str, dice: Random) -> str | None:
    at = dice.randrange(len(text) or 1)
    ways = (
        text[:at] + chr(ord(text[at]) ^ 1 if text else 65) + text[at + 1 :],
        text[:at] + text[at + 1 :],
        text + dice.choice((" ", "\n", "\0", "0")),
        text.swapcase(),
        text[::-1],
        "",
        None,
    )
    return dice.choice(ways)


_OF_FILES: Final = 0.15
_PUT_BACK: Final = 0.02
_PAGE: Final = 4096
OF_ROWS: Final[Mapping[str, OfRows]] = {
    "a value changed": change_a_value,
    "values exchanged": exchange_values,
    "events exchanged": exchange_rows,
    "a body written otherwise": write_a_body_otherwise,
    "a signature written otherwise": write_a_signature_otherwise,
    "rows taken away": take_rows_away,
    "a table emptied": empty_a_table,
    "a row added": add_a_row,
    "a tail cut off": cut_a_tail,
    "a stream named otherwise": name_a_stream_otherwise,
    "locked keys exchanged": exchange_locked_keys,
    "certificates exchanged": exchange_certificates,
}
OF_FILES: Final[Mapping[str, OfFile]] = {
    "bits flipped": flip_bits,
    "the end cut off": cut_the_file,
    "pages exchanged": exchange_pages,
    "a page blanked": blank_a_page,
}
