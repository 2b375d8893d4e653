"""Folds of reviews, certificates and papers."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.release import (
    CertificateConfirmed,
    CertificateStale,
    CertificateWithdrawn,
    Certified,
    PaperDrawnUp,
    PaperExported,
    PaperIssued,
    PaperReprinted,
    PaperSent,
    Recalled,
    RecordExported,
    RecordReviewed,
    WithdrawalAcknowledged,
)
from batchtrack.batch.folding.fold import Folds, made, unchanged
from batchtrack.batch.state import Batch, Certificate, Paper, Review, Sending


def _reviewed(batch: Batch, event: RecordReviewed, fact: Fact) -> Batch:
    return replace(batch, reviews=(*batch.reviews, Review(event.stage, event.up_to, made(fact))))


def _certified(batch: Batch, event: Certified, fact: Fact) -> Batch:
    certificate = Certificate(
        stage=event.stage,
        number=event.number,
        statement=event.statement,
        made=made(fact),
        hash=fact.hash,
        pending=event.pending,
        deviations=event.deviations,
        expiry=event.expiry,
    )
    return in_place_of_earlier(batch, certificate)


def in_place_of_earlier(batch: Batch, certificate: Certificate) -> Batch:
    """The batch with another document of a stage; every earlier one of that stage is superseded."""
    earlier = tuple(
        replace(done, superseded=True) if done.stage == certificate.stage else done for done in batch.certificates
    )
    return replace(batch, certificates=(*earlier, certificate))


def _change_last(batch: Batch, stage: str, **changes: object) -> Batch:
    last = batch.certificate(stage)
    changed = tuple(
        replace(done, **changes) if done is last else done  # type: ignore[arg-type]  # names are literal at each call
        for done in batch.certificates
    )
    return replace(batch, certificates=changed)


def _take_clearance_back(batch: Batch, fact: Fact) -> Batch:
    clearances = tuple(
        replace(given, ended=fact.at) if given == batch.clearance else given for given in batch.clearances
    )
    return replace(batch, clearance=None, clearances=clearances)


def _stale(batch: Batch, event: CertificateStale, fact: Fact) -> Batch:
    return _take_clearance_back(_change_last(batch, event.stage, stale=event.field), fact)


def _confirmed(batch: Batch, event: CertificateConfirmed, fact: Fact) -> Batch:
    return _change_last(batch, event.stage, stale=None, confirmed=made(fact))


def _withdrawn(batch: Batch, event: CertificateWithdrawn, fact: Fact) -> Batch:
    return _take_clearance_back(_change_last(batch, event.stage, withdrawn=event.reason), fact)


def _issued(batch: Batch, event: PaperIssued, fact: Fact) -> Batch:
    paper = Paper(event.number, event.stage, event.document, made(fact))
    return replace(batch, papers=(*batch.papers, paper))


def _drawn_up(batch: Batch, event: PaperDrawnUp, fact: Fact) -> Batch:
    paper = Paper(
        event.number, "", event.document, made(fact), kind=event.paper, up_to=event.up_to, reason=event.reason
    )
    return replace(batch, papers=(*batch.papers, paper))


def _reprinted(batch: Batch, event: PaperReprinted, _fact: Fact) -> Batch:
    papers = tuple(
        replace(paper, copies=event.copy_number) if paper.number == event.number else paper for paper in batch.papers
    )
    return replace(batch, papers=papers)


def _sent(batch: Batch, event: PaperSent, fact: Fact) -> Batch:
    sending = Sending(event.recipient, event.organisation, event.contact, event.at, made(fact))
    papers = tuple(
        replace(paper, sent=(*paper.sent, sending)) if paper.number == event.number else paper for paper in batch.papers
    )
    return replace(batch, papers=papers)


def _acknowledged(batch: Batch, event: WithdrawalAcknowledged, fact: Fact) -> Batch:
    papers = tuple(
        replace(paper, sent=tuple(_told(sending, event, fact) for sending in paper.sent))
        if paper.number == event.number
        else paper
        for paper in batch.papers
    )
    return replace(batch, papers=papers)


def _told(sending: Sending, event: WithdrawalAcknowledged, fact: Fact) -> Sending:
    return replace(sending, acknowledged=made(fact)) if sending.recipient == event.recipient else sending


def _recalled(batch: Batch, _event: Recalled, fact: Fact) -> Batch:
    return replace(batch, recalled=made(fact))


FOLDS: Final[Folds] = {
    RecordReviewed: _reviewed,
    Certified: _certified,
    CertificateStale: _stale,
    CertificateConfirmed: _confirmed,
    CertificateWithdrawn: _withdrawn,
    PaperIssued: _issued,
    PaperDrawnUp: _drawn_up,
    PaperReprinted: _reprinted,
    PaperExported: unchanged,
    RecordExported: unchanged,
    PaperSent: _sent,
    WithdrawalAcknowledged: _acknowledged,
    Recalled: _recalled,
}
