"""How a test stands, as a mark and words for one line."""

from datetime import datetime
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.times import show_date
from batchtrack.services.views.shapes import TestRow
from ui.components.marks import Mark, Verdict
from ui.pages.judged import verdict_of
from ui.texts import results as texts
from ui.texts import say


def state_of(row: TestRow, zone: str) -> Verdict:
    """The verdict of a result, else how far the test is; a quiet result that nobody reviewed says so."""
    if row.shown:
        verdict = judged(row)
        quiet = verdict.mark in {Mark.TICK, Mark.NONE}
        return Verdict(Mark.WAITING, say(texts.TO_REVIEW)) if quiet and row.state == "to_review" else verdict
    if row.day is not None:
        return Verdict(Mark.WAITING, say(texts.PENDING_DAY, day=str(row.day), finding=row.finding))
    if row.due is not None:
        return Verdict(Mark.WAITING, say(texts.PENDING_DUE, date=_date(row.due, zone)))
    if row.state == "pending":
        return Verdict(Mark.WAITING, say(texts.PENDING))
    return Verdict(Mark.NOT_BEGUN, say(texts.NOT_IN_TEST if row.takes_time else texts.NOT_STARTED))


def judged(row: TestRow) -> Verdict:
    """The verdict of the result; one for information has none but that it is reported."""
    if row.shown and row.standing is None:
        return Verdict(Mark.TICK, say(texts.AS_REPORTED))
    return verdict_of(row.standing, row.side, in_words=not row.kind)


def criterion_of(row: TestRow) -> str:
    """The criterion as printed; for one in words the word that conforms."""
    return row.limit or say(texts.INFORMATION)


def basis_of(row: TestRow) -> str:
    """Where the limit comes from; a demonstration's is said to be one."""
    return say(texts.DEMO_LIMIT, basis=row.basis) if row.demonstration else row.basis


def _date(moment: datetime, zone: str) -> str:
    return show_date(moment.astimezone(ZoneInfo(zone)).date())
