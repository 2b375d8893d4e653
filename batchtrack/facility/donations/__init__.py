"""Donation identification numbers: each belongs to one batch or one cell bank, for all time."""

from batchtrack.facility.donations.commands import RegisterDonation
from batchtrack.facility.donations.decide import decide
from batchtrack.facility.donations.events import EVENTS, DonationRegistered
from batchtrack.facility.donations.state import Donation, evolve, fold

__all__ = ["EVENTS", "Donation", "DonationRegistered", "RegisterDonation", "decide", "evolve", "fold"]
