"""Every refusal of the batch record has its sentence, and every sentence its refusal."""

import re
from pathlib import Path

import batchtrack.batch
from batchtrack.refusals.about_batch import SENTENCES

FOLDER = Path(batchtrack.batch.__file__).parent


def _used() -> set[str]:
    texts = (path.read_text("utf-8") for path in FOLDER.rglob("*.py"))
    return {code for text in texts for code in re.findall(r'refuse\(\s*"(BA-\d{2,3})"', text)}


def test_that_every_code_that_is_used_has_its_sentence() -> None:
    assert _used() <= set(SENTENCES)


def test_that_every_sentence_is_used() -> None:
    assert set(SENTENCES) <= _used()
