"""The life of one version of a master batch record: its events, its state, its decisions."""

from batchtrack.product.life.events import CATALOGUE, stream
from batchtrack.product.life.state import NOTHING, Stage, VersionState, evolve, folded

__all__ = ["CATALOGUE", "NOTHING", "Stage", "VersionState", "evolve", "folded", "stream"]
