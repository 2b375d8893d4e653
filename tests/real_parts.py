"""What a test does when a real part that it needs (a database server, a display) is not on this machine."""

from collections.abc import Mapping
from typing import Final, NoReturn

import pytest

REQUIRE_POSTGRESQL: Final = "BATCHTRACK_REQUIRE_POSTGRESQL"
REQUIRE_DISPLAY: Final = "BATCHTRACK_REQUIRE_DISPLAY"


def skip_or_fail(reason: str, variable: str, surroundings: Mapping[str, str]) -> NoReturn:
    """Skips where the part is a convenience; fails where the environment variable demands it."""
    if surroundings.get(variable) == "1":
        pytest.fail(f"{reason} {variable}=1 demands it.", pytrace=False)
    pytest.skip(reason)
