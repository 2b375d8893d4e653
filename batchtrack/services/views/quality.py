"""Deviations, holds, alerts and papers of a batch."""

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.questions.closing import follow_ups_due
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Alert, Certificate, Deviation, Paper, Sending, Signature
from batchtrack.services.certificates.forms import field_titles
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.paper_titles import TITLES
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import AlertRow, DeviationRow, HoldRow, PaperRow, SendingRow


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
    contacts = tuple(_contact(seen, field) for field in seen.product.alert_contacts)
    return tuple(_alert(seen, alert, contacts) for alert in seen.batch.alerts)


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
                sent=tuple(_sending(seen, sending) for sending in paper.sent),
                fields=_fields(seen, certificate),
            )
        )
    return tuple(rows)


def _fields(seen: Seen, certificate: Certificate | None) -> tuple[tuple[str, ...], ...]:
    if certificate is None:
        return ()
    return field_titles(seen.product.certificate.form, supplied=bool(certificate.failed))


def _title(seen: Seen, paper: Paper) -> str:
    return seen.product.stage(paper.stage).title if paper.stage else TITLES[paper.kind]


def _alert(seen: Seen, alert: Alert, contacts: tuple[tuple[str, str], ...]) -> AlertRow:
    call = alert.calls[-1] if alert.calls else None
    said = (
        "" if call is None else f"{call.person}, {show_time(call.at, call.zone)}: {call.answer.value.replace('_', ' ')}"
    )
    return AlertRow(
        number=alert.number,
        words=alert.words,
        before_use=alert.before_use,
        open=alert.open,
        at=alert.raised.at,
        contacts=contacts,
        last_call=said,
        next_try=None if call is None or not alert.open else call.next_try,
        follow_ups=follow_ups_due(seen.product, seen.batch, alert),
        known=tuple(f"{done.follow_up.value}: {done.words} ({done.told_by})" for done in alert.followed_up),
    )


def _contact(seen: Seen, field_id: str) -> tuple[str, str]:
    """What the row is called, and the number in it."""
    field = seen.product.field(field_id)[1]
    entry = seen.batch.entry(field_id)
    value = None if entry is None else entry.value
    return field.label, "" if value is None else value.words or value.entered


def _sending(seen: Seen, sending: Sending) -> SendingRow:
    return SendingRow(
        sending.recipient, sending.organisation, sending.contact, sending.at, _by(seen, sending.acknowledged)
    )


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
        root_cause=known.root_cause or "",
        corrective_action=known.corrective_action or "",
    )


def _by(seen: Seen, made: Signature | None) -> str:
    return "" if made is None else seen.name(made.who)
