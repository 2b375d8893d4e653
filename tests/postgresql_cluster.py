"""A private PostgreSQL cluster from the system's server binaries: made, started, used and thrown away by the tests.

It listens on 127.0.0.1 and on a socket in its own folder, asks for a password made at random, syncs to disk
as a real one does, sorts by language and lives in an odd time zone, so that code which leans on byte order or
on the server's clock shows it here.
"""

import itertools
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

OWNER: Final = "batchtrack"
UNPRIVILEGED: Final = ("postgres", "nobody")
"""Whom the server runs as when root runs the tests: it refuses to run as root."""

PLACES: Final = (
    ("/usr/lib/postgresql", "*/bin"),
    ("/usr/pgsql-*", "bin"),
    ("/opt/homebrew/opt", "postgresql@*/bin"),
)
"""Where packages put the server's programs, beside the search path."""

ICU_SINCE: Final = 15
"""The version of PostgreSQL from which on a cluster sorts by ICU."""

TRIES: Final = 3
"""A free port can be taken by another between being found and being used."""


class ClusterError(Exception):
    """A program of the server did not do its work; the message is what it wrote."""


@dataclass(frozen=True)
class Cluster:
    """A running cluster."""

    port: int
    folder: Path
    password: str
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1), repr=False)

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of one of its databases."""
        return f"postgresql+psycopg://{OWNER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def create_database(self, template: str = "template1") -> str:
        """Makes a database of a new name as a copy of a template; its name."""
        name = f"test_{next(self._numbers)}"
        self._administer("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def drop_database(self, name: str) -> None:
        """Drops a database, whoever is still connected to it."""
        self._administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _administer(self, statement: str, *names: str) -> None:
        command = sql.SQL(statement).format(*map(sql.Identifier, names))
        address = self.url("postgres").replace("+psycopg", "")
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(command)


def find_programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`, of the newest server found; nothing where there is none."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = [
        folder
        for root, pattern in PLACES
        for base in Path("/").glob(root.lstrip("/"))
        for folder in base.glob(pattern)
        if (folder / "initdb").exists()
    ]
    return max(found, key=_version, default=None)


@contextmanager
def running(programs: Path) -> Iterator[Cluster]:
    """Makes and starts a cluster; stops and removes it at the end."""
    base = Path(tempfile.mkdtemp(prefix="batchtrack-pg-")).resolve()
    try:
        server = _Server(programs, base, _account())
        cluster = server.start(server.make())
        try:
            yield cluster
        finally:
            server.stop()
    finally:
        shutil.rmtree(base, ignore_errors=True)


@dataclass(frozen=True)
class _Server:
    programs: Path
    base: Path
    account: str | None

    @property
    def data(self) -> Path:
        return self.base / "data"

    def make(self) -> str:
        """Initialises the cluster; the password of its owner."""
        password, file = secrets.token_hex(16), self.base / "password"
        file.write_text(password, encoding="ascii")
        if self.account:
            for path in (self.base, file):
                shutil.chown(path, self.account)
        language = ["--locale-provider=icu", "--icu-locale=en-US"] if _version(self.programs) >= ICU_SINCE else []
        words = ["--username", OWNER, "--pwfile", str(file), "--auth", "scram-sha-256", "--encoding", "UTF8"]
        self._call("initdb", "-D", str(self.data), "--locale", "C", *language, *words)
        return password

    def start(self, password: str, tries: int = TRIES) -> Cluster:
        """Starts it on a free port, or on another where that was taken meanwhile."""
        port = _free_port()
        try:
            self._start_on(port)
        except ClusterError:
            if tries == 1:
                raise
            return self.start(password, tries - 1)
        return Cluster(port, self.base, password)

    def stop(self) -> None:
        """Stops it, dropping open connections."""
        self._call("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w")

    def _start_on(self, port: int) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(port),
            "timezone": "Asia/Kathmandu",
        }
        if os.name == "posix":
            settings["unix_socket_directories"] = str(self.base)
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        log = str(self.base / "server.log")
        self._call("pg_ctl", "start", "-D", str(self.data), "-l", log, "-w", "-o", options)

    def _call(self, program: str, *words: str) -> None:
        said = self.base / f"{program}.log"
        # The server inherits the standard files: a pipe would never end while it runs.
        with said.open("wb") as output:
            ended = subprocess.run(
                [self.programs / program, *words],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.base,
                check=False,
                user=self.account,
                group=self.account,
                extra_groups=[] if self.account else None,
            )
        if ended.returncode != 0:
            logs = (said, self.base / "server.log")
            raise ClusterError("\n".join(log.read_text(errors="replace") for log in logs if log.exists()))


def _account() -> str | None:
    """Whom to run as; nobody else where the tests do not run as root."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    return next(name for name in UNPRIVILEGED if _has_home(name))


def _has_home(account: str) -> bool:
    """Whether the system knows an account: an unknown one has no home to expand to."""
    try:
        Path(f"~{account}").expanduser()
    except RuntimeError:
        return False
    return True


def _version(programs: Path) -> int:
    """The server's major version."""
    said = subprocess.run([programs / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\d+", said)
    return int(found[0]) if found else 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
