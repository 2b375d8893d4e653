"""The version of the software, as it stands on every record it writes (21 CFR 11.10(k))."""

from typing import Final

SOFTWARE: Final = "batchtrack 0.1.0"
