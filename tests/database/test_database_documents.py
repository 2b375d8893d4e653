import hashlib
from collections.abc import Iterator

import pytest
from journal_examples import made, tamper
from sqlalchemy import Engine, text

from batchtrack.database import documents, reading, writing
from batchtrack.database.documents import Document
from batchtrack.refusals import Refusal, refuse

PAPER = b"%PDF-1.7\n\x00\xff paper"
DIGEST = hashlib.sha256(PAPER).hexdigest()


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    with made(database_url) as engine:
        with writing(engine) as connection:
            assert documents.put(connection, PAPER, "application/pdf") == DIGEST
        yield engine


def got(engine: Engine, sha256: str = DIGEST) -> Document | Refusal:
    with reading(engine) as connection:
        return documents.get(connection, sha256)


def test_that_a_document_comes_back_byte_for_byte(engine: Engine) -> None:
    assert got(engine) == Document(DIGEST, "application/pdf", PAPER)


def test_that_an_empty_file_is_a_document_too(engine: Engine) -> None:
    with writing(engine) as connection:
        digest = documents.put(connection, b"", "text/csv")
    assert got(engine, digest) == Document(digest, "text/csv", b"")


def test_that_the_same_bytes_are_kept_once(engine: Engine) -> None:
    with writing(engine) as connection:
        assert documents.put(connection, PAPER, "text/plain") == DIGEST
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == 1
    assert got(engine) == Document(DIGEST, "application/pdf", PAPER)


def test_that_a_document_that_is_not_there_is_said_to_be_so(engine: Engine) -> None:
    assert got(engine, "0" * 64) == refuse("ST-40", sha256="0" * 64)


@pytest.mark.parametrize("change", ["UPDATE document SET bytes = :other", "UPDATE document SET size = length(:other)"])
def test_that_a_document_whose_bytes_were_changed_is_not_given_out(engine: Engine, change: str) -> None:
    tamper(engine, change, other=b"forged")
    assert got(engine) == refuse("ST-41", sha256=DIGEST)


def test_that_a_document_of_an_act_that_was_dropped_is_not_kept(engine: Engine) -> None:
    def dropped() -> None:
        with writing(engine) as connection:
            documents.put(connection, b"draft", "text/plain")
            raise LookupError

    with pytest.raises(LookupError):
        dropped()
    assert isinstance(got(engine, hashlib.sha256(b"draft").hexdigest()), Refusal)
