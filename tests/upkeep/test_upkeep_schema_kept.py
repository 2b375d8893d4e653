"""The tables of this version, word for word: a change of them is seen here, and needs a migration once released."""

from pathlib import Path

import journal_examples as examples
import pytest
from schema_text import KEPT, schema_text


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_that_the_tables_are_the_ones_that_are_kept_as_text(request: pytest.FixtureRequest, kind: str) -> None:
    """Renew the texts with ``python tests/schema_text.py`` where the change is meant."""
    with examples.made(request.getfixturevalue(f"{kind}_url")) as engine:
        assert schema_text(engine) == Path(KEPT, f"{kind}.sql").read_text("utf-8")
