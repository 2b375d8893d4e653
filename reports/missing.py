"""The designed outcome when a text cannot be printed."""

from batchtrack.refusals import Refusal, Refused


class MissingCharacter(Refused):
    """A text of the paper holds a character that its fonts lack; no paper is made (refusals ``PA-01``).

    A box or a gap in the place of a character would be a false record.
    """

    def __reduce__(self) -> tuple[type["MissingCharacter"], tuple[Refusal, ...]]:
        """Travels whole from the process that lays papers out."""
        return MissingCharacter, self.refusals
