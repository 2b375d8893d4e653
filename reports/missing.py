"""The designed outcomes when something cannot be printed."""

from batchtrack.refusals import Refused


class MissingCharacter(Refused):
    """A text of the paper holds a character that its fonts lack; no paper is made (refusals ``PA-01``).

    A box or a gap in the place of a character would be a false record.
    """


class DoesNotFit(Refused):
    """A label's words need more room than it has, even in the smallest type; no label is made (``LB-24``)."""


class UnprintableLogo(Refused):
    """The logo is no picture in PNG or JPEG, or a larger one than a letterhead takes (``PA-12``)."""
