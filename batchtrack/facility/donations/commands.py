"""What can be asked about a donation identification number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterDonation:
    """Note whose a number is; ``holder`` is the stream of the batch or bank, ``giver`` the subject or donor."""

    din: str
    holder: str
    giver: str
