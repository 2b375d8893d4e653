"""Deviations, holds, alerts and papers of a batch."""

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.state import Certificate, Deviation, Paper, Signature
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.paper_titles import TITLES
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import AlertRow, DeviationRow, HoldRow, PaperRow


def deviation_rows(seen: Seen) -> tuple[DeviationRow, ...]:
    """Every deviation, the newest last."""
    return tuple(_deviation(seen, known) for known in seen.batch.deviations)


def hold_rows(seen: Seen) -> tuple[HoldRow, ...]:
    """Every hold, standing or lifted."""
    return tuple(
        HoldRow(
            number=hold.number,
            words=hold.words,
            at=hold.placed.at,
            who=seen.name(hold.placed.who),
            identity=hold.cause is Cause.ANOTHER_PATIENTS_CODE,
            lifted=_by(seen, hold.lifted),
            reason=hold.reason or "",
            reidentification=hold.reidentification or "",
        )
        for hold in seen.batch.holds
    )


def alert_rows(seen: Seen) -> tuple[AlertRow, ...]:
    """Every alert to the clinic."""
    return tuple(
        AlertRow(alert.number, alert.words, alert.before_use, alert.open, alert.raised.at)
        for alert in seen.batch.alerts
    )


def paper_rows(seen: Seen) -> tuple[PaperRow, ...]:
    """Every issued paper and whether it counts."""
    rows: list[PaperRow] = []
    for paper in seen.batch.papers:
        certificate = next((done for done in seen.batch.certificates if done.number == paper.number), None)
        rows.append(
            PaperRow(
                number=paper.number,
                stage=paper.stage,
                title=_title(seen, paper),
                issued_at=paper.made.at,
                signed_by=seen.name(paper.made.who),
                state="drawn_up" if certificate is None else _state(certificate),
                copies=paper.copies,
            )
        )
    return tuple(rows)


def _title(seen: Seen, paper: Paper) -> str:
    return seen.product.stage(paper.stage).title if paper.stage else TITLES[paper.kind]


def _state(certificate: Certificate) -> str:
    if certificate.withdrawn is not None:
        return "withdrawn"
    if certificate.superseded:
        return "superseded"
    return "valid" if certificate.stale is None else "stale"


def _deviation(seen: Seen, known: Deviation) -> DeviationRow:
    return DeviationRow(
        number=known.number,
        grade=known.grade,
        cause=known.cause,
        what=cause_words(known.cause, known.values, known.words),
        step="" if known.step is None else seen.product.step(known.step).title,
        raised_by=seen.name(known.opened.who),
        at=known.opened.at,
        assessed=_by(seen, known.assessed),
        acceptable=known.acceptable,
        closed=_by(seen, known.closed),
        impact=known.impact or "",
        conclusion=known.conclusion or "",
    )


def _by(seen: Seen, made: Signature | None) -> str:
    return "" if made is None else seen.name(made.who)
