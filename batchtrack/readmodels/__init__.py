"""Tables for lists, search and inventory: projected in the act's transaction, rebuilt from the journal at any time."""

from batchtrack.readmodels.projector import ReadModels
from batchtrack.readmodels.tables import READ_MODELS

__all__ = ["READ_MODELS", "ReadModels"]
