"""Which issued paper is meant, and how a copy of it is marked."""

from batchtrack.batch.state import Batch, Certificate, Paper
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.marks import Mark


def issued_paper(batch: Batch, stage: str, *, superseded: bool) -> Paper | Refusal:
    """The newest paper of a stage that counts; with ``superseded`` the newest that does not."""
    papers = [paper for paper in batch.papers if paper.stage == stage]
    if not papers:
        return refuse("SV-30", stage=stage, batch=batch.id)
    chosen = [paper for paper in papers if _counts(batch, paper) is not superseded]
    if chosen:
        return chosen[-1]
    return refuse("SV-32", batch=batch.id) if superseded else _against(batch, papers[-1])


def paper_of(batch: Batch, number: str) -> Paper | None:
    """The issued paper of that number."""
    return next((paper for paper in batch.papers if paper.number == number), None)


def certificate_of(batch: Batch, number: str) -> Certificate | None:
    """The certification of that number."""
    return next((done for done in batch.certificates if done.number == number), None)


def mark_of(certificate: Certificate) -> Mark:
    """What stands across a copy: at least that it is one."""
    if certificate.withdrawn is not None:
        return Mark.WITHDRAWN
    return Mark.SUPERSEDED if certificate.superseded else Mark.COPY


def _counts(batch: Batch, paper: Paper) -> bool:
    certificate = certificate_of(batch, paper.number)
    return certificate is not None and certificate.counts


def _against(batch: Batch, paper: Paper) -> Refusal:
    """Why the newest paper is not handed out as one that counts."""
    certificate = certificate_of(batch, paper.number)
    waits = certificate is not None and certificate.withdrawn is None and not certificate.superseded
    return refuse("SV-33" if waits else "SV-31", number=paper.number, batch=batch.id)
