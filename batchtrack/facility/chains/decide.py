"""Which chain-of-identity number is the next."""

from datetime import datetime

from batchtrack.events import Decision
from batchtrack.facility.actor import Actor, may
from batchtrack.facility.chains.commands import IssueChainNumber
from batchtrack.facility.chains.events import ChainNumberIssued
from batchtrack.facility.chains.state import ChainRegister
from batchtrack.facility.decision import answer
from batchtrack.facility.rights import Right
from batchtrack.identity import HIGHEST_SERIAL, issue_chain
from batchtrack.refusals import refuse


def decide(register: ChainRegister | None, command: IssueChainNumber, _now: datetime, actor: Actor, /) -> Decision:
    """The next number, one above the last."""
    against = may(actor, Right.ISSUE_CHAIN_NUMBERS)
    serial = register.last + 1 if register else 1
    if serial > HIGHEST_SERIAL:
        full = refuse("FA-56", facility=command.facility, year=str(command.year), last=str(HIGHEST_SERIAL))
        return answer([*against, full])
    chain = issue_chain(command.facility, command.year, serial)
    return answer(against, ChainNumberIssued(serial=serial, chain=chain.code, batch=command.batch))
