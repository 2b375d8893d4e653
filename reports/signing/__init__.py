"""A person's own signature in the file of a paper: PAdES B-B (ETSI EN 319 142-1), without a key in this floor."""

from reports.signing.finishing import finish
from reports.signing.preparing import prepare

__all__ = ["finish", "prepare"]
