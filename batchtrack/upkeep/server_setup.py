"""Setting up a PostgreSQL server in one go: database, owner, the program's role, tables, triggers, rights."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, inspect, make_url, text
from sqlalchemy.exc import DBAPIError

from batchtrack.database import open_engine, reading, writing
from batchtrack.database.rights import grant
from batchtrack.refusals import Refused, refuse
from batchtrack.upkeep.migrate import make_tables, migrating
from batchtrack.upkeep.start import check_at_start
from batchtrack.upkeep.storage_format import say_format
from batchtrack.upkeep.workstations import others_at_work

_MAINTENANCE: Final = "postgres"
_DENIED: Final = "42501"
_LIMITS: Final = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
_IS_THERE: Final = text("SELECT 1 FROM pg_database WHERE datname = :name")
_ABOUT_ROLE: Final = text("SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = :role")


@dataclass(frozen=True, slots=True)
class ServerSetUp:
    """What stands now.

    Attributes:
        owner: address for upgrades and restores; kept by the administrator.
        program: address for the program; its password is told once, and not at all where the role was there before.
        made_tables: whether the database was new.
    """

    owner: str
    program: str
    made_tables: bool


def set_up(url: str, app_role: str | None = None) -> ServerSetUp:
    """Make what is missing; run again, it changes nothing but rights.

    Args:
        url: of the database, which need not exist, as somebody who may make it. A superuser gets an owner's role made;
            anybody else owns the tables.
        app_role: name of the program's role; else the database's name with ``_app``.

    Raises:
        Refused: it is no server (UP-31), the server does not answer (ST-09) or may lose what is committed (ST-05), the
            rights do not suffice (UP-32), the program's role could do too much (UP-33), others are at the database
            (UP-22), or what stands there is of no form that this version knows (ST-10 to ST-15).
    """
    address = make_url(url)
    if address.get_backend_name() != "postgresql" or not address.database:
        raise Refused(refuse("UP-31", database=address.render_as_string()))
    try:
        owner = _prepared(address)
        program = _role(address, app_role or f"{address.database}_app")
        with _opened(_text(address)) as engine:
            made = _with_tables(engine, str(owner.username))
            with writing(engine) as connection:
                _be(connection, str(owner.username))
                _close_to_others(connection, address, str(program.username))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _DENIED:
            raise
        cause = str(error.orig).strip().partition("\n")[0]
        raise Refused(refuse("UP-32", role=str(address.username), cause=cause)) from error
    return ServerSetUp(_text(owner), _text(program), made)


def _prepared(address: URL) -> URL:
    """The address of the database's owner, made with the database where they are not there."""
    with _opened(_text(address.set(database=_MAINTENANCE))) as engine:
        with reading(engine) as connection:
            me = connection.execute(_ABOUT_ROLE, {"role": address.username}).one()
            there = connection.execute(
                text("SELECT 1 FROM pg_database WHERE datname = :name"), {"name": address.database}
            )
            missing = there.first() is None
        owner = _role(address, f"{address.database}_owner") if me.rolsuper else address
        if missing:
            _make_database(engine, address, str(owner.username))
        elif me.rolsuper:
            _hand_over(engine, address, str(owner.username))
    return owner


def _make_database(engine: Engine, address: URL, owner: str) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        quote = connection.dialect.identifier_preparer.quote
        options = f"OWNER {quote(owner)} TEMPLATE template0 ENCODING 'UTF8'"
        connection.execute(text(f"CREATE DATABASE {quote(str(address.database))} {options}"))


def _hand_over(engine: Engine, address: URL, owner: str) -> None:
    with writing(engine) as connection:
        quote = connection.dialect.identifier_preparer.quote
        connection.execute(text(f"ALTER DATABASE {quote(str(address.database))} OWNER TO {quote(owner)}"))


def _role(address: URL, role: str) -> URL:
    """The address of a role that may log in and nothing else, made where it is not there."""
    with _opened(_text(address.set(database=_MAINTENANCE))) as engine, writing(engine) as connection:
        standing = connection.execute(_ABOUT_ROLE, {"role": role}).one_or_none()
        if standing is None:
            return address.set(username=role, password=_made_role(connection, role))
        too_much = {"superuser": standing.rolsuper, "createrole": standing.rolcreaterole}
        if any(too_much.values()):
            why = ", ".join(name for name, holds in too_much.items() if holds)
            raise Refused(refuse("UP-33", role=role, why=why))
        return URL.create(address.drivername, role, None, address.host, address.port, address.database, address.query)


def _made_role(connection: Connection, role: str) -> str:
    """Make it; its password goes to the server only as what PostgreSQL would keep of it, so that no log shows it."""
    password = secrets.token_urlsafe(24)
    driver: Any = connection.connection.driver_connection
    kept = driver.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode("ascii")
    quoted = connection.dialect.identifier_preparer.quote(role)
    connection.exec_driver_sql(f"CREATE ROLE {quoted} {_LIMITS} PASSWORD '{kept}'")
    return password


def _with_tables(engine: Engine, owner: str) -> bool:
    """Make the tables as their owner where there are none."""
    with reading(engine) as connection:
        empty = not inspect(connection).get_table_names()
    if not empty:
        refusal = check_at_start(engine)
        if refusal is not None:
            raise Refused(refusal)
        return False
    with migrating(engine) as connection:
        refusal = others_at_work(connection)
        if refusal is not None:
            raise Refused(refusal)
        _be(connection, owner)
        make_tables(connection)
        say_format(connection)
    return True


def _close_to_others(connection: Connection, address: URL, program: str) -> None:
    """Nobody but the owner and the program gets in; a temporary table could stand in front of a real one."""
    quote = connection.dialect.identifier_preparer.quote
    database = quote(str(address.database))
    connection.execute(text(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"))
    connection.execute(text(f"GRANT CONNECT ON DATABASE {database} TO {quote(program)}"))
    grant(connection, program)


def _be(connection: Connection, owner: str) -> None:
    connection.execute(text(f"SET LOCAL ROLE {connection.dialect.identifier_preparer.quote(owner)}"))


@contextmanager
def _opened(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _text(address: URL) -> str:
    return address.render_as_string(hide_password=False)
