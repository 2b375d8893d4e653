"""The register that keeps every chain-of-identity number unique."""

from batchtrack.facility.chains.commands import IssueChainNumber
from batchtrack.facility.chains.decide import decide
from batchtrack.facility.chains.events import EVENTS, ChainNumberIssued
from batchtrack.facility.chains.state import ChainRegister, evolve, fold

__all__ = ["EVENTS", "ChainNumberIssued", "ChainRegister", "IssueChainNumber", "decide", "evolve", "fold"]
