"""Verifying beside what it cannot do without: reading and hashing the same columns, checking the same signatures."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_der_public_key
from sqlalchemy import Engine

from batchtrack.batch.events.order import Commented
from batchtrack.database import open_engine, reading, sqlite_url, writing
from batchtrack.journal import ActOf, Append, append
from batchtrack.journal.hashing import signature_text
from batchtrack.keys import Signer, SignerKind, key_fingerprint, new_key
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.upkeep.migrate import create
from batchtrack.upkeep.signature_checks import Check, check_all
from batchtrack.upkeep.verification import verify

STREAMS = 100
EACH = 200
START = datetime(2026, 1, 1, tzinfo=UTC)
_COLUMNS = (
    "stream, version, kind, schema, body, who, workstation, software, recorded_at, previous, content_hash, meaning,"
    " signer, signature, hash, hash_name, curve_name"
)


@contextmanager
def filled(path: Path) -> Iterator[tuple[Engine, Signer]]:
    engine = open_engine(sqlite_url(path), create=True)
    assert create(engine) is None
    key = new_key()
    signer = Signer(SignerKind.SESSION, key_fingerprint(key.public_key()), "TEC-A", key)
    words = "the courier called and asked for the box; it was handed over with both seals intact, seen by two"
    for number in range(STREAMS):
        events = [Commented(step=None, field=None, text=f"{each}: {words}") for each in range(EACH)]
        with writing(engine) as connection:
            act = ActOf(signer, "bench", START + timedelta(seconds=number))
            append(connection, [Append(f"batch/REX-{number:04d}", 0, events)], act)
    yield engine, signer
    engine.dispose()


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def read_and_hash(path: Path) -> None:
    """The bare loop: the same columns, all of them through SHA-256 once."""
    with closing(sqlite3.connect(path)) as connection:
        for row in connection.execute(f"SELECT {_COLUMNS} FROM event ORDER BY stream, version"):
            hashlib.sha256("\0".join(map(str, row)).encode()).digest()


def bare_checks(key: bytes, checks: list[tuple[bytes, bytes]]) -> int:
    """`verify` of the library alone, on one core."""
    public = load_der_public_key(key)
    assert isinstance(public, ec.EllipticCurvePublicKey)
    for signature, text in checks:
        try:
            public.verify(signature, text, ec.ECDSA(hashes.SHA256()))
        except InvalidSignature:
            return 1
    return 0


def test_how_verification_of_the_chain_stands_beside_reading_and_hashing(tmp_path: Path) -> None:
    path = tmp_path / "chain.sqlite"
    with filled(path) as (engine, _):

        def ours() -> None:
            with reading(engine) as connection:
                assert verify(connection, CATALOGUE).events == STREAMS * EACH

        spans = [(seconds(ours), seconds(lambda: read_and_hash(path))) for _ in range(3)]
    chain, bare = (min(column) for column in zip(*spans, strict=True))
    print(f"\n{STREAMS * EACH} events: verified {chain * 1000:.0f} ms, bare loop {bare * 1000:.0f} ms,", end=" ")
    print(f"{bare / chain:.2f} of its speed (bar: 0.4)")


def test_how_signature_checks_stand_beside_bare_ones_on_all_cores(tmp_path: Path) -> None:
    with filled(tmp_path / "signed.sqlite") as (engine, signer), reading(engine) as connection:
        rows = connection.exec_driver_sql("SELECT signature, meaning, content_hash FROM event").all()
    der = signer.key.public_key()
    checks = [Check(signer.name, der, row.signature, signature_text(row.meaning, row.content_hash)) for row in rows]
    encoded = [
        (encode_dss_signature(int(each.signature[:64], 16), int(each.signature[64:], 16)), each.text) for each in checks
    ]
    cores = os.cpu_count() or 1
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415

    key = der.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    parts = [encoded[part::cores] for part in range(cores)]

    def bare() -> None:
        with ProcessPoolExecutor(cores, get_context("spawn")) as pool:
            assert sum(pool.map(bare_checks, [key] * cores, parts)) == 0

    ours = seconds(lambda: [*check_all(checks)])
    theirs = seconds(bare)
    print(f"\n{len(checks)} signatures on {cores} cores: {ours * 1000:.0f} ms,", end=" ")
    print(f"bare verify calls {theirs * 1000:.0f} ms, {theirs / ours:.2f} of their speed (bar: 0.8)")
