"""The designed outcomes when a text cannot be printed."""

from batchtrack.refusals import Refusal, Refused


class MissingCharacter(Refused):
    """A text of the paper holds a character that its fonts lack; no paper is made (refusals ``PA-01``).

    A box or a gap in the place of a character would be a false record.
    """

    def __reduce__(self) -> tuple[type["MissingCharacter"], tuple[Refusal, ...]]:
        """Travels whole from the process that lays papers out."""
        return MissingCharacter, self.refusals


class DoesNotFit(Refused):
    """A label's words need more room than it has, even in the smallest type; no label is made (``LB-24``)."""

    def __reduce__(self) -> tuple[type["DoesNotFit"], tuple[Refusal, ...]]:
        """Travels whole from the process that lays papers out."""
        return DoesNotFit, self.refusals
