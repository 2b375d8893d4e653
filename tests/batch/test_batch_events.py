"""What was once written is read for ever: one stored body of every (kind, schema), never written anew."""

import json
from pathlib import Path

import pytest
from batch_event_examples import FOLDER, examples

from batchtrack.batch.events import CATALOGUE
from batchtrack.batch.folding import _FOLDS
from batchtrack.events import Event, UnreadableBodyError

STORED = sorted(FOLDER.glob("*.json"))


def _kind_and_schema(path: Path) -> tuple[str, int]:
    kind, _, schema = path.stem.rpartition("-")
    return kind, int(schema)


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_that_every_stored_body_still_reads_as_it_was_written(path: Path) -> None:
    kind, schema = _kind_and_schema(path)
    text = path.read_text(encoding="utf-8")
    event = CATALOGUE.read(kind, schema, text)
    if schema == event.SCHEMA:
        assert json.loads(event.model_dump_json()) == json.loads(text)


@pytest.mark.parametrize("cls", CATALOGUE.kinds.values(), ids=lambda cls: cls.KIND)
def test_that_every_kind_has_a_stored_body_of_its_form(cls: type[Event]) -> None:
    assert (FOLDER / f"{cls.KIND}-{cls.SCHEMA}.json").exists()


@pytest.mark.parametrize("cls", CATALOGUE.kinds.values(), ids=lambda cls: cls.KIND)
def test_that_every_kind_is_read_back_from_its_text(cls: type[Event]) -> None:
    event = examples()[cls.KIND]
    assert CATALOGUE.read(cls.KIND, cls.SCHEMA, event.model_dump_json()) == event


def test_that_every_kind_but_the_order_has_a_fold() -> None:
    assert set(_FOLDS) == {cls for kind, cls in CATALOGUE.kinds.items() if kind != "batch.ordered"}


def test_that_a_body_with_an_unknown_part_is_not_read() -> None:
    body = json.loads(examples()["step.signed"].model_dump_json()) | {"extra": 1}
    with pytest.raises(UnreadableBodyError):
        CATALOGUE.read("step.signed", 1, json.dumps(body))
