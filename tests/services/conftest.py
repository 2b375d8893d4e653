"""The values that a batch's happy way is typed with are those of the tests of the batch's rules."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "batch"))
